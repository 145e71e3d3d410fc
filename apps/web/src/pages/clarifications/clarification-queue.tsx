import { Link } from 'wouter-preact';
import type { Clarification } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** What this verifier asked of bodies, answered ones first. */
export function ClarificationQueue() {
  const t = useTextOf(messages);
  const format = useFormat();
  const asked = useResource<{ readonly items: readonly Clarification[] }>('/api/clarifications');
  const items = asked.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details class="card">
      <summary>
        {t('queue')} ({format.count(items.filter(({ answer }) => answer !== null).length)}/{format.count(items.length)})
      </summary>
      <ul>
        {items.map(({ id, assessmentId, itemCode, bodyName, answeredAt }) => (
          <li key={id}>
            <Link href={`${paths.desk(assessmentId)}?butir=${encodeURIComponent(itemCode)}`}>
              {bodyName} · {itemCode}
            </Link>
            <span class="soft">
              {' · '}
              {answeredAt === null ? t('waits') : t('queueAnswered', { at: format.dateTime(answeredAt) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
