import type { Candidate } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

interface Props {
  readonly candidate: Candidate;
  readonly isIn: boolean;
  /** Absent: read only. */
  readonly onChoose?: (isIn: boolean) => void;
  readonly onPreview: () => void;
}

/** One body that may be reminded. */
export function CandidateRow({ candidate, isIn, onChoose, onPreview }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { name, stage, recipients, lastRemindedAt } = candidate;
  return (
    <li>
      <label>
        {onChoose && (
          <input
            type="checkbox"
            checked={isIn && recipients > 0}
            disabled={recipients === 0}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <span>
          <strong>{name}</strong>
          <span class="soft small">
            {t(stage)}, {recipients > 0 ? t('people', { count: format.count(recipients) }) : t('noAccount')}
            {lastRemindedAt && `, ${t('last', { at: format.dateTime(lastRemindedAt) })}`}
          </span>
        </span>
      </label>
      <button type="button" class="button quiet" onClick={onPreview}>
        {t(recipients > 0 || !onChoose ? 'preview' : 'byLink')} <span class="visually-hidden">{name}</span>
      </button>
    </li>
  );
}
