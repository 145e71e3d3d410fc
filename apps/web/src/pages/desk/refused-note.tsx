import { type Instrument, itemsByCode } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useValueWords } from '../../parts/use-value-words';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import type { RefusedVerdict } from './use-desk';

interface Props {
  readonly refused: RefusedVerdict;
  readonly onClose: () => void;
}

/** The verdict that was not saved because its question was corrected: in its own words, until the item is judged again. */
export function RefusedNote({ refused: { code, draft, instrumentSha256 }, onClose }: Props) {
  const t = useTextOf(messages);
  const say = useValueWords();
  const before = useResource<Instrument>(`/api/instruments/frozen/${instrumentSha256}`, { forever: true }).value;
  const item = before ? itemsByCode(before).get(code) : undefined;
  const value = draft.decision === 'correct' && item && draft.value ? ` (${say(item, draft.value)})` : '';
  return (
    <div class="note warn" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('refused', { code })}</strong>
        </p>
        {draft.decision && <p>{t('refusedDecision', { decision: t(`decision.${draft.decision}`) + value })}</p>}
        {draft.reason.trim() && <p>{t('refusedReason', { reason: draft.reason.trim() })}</p>}
        <button type="button" class="button quiet" onClick={onClose}>
          {t('refusedClose')}
        </button>
      </div>
    </div>
  );
}
