import { useEffect, useState } from 'preact/hooks';
import type { Find } from '../../offline/find-memory';
import { listFinds } from '../../offline/finds';
import { waitingNews } from '../../offline/waiting-news';

/** What lies on this device of one inspection; null until it was looked up. */
export const useFinds = (inspectionId: string): readonly Find[] | null => {
  const [finds, setFinds] = useState<readonly Find[] | null>(null);
  useEffect(() => {
    let isGone = false;
    // News come in bursts: the newest look counts, whichever ends last.
    let latest = 0;
    const look = async (): Promise<void> => {
      latest += 1;
      const mine = latest;
      const found = await listFinds(inspectionId);
      if (!isGone && mine === latest) setFinds(found);
    };
    void look();
    const unsubscribe = waitingNews.subscribe(() => void look());
    return () => {
      isGone = true;
      unsubscribe();
    };
  }, [inspectionId]);
  return finds;
};
