import { useLayoutEffect, useState } from 'preact/hooks';

/** The token behind `#` of a link from a mail; taken out of the address at once, so that it stays in no history. */
export const useLinkToken = (): string => {
  const [token] = useState(() => window.location.hash.slice(1));
  useLayoutEffect(() => {
    if (token !== '') window.history.replaceState(null, '', window.location.pathname);
  }, [token]);
  return token;
};
