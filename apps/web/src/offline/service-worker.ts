import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { sendWaitingFinds } from './send-finds';
import { sendWaitingAnswers } from './send-waiting';
import { sendWaitingComments } from './send-waiting-comments';
import { sendWaitingScores } from './send-waiting-scores';

/** Written in by the build: what the form needs, and nothing that a phone would pay for in vain. */
declare const PRECACHE: { readonly url: string; readonly revision: string | null }[];

/** What this file uses of the worker's global scope; the types of pages and of workers exclude each other. */
interface WorkerScope {
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: string, listen: (event: WorkerEvent) => void) => void;
}
interface WorkerEvent {
  readonly data?: unknown;
  readonly tag?: string;
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** While installing, in browsers that know it: what they may take from the device without waking this worker. */
  readonly addRoutes?: (route: unknown) => Promise<void>;
}
const worker = self as unknown as WorkerScope;

/** Chunks of other pages, kept when they were used once. */
const USED = 'terbuka-used';

precacheAndRoute(PRECACHE);
cleanupOutdatedCaches();
clientsClaim();

// A weak phone needs a tenth of a second to wake this worker, for files that never change under their names.
worker.addEventListener('install', (event) => {
  const files = PRECACHE.filter(({ revision }) => revision === null).map(({ url }) => ({ urlPattern: url }));
  const added = event.addRoutes?.({ condition: { or: files }, source: 'cache' });
  if (added) event.waitUntil(added.catch(() => undefined));
});

// Any address of the application opens from the device; the API and the public pages, which are the server's, never do.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(?:api|publik|cek|informasi)(?:[/?]|$)/],
  }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: USED }),
);

worker.addEventListener('activate', (event) => event.waitUntil(caches.delete(USED)));

// A new version waits until a person asks for it: nothing is reloaded under somebody who types.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

// Signal is back and no page may be open: answers, comments, finds and scores go from here. Files are large, and go from a page.
worker.addEventListener('sync', (event) => {
  if (event.tag === 'terbuka.send')
    event.waitUntil(sendWaitingAnswers().then(sendWaitingComments).then(sendWaitingFinds).then(sendWaitingScores));
});
