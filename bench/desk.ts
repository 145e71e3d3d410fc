/// <reference lib="dom" />
/**
 * How soon a verifier sees the next item: from the key `n` to the paint that shows it, over every item of one questionnaire
 * of the demo, in a real browser. Prints figures, asserts none. Run: npm run bench -- desk [ROUNDS]
 */
import type { Page } from 'puppeteer-core';
import { asBrowserCookie, cookiesOf, withDemo } from './demo/open-demo';

const ROUNDS = Number(process.argv[2] ?? 2);

declare global {
  interface Window {
    keyToItem?: number[];
  }
}

/** A verifier of the demo, and the longest questionnaire that is theirs. */
const findVerifier = async (origin: string): Promise<{ readonly cookie: string; readonly desk: string }> => {
  for await (const cookie of cookiesOf(origin, 'verifier')) {
    const queue = await fetch(`${origin}/api/verifications`, { headers: { cookie } });
    const { items } = (await queue.json()) as { items: { assessmentId: string; progress: { total: number } }[] };
    const [longest] = [...items].sort((one, other) => other.progress.total - one.progress.total);
    if (longest) return { cookie, desk: `${origin}/verifikasi/${longest.assessmentId}` };
  }
  throw new Error('nobody in the demo has anything to verify');
};

/** Notes, for each `n`, how long it took until another item's heading was drawn. */
const watchKeys = (): void => {
  window.keyToItem = [];
  const shown = (): string => document.getElementById('desk-item')?.textContent ?? '';
  const note = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key !== 'n') return;
    const before = shown();
    const look = (): void => {
      if (shown() === before) return void requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => window.keyToItem?.push(performance.now() - timeStamp), 0));
    };
    requestAnimationFrame(look);
  };
  document.addEventListener('keydown', note, true);
};

/** Presses `n` as often as there are items, each time when the item before has been drawn. */
const walkDesk = async (page: Page, desk: string): Promise<readonly number[]> => {
  await page.goto(desk, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('#desk-item', { timeout: 60_000 });
  await page.evaluate(watchKeys);
  const items = await page.$$eval('.desk nav button, .desk nav a', (entries) => entries.length);
  const presses = Math.max(20, items - 1);
  for (let press = 1; press <= presses; press += 1) {
    await page.keyboard.press('n');
    const drawn = await page
      .waitForFunction((count) => (window.keyToItem?.length ?? 0) >= count, { timeout: 5_000 }, press)
      .then(() => true)
      .catch(() => false);
    if (!drawn) break;
  }
  return page.evaluate(() => window.keyToItem ?? []);
};

const say = (name: string, values: readonly number[]): void => {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string => String(Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN));
  process.stdout.write(`${name.padEnd(34)} ${at(0.5).padStart(6)} ms  (${at(0)}–${at(1)}, 95 % below ${at(0.95)}, ${sorted.length} keys, target 100)\n`); // prettier-ignore
};

void withDemo(async ({ origin, browser }) => {
  const { cookie, desk } = await findVerifier(origin);
  await browser.setCookie(asBrowserCookie(cookie, desk));
  const keys: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    keys.push(...(await walkDesk(page, desk)));
    await page.close();
  }
  say('key n to the next item', keys);
});
