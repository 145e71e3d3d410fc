const listeners = new Set<() => void>();

/** Tells the tray that a report was asked for on a page, so that it looks at once. */
export const reportsAsked = {
  tell: (): void => listeners.forEach((listener) => listener()),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
