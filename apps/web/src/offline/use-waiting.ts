import { useEffect, useState } from 'preact/hooks';
import { type Waiting, listWaiting, nothingWaits } from './waiting';
import { waitingNews } from './waiting-news';

/** News come in bursts; the last one counts. */
const CALM_MS = 100;

/** Everything that waits on this device; null until it was looked up. */
export const useWaiting = (): Waiting | null => {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void =>
      void listWaiting().then(
        (found) => !isGone && setWaiting(found),
        () => !isGone && setWaiting(nothingWaits),
      );
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, CALM_MS);
    };
    look();
    const unsubscribe = waitingNews.subscribe(lookSoon);
    return () => {
      isGone = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return waiting;
};
