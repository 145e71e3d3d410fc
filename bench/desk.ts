/// <reference lib="dom" />
/**
 * How soon a verifier sees the next item: from the key `n` to the paint that shows it, over every item of one questionnaire
 * of the demo, in a real browser. Prints figures, asserts none. Run: npm run bench -- desk [ROUNDS]
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@app/platform';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const ROUNDS = Number(process.argv[2] ?? 2);
const START_TIMEOUT_MS = 600_000;

declare global {
  interface Window {
    keyToItem?: number[];
  }
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Demo {
  readonly origin: string;
  readonly program: ChildProcess | null;
}

/** The product as people start it, with its demo, unless one is running at TERBUKA_URL already. */
const openDemo = async (dataDir: string): Promise<Demo> => {
  const given = process.env['TERBUKA_URL'];
  if (given) return { origin: given, program: null };
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), TERBUKA_DATA_DIR: dataDir };
  const program = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + START_TIMEOUT_MS; Date.now() < until;) {
    if (await fetch(`${origin}/api/health`).then(({ ok }) => ok, () => false)) return { origin, program }; // prettier-ignore
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('the demo does not start');
};

interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** A verifier of the demo, and the longest questionnaire that is theirs. */
const findVerifier = async (origin: string): Promise<{ readonly cookie: string; readonly desk: string }> => {
  const { accounts } = (await (await fetch(`${origin}/api/demo`)).json()) as { accounts: Account[] };
  for (const { email, password } of accounts.filter(({ role }) => role === 'verifier')) {
    const reply = await fetch(`${origin}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-terbuka': '1' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const queue = await fetch(`${origin}/api/verifications`, { headers: { cookie } });
    const { items } = (await queue.json()) as { items: { assessmentId: string; progress: { total: number } }[] };
    const [longest] = [...items].sort((one, other) => other.progress.total - one.progress.total);
    if (longest) return { cookie, desk: `${origin}/verifikasi/${longest.assessmentId}` };
  }
  throw new Error('nobody in the demo has anything to verify');
};

const openBrowser = async (dataDir: string): Promise<Browser> => {
  const program = await findBrowser({ choice: 'auto', path: null, dataDir });
  return puppeteer.launch({
    executablePath: program.path,
    env: { ...process.env, ...program.env },
    headless: 'shell',
    args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
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

const main = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const demo = await openDemo(dataDir);
  const browser = await openBrowser(dataDir);
  try {
    const { cookie, desk } = await findVerifier(demo.origin);
    const [name = '', value = ''] = cookie.split('=');
    await browser.setCookie({ name, value, domain: new URL(desk).hostname, path: '/', httpOnly: true, sameSite: 'Strict' }); // prettier-ignore
    const keys: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      keys.push(...(await walkDesk(page, desk)));
      await page.close();
    }
    say('key n to the next item', keys);
  } finally {
    await browser.close();
    if (demo.program) {
      const { program } = demo;
      program.kill('SIGTERM');
      await new Promise((ended) => program.once('exit', ended));
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
};

void main();
