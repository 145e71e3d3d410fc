import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'puppeteer-core';
import { emailOf, password, type Person as CastMember } from '../../api/test/cast';
import { personAt, type Person } from './person';
import { freePort, openBrowser, startProcess } from './product';

/** A server that can fall over and come back at the same address. */
export interface FallingServer {
  readonly origin: string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Brings it back; where it runs, nothing happens. */
  readonly start: () => Promise<void>;
  /** A newer version of the application lies there from now on. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

export const fallingServer = async (databaseUrl: string, dataDir: string): Promise<FallingServer> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-server-'));
  const web = join(folder, 'dist/web');
  const root = resolve(__dirname, '../../..');
  cpSync(join(root, 'dist/web'), web, { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TERBUKA_DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  };
  let child: ChildProcess | null = null;
  const server: FallingServer = {
    origin: `http://127.0.0.1:${port}`,
    kill: () =>
      new Promise((ended) => {
        if (!child) return ended();
        child.once('exit', () => ended());
        child.kill('SIGKILL');
        child = null;
      }),
    start: async () => {
      child ??= await startProcess('api', env, folder);
    },
    release: () => {
      // As compressed at the build they are the version before.
      for (const ending of ['br', 'gz']) rmSync(join(web, `sw.js.${ending}`), { force: true });
      appendFileSync(join(web, 'sw.js'), '\n// The next version.\n');
    },
    close: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
};

/** A phone: a browser whose memory outlives its end. */
export interface Device {
  /** The page it shows; after {@link reopen} another one. */
  readonly person: () => Person;
  readonly signIn: (who: CastMember) => Promise<void>;
  /** Ends the browser as a phone that runs out of power would, and opens it again at an address. */
  readonly reopen: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const takeDevice = async (origin: string): Promise<Device> => {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-device-'));
  let browser: Browser = await openBrowser(folder);
  let person = await at(browser, origin);
  return {
    person: () => person,
    signIn: async (who) => {
      await person.open('/masuk');
      await person.fill('Alamat surel', emailOf(who));
      await person.fill('Kata sandi', password);
      await person.press('Masuk');
      await person.see('Beranda');
    },
    reopen: async (path) => {
      await kill(browser);
      browser = await openBrowser(folder);
      person = await at(browser, origin);
      await person.page.goto(origin + path);
    },
    close: async () => {
      await kill(browser);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

const at = async (browser: Browser, origin: string): Promise<Person> => {
  const page: Page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport({ width: 360, height: 740 });
  page.setDefaultTimeout(20_000);
  return personAt(page, origin);
};

/** The whole process group at once: a renderer that outlives the rest would still write in the profile. */
const kill = (browser: Browser): Promise<void> =>
  new Promise((ended) => {
    const program = browser.process();
    if (!program?.pid || program.exitCode !== null || program.signalCode !== null) return ended();
    program.once('exit', () => ended());
    process.kill(-program.pid, 'SIGKILL');
  });

/** Waits until the application is kept on the device: from then on it opens without signal. */
export const keptOnDevice = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
};
