import { useEffect, useState } from 'preact/hooks';
import type { Drafts } from './answer-store';

/** A save that takes longer than this may take for ever. */
const SLOW_MS = 4_000;

/** Whether a save has been under way for so long that it is not told as one that is about to arrive. */
export const useSlowSave = (drafts: Drafts): boolean => {
  // Sent again it has the same key: it is still the same save that has not arrived.
  const keys = [...drafts.values()].flatMap(({ pending }) => (pending ? [pending.key] : []));
  const first = keys[0] ?? null;
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (first === null) return;
    const timer = setTimeout(() => setSlow(first), SLOW_MS);
    return () => clearTimeout(timer);
  }, [first]);
  return slow !== null && keys.includes(slow);
};
