import { type Item, compareDecimal } from '@app/instrument';
import { useId, useState } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { WaitingFile } from '../../offline/waiting';
import { ItemGuide } from '../../parts/item-guide';
import { useFormat } from '../../use-format';
import { TextControl } from '../assessment/text-control';
import { ValueControl } from '../desk/value-control';
import { FoundState } from './found-state';
import type { FoundValue, InspectionPiece } from './inspection-types';
import { messages } from './messages';
import { PiecesField } from './pieces-field';
import type { FoundFind } from './shown-inspection';
import { useFoundField } from './use-found-field';

interface Props {
  readonly inspectionId: string;
  readonly assessmentId: string;
  readonly item: Item;
  readonly known: FoundValue | undefined;
  /** What lies on this device of it. */
  readonly find: FoundFind | null;
  readonly pieces: readonly InspectionPiece[];
  readonly files: readonly WaitingFile[];
  readonly locked: boolean;
  readonly onPieces: (pieces: readonly InspectionPiece[]) => void;
}

/** One item of an assessor's instrument: what was found, a note, and what proves it. */
export function FoundField({ item, known, find, pieces, files, locked, onPieces, ...place }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const id = useId();
  const { inspectionId, assessmentId } = place;
  const { value, note, isTyping, change } = useFoundField({ inspectionId, itemCode: item.code, known });
  const [unfit, setUnfit] = useState<string | null>(null);
  const isScored = compareDecimal(item.weight, '0') !== 0;
  return (
    <article class="card found-item" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        {item.code}. {read(item.text)}{' '}
        <span class="soft small">
          ({isScored ? t('weight', { weight: format.decimal(item.weight) }) : t('noWeight')})
        </span>
      </h3>
      {item.definition && (
        <details>
          <summary>{t('guide')}</summary>
          <ItemGuide item={item} />
        </details>
      )}
      {item.kind === 'text' ? (
        <TextControl
          item={item}
          value={value}
          disabled={locked}
          unfit={null}
          onUnfit={() => undefined}
          onChange={(next) => change({ value: next })}
        />
      ) : (
        <ValueControl
          item={item}
          value={value}
          disabled={locked}
          onChange={(next) => change({ value: next })}
          onUnfit={setUnfit}
        />
      )}
      {item.kind !== 'text' && (!locked || note !== '') && (
        <label class="field">
          <span class="field-label">{t('note')}</span>
          <textarea
            class="input"
            rows={2}
            maxLength={4000}
            disabled={locked}
            value={note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </label>
      )}
      <PiecesField
        inspectionId={inspectionId}
        assessmentId={assessmentId}
        itemCode={item.code}
        pieces={pieces}
        files={files}
        locked={locked}
        onPieces={onPieces}
      />
      <FoundState item={item} find={find} isTyping={isTyping} isUnfit={unfit !== null} />
    </article>
  );
}
