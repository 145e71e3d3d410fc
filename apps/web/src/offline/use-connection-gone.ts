import { useEffect, useState } from 'preact/hooks';
import { connection } from './connection';

/** Whether the server could not be reached the last time it was asked. */
export const useConnectionGone = (): boolean => {
  const [gone, setGone] = useState(connection.isGone());
  useEffect(() => {
    const look = (): void => setGone(connection.isGone());
    look();
    return connection.subscribe(look);
  }, []);
  return gone;
};
