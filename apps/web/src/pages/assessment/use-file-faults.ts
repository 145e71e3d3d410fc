import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../api/types';

export interface FileFaults {
  readonly faults: readonly string[];
  readonly add: (fault: string) => void;
  /** Other files were chosen. */
  readonly begin: () => void;
  /** One of those chosen was taken, and will come. */
  readonly take: () => void;
}

/**
 * Why files were not taken. It stands until others are chosen, and no longer than the evidence beside it is what it was:
 * of those chosen together one may come and another not, but what comes by another way is what the person did instead.
 */
export const useFileFaults = (evidence: readonly Evidence[]): FileFaults => {
  const [faults, setFaults] = useState<readonly string[]>([]);
  const taken = useRef(0);
  const pages = evidence.map(({ id, page }) => `${id} ${page}`).sort();
  const known = useRef(pages);
  useEffect(() => {
    const before = known.current;
    known.current = pages;
    const come = pages.filter((one) => !before.includes(one)).length;
    const gone = before.some((one) => !pages.includes(one));
    const isOwn = !gone && come <= taken.current;
    taken.current = Math.max(0, taken.current - come);
    if (!isOwn) setFaults([]);
  }, [pages.join()]);
  return {
    faults,
    add: (fault) => setFaults((before) => [...before, fault]),
    begin: () => {
      taken.current = 0;
      setFaults([]);
    },
    take: () => {
      taken.current += 1;
    },
  };
};
