/** As the service worker calls it: chunks of pages that were used once. */
const USED = 'terbuka-used';

/**
 * Keeps the code of the page that stands open, so that it opens again without signal, also where the worker came to this
 * device after the code did. For pages that few people need: theirs is not fetched onto every phone.
 */
export const keepPage = async (): Promise<void> => {
  try {
    const cache = await caches.open(USED);
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'));
    for (const { href } of parts) if (!(await caches.match(href))) await cache.add(href);
  } catch {
    // No https, or no room: then the page needs signal.
  }
};
