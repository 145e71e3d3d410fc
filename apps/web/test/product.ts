import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findBrowser } from '@app/platform';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { PATIENCE_MS } from './person';

const root = resolve(__dirname, '../../..');

/** The built product as processes of its own, and a browser to use it with. */
export interface Product {
  readonly origin: string;
  /** A browser profile of its own: nobody else's cookies. */
  readonly visitor: (width?: number) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export const freePort = (): Promise<number> =>
  new Promise((found, fail) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : fail(new Error('no port'))));
    });
  });

/** Starts `dist/apps/<name>` and waits until it says that it is ready. */
export const startProcess = (name: 'api' | 'worker', env: NodeJS.ProcessEnv, cwd = root): Promise<ChildProcess> => {
  const file = join(root, 'dist/apps', name, 'src/main.js');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  const child = fork(file, { cwd, env, silent: true });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((ready, fail) => {
    child.once('message', () => ready(child));
    child.once('exit', (code) => fail(new Error(`${name} ended with ${code}: ${said.slice(-2000)}`)));
  });
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((stopped) => {
    if (child.exitCode !== null || child.signalCode !== null) return stopped();
    child.once('exit', () => stopped());
    child.kill('SIGTERM');
  });

/** A browser, unpacked once for all tests; with a folder of its own it finds again tomorrow what it kept today. */
export const openBrowser = async (userDataDir?: string): Promise<Browser> => {
  const program = await findBrowser({ choice: 'auto', path: null, dataDir: join(root, 'var/test') });
  const launch = (): Promise<Browser> =>
    puppeteer.launch({
      executablePath: program.path,
      env: { ...process.env, ...program.env },
      headless: 'shell',
      ...(userDataDir ? { userDataDir } : {}),
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  // Chromium itself dies now and then as it starts (a segmentation fault in libc, seen twice in a day of starts).
  return launch().catch(launch);
};

/** Call in `beforeAll`, and `close()` in `afterAll`. */
export const startProduct = async (
  databaseUrl: string,
  dataDir: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Product> => {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TERBUKA_DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    ...more,
  };
  const starting = [startProcess('api', env), startProcess('worker', env)];
  const [browser, ...processes] = await Promise.all([openBrowser(), ...starting]).catch(async (error: unknown) => {
    // One that came up would keep the test run waiting for ever.
    for (const started of await Promise.allSettled(starting)) {
      if (started.status === 'fulfilled') await stop(started.value);
    }
    throw error;
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    visitor: async (width = 1280) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: 900 });
      page.setDefaultTimeout(PATIENCE_MS);
      return page;
    },
    close: async () => {
      await browser.close();
      await Promise.all(processes.map(stop));
    },
  };
};
