/** The demo in a real browser, for benches of what people see. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@app/platform';
import puppeteer, { type Browser } from 'puppeteer-core';

const START_TIMEOUT_MS = 600_000;

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Demo {
  readonly origin: string;
  readonly browser: Browser;
}

/** The product as people start it, in a folder of its own. */
const startDemo = async (dataDir: string): Promise<{ readonly origin: string; readonly program: ChildProcess }> => {
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

const openBrowser = async (dataDir: string): Promise<Browser> => {
  const program = await findBrowser({ choice: 'auto', path: null, dataDir });
  return puppeteer.launch({
    executablePath: program.path,
    env: { ...process.env, ...program.env },
    headless: 'shell',
    args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
};

/** Does it with the installation at TERBUKA_URL, or with a demo that is started for it and ended afterwards. */
export const withServer = async (work: (origin: string, dataDir: string) => Promise<void>): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const given = process.env['TERBUKA_URL'];
  const { origin, program } = given ? { origin: given, program: null } : await startDemo(dataDir);
  try {
    await work(origin, dataDir);
  } finally {
    if (program) {
      program.kill('SIGTERM');
      await new Promise((ended) => program.once('exit', ended));
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** The same with a browser. */
export const withDemo = (work: (demo: Demo) => Promise<void>): Promise<void> =>
  withServer(async (origin, dataDir) => {
    const browser = await openBrowser(dataDir);
    try {
      await work({ origin, browser });
    } finally {
      await browser.close();
    }
  });

/** Signs in everybody of the demo who has this role, one after the other, as cookies. */
export async function* cookiesOf(origin: string, role: string): AsyncGenerator<string> {
  const { accounts } = (await (await fetch(`${origin}/api/demo`)).json()) as {
    accounts: { email: string; password: string; role: string }[];
  };
  for (const { email, password } of accounts.filter((account) => account.role === role)) {
    const reply = await fetch(`${origin}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-terbuka': '1' },
      body: JSON.stringify({ email, password }),
    });
    yield reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
}

/** The cookie as a browser takes it for an address. */
export const asBrowserCookie = (cookie: string, address: string) => {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, domain: new URL(address).hostname, path: '/', httpOnly: true, sameSite: 'Strict' } as const;
};
