import { useEffect, useState } from 'preact/hooks';

/** So long something stands there before it counts as looked at: a second press meant for what stood before is over by then. */
const lookMs = 1_000;

/** Whether what is shown, by its revision, has been there long enough to be decided on. */
export const useLookedAt = (shown: number | null): boolean => {
  const [lookedAt, setLookedAt] = useState(false);
  useEffect(() => {
    setLookedAt(false);
    if (shown === null) return;
    const timer = setTimeout(() => setLookedAt(true), lookMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return lookedAt;
};
