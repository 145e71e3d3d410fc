/// <reference lib="dom" />
/**
 * How soon a village clerk on a mid-range phone can fill in the form: first paint, ready to type, the return visit, and
 * whether typing waits for saving. 360 × 740, CPU four times slower, 400 kbit/s with 400 ms, medians of several runs on the
 * demo. Prints figures, asserts none. Run: npm run bench -- first-load [RUNS]
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@app/platform';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';

const RUNS = Number(process.argv[2] ?? 5);
const BYTES_PER_SECOND = 400_000 / 8;
const LATENCY_MS = 400;
const CPU_SLOWER = 4;
const START_TIMEOUT_MS = 300_000;

declare global {
  interface Window {
    /** When a field could be used, in milliseconds since the navigation. */
    readyAt?: number;
    keyToPaint?: number[];
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
  readonly program: ChildProcess;
}

/** The product as people start it, with its demo, in a folder of its own. */
const startDemo = async (dataDir: string): Promise<Demo> => {
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

interface Clerk {
  readonly cookie: string;
  readonly form: string;
}

/** A PPID of the demo who has a form to fill in. */
const findClerk = async (origin: string): Promise<Clerk> => {
  const { accounts } = (await (await fetch(`${origin}/api/demo`)).json()) as {
    accounts: { email: string; password: string; role: string }[];
  };
  for (const { email, password } of accounts.filter(({ role }) => role === 'unitPpid')) {
    const reply = await fetch(`${origin}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-terbuka': '1' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const mine = await fetch(`${origin}/api/assessments?mine=1`, { headers: { cookie } });
    const { items } = (await mine.json()) as { items: { id: string; allowed: string[] }[] };
    const open = items.find(({ allowed }) => allowed.includes('answer'));
    if (open) return { cookie, form: `${origin}/penilaian/${open.id}/isian` };
  }
  throw new Error('nobody in the demo has a form to fill in');
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
    const [name = '', value = ''] = cookie.split('=');
    await context.setCookie({
      name,
      value,
      domain: new URL(form).hostname,
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    });
    bytes = 0;
    const once = await slowPhone(await context.newPage());
    once.session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    first.push(await visit(once.page, form));
    if (run === RUNS - 1) process.stdout.write(`bytes of the first visit: ${bytes}\n`);
    await once.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await once.page.close();
    const { page, session } = await slowPhone(await context.newPage());
    again.push(await visit(page, form));
    keys.push(...(await typeWhileSavesHang(page, session)));
    await context.close();
  }
  return { first, again, keys };
};

const main = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const given = process.env['TERBUKA_URL'];
  const demo = given ? { origin: given, program: null } : await startDemo(dataDir);
  const browser = await openBrowser(dataDir);
  try {
    const { first, again, keys } = await measure(browser, await findClerk(demo.origin));
    process.stdout.write(
      `${RUNS} runs, 360 × 740, CPU 1/${CPU_SLOWER}, 400 kbit/s, ${LATENCY_MS} ms: median (range)\n`,
    );
    say('first visit: first paint', first.map(({ paintMs }) => paintMs), '1000'); // prettier-ignore
    say('first visit: ready to type', first.map(({ readyMs }) => readyMs), '3000'); // prettier-ignore
    say('return visit: first paint', again.map(({ paintMs }) => paintMs), '600'); // prettier-ignore
    say('return visit: ready to type', again.map(({ readyMs }) => readyMs), '600'); // prettier-ignore
    say('key to paint while saves hang', keys, 'never blocked');
  } finally {
    await browser.close();
    if (demo.program) {
      demo.program.kill('SIGTERM');
      await new Promise((ended) => demo.program.once('exit', ended));
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
};

void main();
