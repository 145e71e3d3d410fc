/** The application on this device, and a newer one that waits to take its place. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

const ASK_EVERY_MS = 3_600_000;

const tell = (found: ServiceWorker | null): void => {
  waiting = found;
  listeners.forEach((listener) => listener());
};

export const appVersion = {
  isNewWaiting: (): boolean => waiting !== null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** The person wants the new version now: it takes over, and the page is loaded anew. */
  takeNew: (): void => {
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over');
  },
};

/** Keeps the application on the device, after the page has what it needs from the line. */
export const keepApp = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = (): void => {
    // Private windows and full disks refuse; the application then works as any page does.
    navigator.serviceWorker.register('/sw.js').then(watch, () => undefined);
    void keepUsed();
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
};

/** What this page fetched before there was a worker to keep it: asked for once more, it comes from the browser's cache. */
const keepUsed = async (): Promise<void> => {
  if (navigator.serviceWorker.controller) return;
  await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
  for (const { name } of performance.getEntriesByType('resource'))
    if (new URL(name).pathname.startsWith('/assets/')) fetch(name).catch(() => undefined);
};

const watch = (registration: ServiceWorkerRegistration): void => {
  const look = (): void => {
    // Without a controller this is the first one, which replaces nothing.
    if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_EVERY_MS) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
};
