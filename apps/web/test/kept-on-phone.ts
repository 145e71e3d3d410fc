/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** Everything in the browser's database, or in these parts of it, that can be read as text. */
export const keptText = (page: Page, parts: readonly string[] | null = null): Promise<string> =>
  page.evaluate(async (wanted) => {
    const store = await new Promise<IDBDatabase>((opened) => {
      const asking = indexedDB.open('terbuka');
      asking.onsuccess = () => opened(asking.result);
    });
    const all = [...(wanted ?? store.objectStoreNames)].map(
      (name) =>
        new Promise<string>((read) => {
          const asking = store.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => {
            const texts = asking.result.map((one: object) =>
              JSON.stringify(one, (_, value: unknown) =>
                value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
              ),
            );
            read(texts.join('\n'));
          };
        }),
    );
    store.close();
    return (await Promise.all(all)).join('\n');
  }, parts);

/** Waits until what the server said under a path that ends so is kept on the device. */
export const keptRead = async (page: Page, end: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((found) => {
        const asking = indexedDB.open('terbuka');
        asking.onsuccess = () => {
          const store = asking.result;
          const keys = store.transaction('kept').objectStore('kept').getAllKeys();
          keys.onsuccess = () => {
            store.close();
            found((keys.result as unknown as [string, string][]).some(([, path]) => path.endsWith(wanted)));
          };
        };
      }),
    { polling: 200 },
    end,
  );
};

/** Waits until so many things lie in a part of the browser's database. */
export const keptRows = async (page: Page, part: string, count: number): Promise<void> => {
  await page.waitForFunction(
    (name, wanted) =>
      new Promise<boolean>((found) => {
        const asking = indexedDB.open('terbuka');
        asking.onsuccess = () => {
          const counting = asking.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            asking.result.close();
            found(counting.result === wanted);
          };
        };
      }),
    { polling: 200 },
    part,
    count,
  );
};

/** Waits until these texts are kept in a part of the device, sealed: their size tells them, whatever they say. */
export const keptSealed = async (page: Page, part: string, texts: readonly string[]): Promise<void> => {
  const TAG_BYTES = 16;
  const sizes = texts.map((text) => new TextEncoder().encode(JSON.stringify(text)).length + TAG_BYTES).sort();
  await page.waitForFunction(
    (name, wanted) =>
      new Promise<boolean>((found) => {
        const asking = indexedDB.open('terbuka');
        asking.onsuccess = () => {
          const all = asking.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            asking.result.close();
            const records = all.result as { content: { bytes: ArrayBuffer } }[];
            found(records.map(({ content }) => content.bytes.byteLength).sort().join() === wanted); // prettier-ignore
          };
        };
      }),
    { polling: 200 },
    part,
    sizes.join(),
  );
};

/** Leaves a file on a phone as the first version of the application did: its content inside its record. */
export const keepAsBefore = (
  page: Page,
  place: { userId: string; assessmentId: string },
  text: string,
): Promise<void> =>
  page.evaluate(
    (record, content) =>
      new Promise<void>((done) => {
        const asking = indexedDB.open('terbuka', 1);
        asking.onupgradeneeded = () => {
          const store = asking.result;
          store.createObjectStore('owner');
          store.createObjectStore('kept', { keyPath: ['owner', 'path'] });
          store.createObjectStore('answers', { keyPath: ['userId', 'assessmentId', 'itemCode'] });
          const bytes = new TextEncoder().encode(content).buffer;
          const about = { name: 'lama.pdf', type: 'application/pdf', kind: 'file', page: null, refusal: null };
          store.createObjectStore('files', { keyPath: ['userId', 'id'] }).put({
            ...record,
            id: 'lama',
            itemCode: 'A4',
            waits: 'signal',
            since: Date.now(),
            bytes: bytes.byteLength,
            about: { open: about },
            pieces: [{ open: bytes }],
          });
          store.createObjectStore('due');
        };
        asking.onsuccess = () => {
          asking.result.close();
          done();
        };
      }),
    place,
    text,
  );
