import type { RequestCard } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { requestWords } from './words';

/** How long is left, in words and not by colour alone. */
export function DueTag({ daysLeft }: Pick<RequestCard, 'daysLeft'>) {
  const t = useTextOf(requestWords);
  const format = useFormat();
  if (daysLeft === null) return null;
  if (daysLeft < 0) return <span class="tag bad">{t('daysLate', { count: format.count(-daysLeft) })}</span>;
  if (daysLeft === 0) return <span class="tag warn">{t('dueToday')}</span>;
  return <span class={daysLeft <= 3 ? 'tag warn' : 'tag'}>{t('daysLeft', { count: format.count(daysLeft) })}</span>;
}

/** Where a request stands, and what stands out about it. */
export function StateTags({
  request: { state, outcome, isExtended, hasOpenObjection },
}: {
  readonly request: Pick<RequestCard, 'state' | 'outcome' | 'isExtended' | 'hasOpenObjection'>;
}) {
  const t = useTextOf(requestWords);
  return (
    <span class="request-tags">
      <span class={state === 'stopped' ? 'tag warn' : 'tag'}>{t(state)}</span>
      {outcome && <span class="tag">{t(outcome)}</span>}
      {isExtended && <span class="tag">{t('extended')}</span>}
      {hasOpenObjection && <span class="tag bad">{t('objection')}</span>}
    </span>
  );
}
