/** What the server said, read to its end while the code was still coming. */
export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

declare global {
  interface Window {
    /** Requests begun by start.js inside the page, by path. */
    terbukaStarted?: Record<string, Promise<Reply>>;
  }
}

/** Whether the HTML began this request, and nobody has taken it yet. */
export const isStarted = (path: string): boolean => window.terbukaStarted?.[path] !== undefined;

/** What was begun before something changed, a sign-in above all, says nothing about what is now. */
export const forgetStarted = (): void => {
  window.terbukaStarted = {};
};

/** Takes a request that the HTML began; each is used once, later reads ask the server again. */
export const takeStarted = (path: string): Promise<Reply> | null => {
  const all = window.terbukaStarted;
  const started = all?.[path];
  if (!all || !started) return null;
  delete all[path];
  return started;
};
