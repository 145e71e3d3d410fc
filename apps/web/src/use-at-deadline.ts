import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { serverNow, useServerClock } from './server-clock';

/** The server looks at its own clock, which ours follows to about a second. */
const AFTER_MS = 2_000;
/** The clock may be measured anew, and a phone that slept through the deadline wakes up. */
const LOOK_AGAIN_MS = 30_000;
const QUESTION_MS = 2_000;

/** Calls back once, when a deadline that is still to come has passed by the server's clock. */
export const useAtDeadline = (deadline: string | null, onOver: () => void): void => {
  const latest = useRef(onOver);
  latest.current = onOver;
  const [measured, setMeasured] = useState(0);
  useServerClock(useCallback(() => setMeasured((times) => times + 1), []));
  useEffect(() => {
    if (!deadline) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasAhead = false;
    const look = (): void => {
      const left = Date.parse(deadline) + AFTER_MS - serverNow();
      if (left > 0) {
        wasAhead = true;
        timer = setTimeout(look, Math.min(left, LOOK_AGAIN_MS));
      } else if (wasAhead) {
        // Whoever is asked whether to hand in may still say yes: they pressed in time.
        if (document.querySelector('dialog[open]')) timer = setTimeout(look, QUESTION_MS);
        else latest.current();
      }
    };
    look();
    return () => clearTimeout(timer);
  }, [deadline, measured]);
};
