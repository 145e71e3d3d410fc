/** Whether the server was reached the last time somebody asked it anything. */
let state: 'there' | 'gone' = 'there';
const listeners = new Set<() => void>();

export const connection = {
  isGone: (): boolean => state === 'gone',
  is: (next: 'there' | 'gone'): void => {
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
