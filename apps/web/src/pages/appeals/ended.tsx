import { useEffect, useRef } from 'preact/hooks';
import type { AppealDetail } from '../../api/types';
import { useKeys } from '../desk/use-keys';
import { type QueuePlace, useQueueActs } from '../desk/queue-steps';
import { Decision } from './said';

interface Props {
  readonly detail: AppealDetail;
  readonly place: QueuePlace;
}

/** In the place of the decision: what it was, or why this person may not take it. */
export function Ended({ detail, place }: Props) {
  useKeys({ acts: useQueueActs(place), save: () => undefined });
  const box = useRef<HTMLElement>(null);
  // Whoever has just decided was at a button that is gone.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <section class="card" ref={box} tabIndex={-1}>
      {detail.hindrance !== null && <p class="note warn">{detail.hindrance}</p>}
      <Decision appeal={detail} />
    </section>
  );
}
