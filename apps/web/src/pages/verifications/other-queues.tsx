import { Link } from 'wouter-preact';
import type { DisputedItem, QueuedAppeal } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** What else waits for this verifier: differences between two readers, and appeals that are theirs to decide. */
export function OtherQueues() {
  const t = useTextOf(messages);
  const format = useFormat();
  const disputes = useResource<{ readonly items: readonly DisputedItem[] }>('/api/adjudications');
  const appeals = useResource<{ readonly items: readonly QueuedAppeal[] }>('/api/appeals');
  const differing = disputes.value?.items.length ?? 0;
  const appealed =
    appeals.value?.items.filter(({ outcome, hindrance }) => outcome === null && hindrance === null).length ?? 0;
  if (differing + appealed === 0) return null;
  return (
    <p class="actions" role="status">
      {differing > 0 && (
        <Link class="button" href={paths.adjudications}>
          {t('differing', { count: format.count(differing) })}
        </Link>
      )}
      {appealed > 0 && (
        <Link class="button" href={paths.appeals}>
          {t('appealed', { count: format.count(appealed) })}
        </Link>
      )}
    </p>
  );
}
