/** Whether the server was reached the last time somebody asked it anything. */
let state: 'there' | 'gone' = 'there';
let answered = 0;
const listeners = new Set<() => void>();

const is = (next: 'there' | 'gone'): void => {
  if (next === state) return;
  state = next;
  listeners.forEach((listener) => listener());
};

export const connection = {
  isGone: (): boolean => state === 'gone',
  /** A reply came to what was asked then. */
  heard: (askedAt: number): void => {
    answered = Math.max(answered, askedAt);
    is('there');
  },
  /** No reply came to what was asked then. Where something asked later was answered, that is no news of the line. */
  unheard: (askedAt: number): void => {
    if (askedAt >= answered) is('gone');
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Calls back whenever the line is there again, by the browser's word or by a reply. */
export const onLineBack = (again: () => void): (() => void) => {
  addEventListener('online', again);
  const unsubscribe = connection.subscribe(() => {
    if (!connection.isGone()) again();
  });
  return () => {
    removeEventListener('online', again);
    unsubscribe();
  };
};
