import { useInstrumentText, useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { CopyFields, type CopySource } from './copy-fields';
import type { InstrumentCard } from '../../api/types';
import { newMessages } from './new-messages';
import { takenCodes } from './taken-codes';

interface Props {
  readonly source: CopySource;
  /** The library as far as it is known here. */
  readonly known: readonly InstrumentCard[];
  readonly onClose: () => void;
}

/** Asks how the copy is called, and makes it. */
export function CopyDialog({ source, known, onClose }: Props) {
  const t = useTextOf(newMessages);
  const common = useText();
  const read = useInstrumentText();
  return (
    <Dialog
      open
      title={t('copyTitle', { title: read(source.title) })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button type="submit" form="copy-instrument" class="button primary">
            {t('makeCopy')}
          </button>
        </>
      }
    >
      <CopyFields source={source} taken={takenCodes(known)} formId="copy-instrument" />
    </Dialog>
  );
}
