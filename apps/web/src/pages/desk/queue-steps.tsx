import { Link, useLocation } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

/** Where one page stands among those that wait for a decision. */
export interface QueuePlace {
  /** From one; null where this one waits no more. */
  readonly at: number | null;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** The place of an address among those of a queue; from one that waits no more the way leads to the first that does. */
export const placeIn = (hrefs: readonly string[], current: string): QueuePlace => {
  const at = hrefs.indexOf(current);
  return {
    at: at < 0 ? null : at + 1,
    count: hrefs.length,
    previous: hrefs[at - 1] ?? null,
    next: hrefs[at + 1] ?? null,
  };
};

/** The keys of it. */
export const useQueueActs = ({ previous, next }: QueuePlace): readonly (readonly [string, () => void])[] => {
  const [, go] = useLocation();
  return [
    ['n', () => next !== null && go(next)],
    ['p', () => previous !== null && go(previous)],
  ];
};

/** How far one is in the queue, and the ways on and back. */
export function QueueSteps({ place }: { readonly place: QueuePlace }) {
  const t = useTextOf(messages);
  const { at, count, previous, next } = place;
  if (count === 0) return null;
  return (
    <nav class="actions" aria-label={t('queue')}>
      {previous && (
        <Link class="button" href={previous}>
          {t('queuePrevious')}
        </Link>
      )}
      {next && (
        <Link class="button" href={next}>
          {t('queueNext')}
        </Link>
      )}
      <span class="soft">{at === null ? t('queueLeft', { count }) : t('queuePlace', { at, count })}</span>
    </nav>
  );
}
