/** Tells every tab, this one included, that something on the device changed. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('terbuka.waiting');
const listeners = new Set<() => void>();
const elsewhere = new Set<() => void>();
const hear = (): void => listeners.forEach((listener) => listener());
if (channel) {
  channel.onmessage = () => {
    hear();
    elsewhere.forEach((listener) => listener());
  };
}

export const waitingNews = {
  tell: (): void => {
    channel?.postMessage('changed');
    hear();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Hears only of what another tab, or the worker, changed. */
  subscribeElsewhere: (listener: () => void): (() => void) => {
    elsewhere.add(listener);
    return () => elsewhere.delete(listener);
  },
};
