/** One tab, or the worker, sends at a time; inside it answers of several items go side by side. */
let holders = 0;
let release: (() => void) | null = null;
let granted: Promise<void> | null = null;

export const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  // Pages without https have no locks; the server tells the same save apart by its key.
  if (!navigator.locks) return work();
  holders += 1;
  granted ??= new Promise((given) => {
    void navigator.locks.request('terbuka.send', () => {
      given();
      return new Promise<void>((done) => {
        release = done;
      });
    });
  });
  try {
    await granted;
    return await work();
  } finally {
    holders -= 1;
    if (holders === 0) {
      release?.();
      release = null;
      granted = null;
    }
  }
};

/** Held by every page that shows the form of this assessment: it sends for itself, and nobody does behind it. */
export const formLock = (assessmentId: string): string => `terbuka.form.${assessmentId}`;

/** Holds that lock; returns what lets it go. */
export const holdForm = (assessmentId: string): (() => void) => {
  const left = new AbortController();
  let letGo = (): void => undefined;
  navigator.locks
    ?.request(formLock(assessmentId), { mode: 'shared', signal: left.signal }, () => {
      return new Promise<void>((done) => {
        letGo = done;
      });
    })
    .catch(() => undefined);
  return () => {
    left.abort();
    letGo();
  };
};
