import { useEffect, useRef } from 'preact/hooks';
import { onDecreeArrived } from '../../offline/send-waiting-files';
import { useWaiting } from '../../offline/use-waiting';
import type { WaitingFile } from '../../offline/waiting';
import { DECREE } from '../../offline/waiting-decree';

/**
 * The decree that lies on this device and not on the server yet; calls back when it lies there no more. On a good line it
 * is sent before it is seen to lie here, so that this page's own sending is heard as well.
 */
export const useWaitingDecree = (assessmentId: string, onGone: () => void): WaitingFile | null => {
  const waiting = useWaiting();
  const decree =
    waiting?.files.filter((file) => file.assessmentId === assessmentId && file.itemCode === DECREE).at(-1) ?? null;
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current !== null && decree === null) onGone();
    before.current = decree?.id ?? null;
  }, [decree?.id]);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => onDecreeArrived((id) => id === assessmentId && gone.current()), [assessmentId]);
  return decree;
};
