import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserUnavailable, findBrowser, PageBrowser } from '../src';

let dataDir: string;
let browser: PageBrowser;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'terbuka-browser-'));
  browser = new PageBrowser({ dataDir, path: null, choice: 'auto' });
});
afterAll(async () => {
  await browser.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('two processes that unpack the bundled browser at once both get a whole one, in a folder of their own', async () => {
  const search = { dataDir, path: null, choice: 'bundled' } as const;
  const [one, two] = await Promise.all([findBrowser(search), findBrowser(search)]);
  expect(one).toEqual(two);
  expect(one.origin).toBe('bundled');
  expect((await stat(join(one.path, '..'))).mode & 0o777).toBe(0o700);
});

test('a page becomes a PDF', async () => {
  const pdf = await browser.withPage(async (page) => {
    await page.setContent('<h1>Rekapitulasi</h1>');
    return page.pdf();
  });
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test.each(['file:///etc/hostname', 'http://127.0.0.1:1/', 'http://example.com/'])(
  'a page cannot open %s',
  async (url) => {
    await browser.withPage(async (page) => {
      await page.setContent('<p>awal</p>');
      await expect(page.goto(url)).rejects.toThrow(/net::/);
    });
  },
);

test('after the browser is killed the next page gets a new one', async () => {
  const pid = await browser.withPage(async (page) => {
    const process = page.browser().process();
    process?.kill('SIGKILL');
    await expect(page.pdf()).rejects.toThrow();
    return process?.pid;
  });
  const next = await browser.withPage(async (page) => page.browser().process()?.pid);
  expect(next).toBeGreaterThan(0);
  expect(next).not.toBe(pid);
});

test('a configured program that cannot run is an error that names it', async () => {
  const path = join(dataDir, 'not-runnable');
  await writeFile(path, 'x', { mode: 0o600 });
  const search = { dataDir, path, choice: 'auto' } as const;
  await expect(findBrowser(search)).rejects.toThrow(BrowserUnavailable);
  await expect(new PageBrowser(search).withPage(async () => 1)).rejects.toThrow(path);
});
