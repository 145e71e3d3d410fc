import { Link } from 'wouter-preact';
import type { WaitingItem } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** What waits, item by item over all bodies. */
export function ByItem() {
  const t = useTextOf(messages);
  const format = useFormat();
  const waiting = useResource<{ readonly items: readonly WaitingItem[] }>('/api/verifications/items');
  const items = waiting.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details class="card">
      <summary>{t('byItem')}</summary>
      <p class="soft small">{t('byItemHint')}</p>
      <ul>
        {items.map(({ instrumentCode, itemCode, itemText, bodies }) => (
          <li key={`${instrumentCode} ${itemCode}`}>
            <Link href={paths.deskAcross(bodies[0]?.assessmentId ?? '', itemCode)}>
              {itemCode}. {itemText}
            </Link>{' '}
            <span class="soft">{t('byItemCount', { count: format.count(bodies.length) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
