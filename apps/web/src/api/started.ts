declare global {
  interface Window {
    /** Requests begun by start.js inside the page, by path. */
    terbukaStarted?: Record<string, Promise<Response>>;
  }
}

/** Takes a request that the HTML began; each is used once, later reads ask the server again. */
export const takeStarted = (path: string): Promise<Response> | null => {
  const all = window.terbukaStarted;
  const started = all?.[path];
  if (!all || !started) return null;
  delete all[path];
  return started;
};
