declare global {
  interface Window {
    /** Requests begun by public/start.js, by path. */
    terbukaStarted?: Record<string, Promise<Response>>;
  }
}

/** Takes a request that the HTML began; each is used once, later reads ask the server again. */
export const takeStarted = (path: string): Promise<Response> | null => {
  window.terbukaStarted ??= {};
  const started = window.terbukaStarted[path];
  if (!started) return null;
  delete window.terbukaStarted[path];
  return started;
};
