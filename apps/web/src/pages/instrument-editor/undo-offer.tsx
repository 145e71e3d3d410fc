import type { Instrument } from '@app/instrument';
import { useEffect } from 'preact/hooks';
import { useText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { EditorIcon } from './editor-icon';
import { messages } from './messages';

/** What was just removed, and the instrument without it: once more was done, the offer would take that back instead. */
export interface Removed {
  readonly code: string;
  readonly count: number;
  readonly after: Instrument;
}

const SHOWN_MS = 12_000;

interface Props {
  readonly removed: Removed | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Offers to take a removal back. It leaves by itself; Ctrl+Z and the button above do the same at any time. */
export function UndoOffer({ removed, onUndo, onClose }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  useEffect(() => {
    if (!removed) return undefined;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [removed]);
  return (
    <div role="status" class="undo-offer">
      {removed && (
        <div class="toast">
          <EditorIcon name="trash" />
          <span>{t(removed.count > 1 ? 'removedGroup' : 'removed', { code: removed.code, count: removed.count })}</span>
          <button type="button" class="button" onClick={onUndo}>
            {t('undoRemove')}
          </button>
          <button type="button" class="button icon-only" aria-label={common('app.close')} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}
