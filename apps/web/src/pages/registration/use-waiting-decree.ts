import { useEffect, useRef } from 'preact/hooks';
import { useWaiting } from '../../offline/use-waiting';
import type { WaitingFile } from '../../offline/waiting';
import { DECREE } from '../../offline/waiting-decree';

/** The decree that lies on this device and not on the server yet; calls back when it lies there no more. */
export const useWaitingDecree = (assessmentId: string, onGone: () => void): WaitingFile | null => {
  const waiting = useWaiting();
  const decree =
    waiting?.files.filter((file) => file.assessmentId === assessmentId && file.itemCode === DECREE).at(-1) ?? null;
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current !== null && decree === null) onGone();
    before.current = decree?.id ?? null;
  }, [decree?.id]);
  return decree;
};
