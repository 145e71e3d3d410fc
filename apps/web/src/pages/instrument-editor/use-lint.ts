import { type Instrument, checkInstrument } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import { type Lint, noLint, placedLint } from './core/lint-places';

const QUIET_MS = 350;

/** What a methodologist would object to, found when nobody types: an instrument of 500 items must not hold a key up. */
export const useLint = (content: Instrument, previous: Instrument | null): Lint => {
  const [lint, setLint] = useState<Lint>(noLint);
  useEffect(() => {
    const check = (): void => setLint(placedLint(content, checkInstrument(content, previous ? { previous } : {})));
    let idle = 0;
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(check, { timeout: 2_000 });
      else check();
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      if (idle !== 0) cancelIdleCallback(idle);
    };
  }, [content, previous]);
  return lint;
};
