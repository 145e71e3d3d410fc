import { useEffect, useState } from 'preact/hooks';

/** The token behind `#` of a link from a mail; taken out of the address at once, so that it stays in no history. */
export const useLinkToken = (): string => {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (token !== '') window.history.replaceState(null, '', window.location.pathname);
  }, [token]);
  return token;
};
