import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser, type BrowserProgram, type BrowserSearch } from './browser-program';

export { BrowserUnavailable, findBrowser, type BrowserProgram, type BrowserSearch } from './browser-program';

/** After so many pages the browser is started afresh, since a long-lived one keeps growing. */
const PAGES_PER_BROWSER = 200;
const PROTOCOL_TIMEOUT_MS = 180_000;

const FLAGS = [
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--disable-breakpad',
  '--mute-audio',
  '--hide-scrollbars',
  // Nothing leaves the machine: every name and every address fails to resolve.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * One browser for a whole process, started by the first page asked for, so that a machine without a browser still runs
 * everything but PDF. Pages see only what they are given: `data:`, `about:` and `blob:`, no file and no network.
 */
export class PageBrowser {
  private running: Promise<Browser> | null = null;
  private pagesLeft = PAGES_PER_BROWSER;
  private open = 0;

  constructor(private readonly search: BrowserSearch) {}

  /** Gives `work` a fresh page and closes it afterwards. Throws BrowserUnavailable when there is no browser. */
  async withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    await this.recycle();
    this.open += 1;
    try {
      const browser = await this.browser();
      const page = await browser.newPage();
      try {
        await shutIn(page);
        return await work(page);
      } finally {
        await page.close().catch(() => undefined);
      }
    } finally {
      this.open -= 1;
    }
  }

  async close(): Promise<void> {
    const running = this.running;
    this.running = null;
    if (running) await running.then((browser) => browser.close()).catch(() => undefined);
  }

  private async recycle(): Promise<void> {
    this.pagesLeft -= 1;
    if (this.pagesLeft > 0 || this.open > 0) return;
    this.pagesLeft = PAGES_PER_BROWSER;
    await this.close();
  }

  private browser(): Promise<Browser> {
    this.running ??= this.start();
    return this.running;
  }

  private start(): Promise<Browser> {
    const starting = findBrowser(this.search).then(launchProgram);
    const forget = (): void => {
      if (this.running === starting) this.running = null;
    };
    starting.then((browser) => browser.once('disconnected', forget), forget);
    return starting;
  }
}

function launchProgram(program: BrowserProgram): Promise<Browser> {
  return launch({
    executablePath: program.path,
    headless: 'shell',
    // By pipe and not by port: nobody else on the machine can drive it, and it ends when we do.
    pipe: true,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...own('PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'), LANG: 'C.UTF-8', TZ: 'UTC', ...program.env },
  });
}

/** The browser gets these of our variables and no others: no database address, no password. */
function own(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function shutIn(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOwn = /^(?:data|about|blob):/.test(request.url());
    void (isOwn ? request.continue() : request.abort()).catch(() => undefined);
  });
}
