import { useEffect, useState } from 'preact/hooks';

/** Cards of a section that fill the first screen of a phone. */
const AT_ONCE = 1;
const MORE = 2;

interface Drawn {
  readonly key: string;
  readonly count: number;
}

/**
 * How many of a list's parts are drawn: at first those up to `until`, then more after each paint, so that on a weak phone
 * the first can be used before the last is there. Starts over with another key.
 */
export const useGradually = (key: string, total: number, until: number): number => {
  const [drawn, setDrawn] = useState<Drawn>({ key, count: 0 });
  const count = Math.min(total, Math.max(drawn.key === key ? drawn.count : 0, AT_ONCE, until));
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setDrawn({ key, count: count + MORE }));
    return () => clearTimeout(timer);
  }, [key, count, total]);
  return count;
};
