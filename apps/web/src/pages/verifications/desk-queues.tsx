import { Link } from 'wouter-preact';
import type { DisputedItem, QueuedAppeal, VerificationCard } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { TableState } from '../../parts/table-state';
import { paths } from '../../paths';
import '../../styles/state-counts.css';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** Queues of the own pile, in the order in which they are asked for. */
const queues = ['new', 'returned', 'repaired', 'underWay'] as const;

interface Props {
  readonly rows: readonly VerificationCard[];
  /** Of the table of the pile, which a queue filters. */
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
}

/** What waits and why, each with its number: queues of the own pile, and what others judged and this verifier decides. */
export function DeskQueues({ rows, state, onState }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { queue: current, ...otherFilters } = state.filters;
  const choose = (queue: string): void =>
    onState({ ...state, filters: queue === current ? otherFilters : { ...otherFilters, queue } });
  const disputes = useResource<{ readonly items: readonly DisputedItem[] }>('/api/adjudications');
  const appeals = useResource<{ readonly items: readonly QueuedAppeal[] }>('/api/appeals');
  const appealed = appeals.value?.items.filter(({ outcome, hindrance }) => outcome === null && hindrance === null);
  const others = [
    { name: t('queue.disagreement'), href: paths.adjudications, count: disputes.value?.items.length },
    { name: t('queue.appeal'), href: paths.appeals, count: appealed?.length },
  ];
  return (
    <ul class="state-counts" aria-label={t('queues')}>
      {queues.map((queue) => (
        <li key={queue}>
          <button type="button" class="state-count" aria-pressed={current === queue} onClick={() => choose(queue)}>
            <strong>{format.count(rows.filter((row) => row.queue === queue).length)}</strong> {t(`queue.${queue}`)}
          </button>
        </li>
      ))}
      {others.map(({ name, href, count }) => (
        <li key={href}>
          <Link class="state-count" href={href}>
            <strong>{count === undefined ? '–' : format.count(count)}</strong> {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
