/// <reference lib="dom" />
/**
 * How soon a village clerk on a mid-range phone can fill in the form: first paint, ready to type, the return visit, and
 * whether typing waits for saving. 360 × 740, CPU four times slower, 400 kbit/s with 400 ms, medians of several runs on the
 * demo. Prints figures, asserts none. Run: npm run bench -- first-load [RUNS]
 */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { asBrowserCookie, cookiesOf, withDemo } from './demo/open-demo';

const RUNS = Number(process.argv[2] ?? 5);
const BYTES_PER_SECOND = 400_000 / 8;
const LATENCY_MS = 400;
const CPU_SLOWER = 4;
/** Whoever returns does so another day, not while the first visit is still being put away. */
const ANOTHER_DAY_MS = 3000;

declare global {
  interface Window {
    /** When a field could be used, in milliseconds since the navigation. */
    readyAt?: number;
    keyToPaint?: number[];
  }
}

interface Clerk {
  readonly cookie: string;
  readonly form: string;
}

/** A PPID of the demo who has a form to fill in. */
const findClerk = async (origin: string): Promise<Clerk> => {
  for await (const cookie of cookiesOf(origin, 'unitPpid')) {
    const mine = await fetch(`${origin}/api/assessments?mine=1`, { headers: { cookie } });
    const { items } = (await mine.json()) as { items: { id: string; allowed: string[] }[] };
    const open = items.find(({ allowed }) => allowed.includes('answer'));
    if (open) return { cookie, form: `${origin}/penilaian/${open.id}/isian` };
  }
  throw new Error('nobody in the demo has a form to fill in');
};

/** Notes when the first control of an item is drawn. */
const watchReady = (): void => {
  const look = (): void => {
    const control = document.querySelector('.item input:not(:disabled), .item textarea:not(:disabled)');
    if (!control) return void requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => (window.readyAt = performance.now()), 0));
  };
  requestAnimationFrame(look);
};

const slowPhone = async (page: Page): Promise<{ readonly page: Page; readonly session: CDPSession }> => {
  await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  await page.evaluateOnNewDocument(watchReady);
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  return { page, session };
};

interface Visit {
  readonly paintMs: number;
  readonly readyMs: number;
}

const visit = async (page: Page, address: string): Promise<Visit> => {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => window.readyAt !== undefined, { timeout: 60_000 });
  return page.evaluate(() => ({
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    readyMs: window.readyAt ?? NaN,
  }));
};

/** Types while no save gets an answer; gives the time from each key to the paint that shows it. */
const typeWhileSavesHang = async (page: Page, session: CDPSession): Promise<readonly number[]> => {
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/answers/*' }] });
  await page.evaluate(() => {
    window.keyToPaint = [];
    const note = ({ timeStamp }: Event): void => {
      requestAnimationFrame(() => setTimeout(() => window.keyToPaint?.push(performance.now() - timeStamp), 0));
    };
    document.addEventListener('keydown', note, true);
  });
  await page.evaluate(() => {
    const note = [...document.querySelectorAll('button')].find((button) =>
      button.textContent.includes('Tambah catatan'),
    );
    note?.click();
    const ticked = document.querySelector<HTMLInputElement>('.item input[type=radio], .item input[type=checkbox]');
    ticked?.click();
  });
  await page.focus('.item textarea');
  for (const letter of 'terpasang di papan pengumuman balai desa') await page.keyboard.press(letter as 'a');
  return page.evaluate(() => window.keyToPaint ?? []);
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

const say = (name: string, values: readonly number[], target: string): void => {
  const from = Math.round(Math.min(...values));
  const to = Math.round(Math.max(...values));
  process.stdout.write(`${name.padEnd(34)} ${String(Math.round(median(values))).padStart(6)} ms  (${from}–${to}, target ${target})\n`); // prettier-ignore
};

const measure = async (browser: Browser, { cookie, form }: Clerk) => {
  const first: Visit[] = [];
  const again: Visit[] = [];
  const keys: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.createBrowserContext();
    await context.setCookie(asBrowserCookie(cookie, form));
    bytes = 0;
    const once = await slowPhone(await context.newPage());
    once.session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    first.push(await visit(once.page, form));
    if (run === RUNS - 1) process.stdout.write(`bytes of the first visit: ${bytes}\n`);
    await once.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await new Promise((settled) => setTimeout(settled, ANOTHER_DAY_MS));
    await once.page.close();
    const { page, session } = await slowPhone(await context.newPage());
    again.push(await visit(page, form));
    keys.push(...(await typeWhileSavesHang(page, session)));
    await context.close();
  }
  return { first, again, keys };
};

void withDemo(async ({ origin, browser }) => {
  const { first, again, keys } = await measure(browser, await findClerk(origin));
  process.stdout.write(`${RUNS} runs, 360 × 740, CPU 1/${CPU_SLOWER}, 400 kbit/s, ${LATENCY_MS} ms: median (range)\n`);
  say('first visit: first paint', first.map(({ paintMs }) => paintMs), '1000'); // prettier-ignore
  say('first visit: ready to type', first.map(({ readyMs }) => readyMs), '3000'); // prettier-ignore
  say('return visit: first paint', again.map(({ paintMs }) => paintMs), '600'); // prettier-ignore
  say('return visit: ready to type', again.map(({ readyMs }) => readyMs), '600'); // prettier-ignore
  say('key to paint while saves hang', keys, 'never blocked');
});
