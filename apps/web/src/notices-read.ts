const listeners = new Set<() => void>();

/** Tells the bell that notices were read on a page, so that it counts again. */
export const noticesRead = {
  tell: (): void => listeners.forEach((listener) => listener()),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
