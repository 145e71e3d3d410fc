/// <reference lib="dom" />
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { version } from 'pdfjs-dist/package.json';
import type { Page } from 'puppeteer-core';
import supertest from 'supertest';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import { hostilePdf, hostilePicture, refusedFiles } from './hostile-files';
import type { Person } from './person';
import { startProduct, type Product } from './product';

const PAGES = 12;

describe('files that a body sends', () => {
  let scene: Scene;
  let product: Product;
  let elsewhere: Server;
  /** Whom a file may tell of being opened: an address beyond the product. */
  let leak: string;
  const told: string[] = [];
  let form: string;

  const send = async (filename: string, content: Buffer, fields: Record<string, string> = {}) => {
    const { cookie } = await scene.as('dewi');
    const request = supertest(scene.server)
      .post(`/api/assessments/${scene.assessments['kraton']}/evidence-files`)
      .set({ cookie, 'x-terbuka': '1' })
      .field('itemCode', 'A4')
      .field('kind', filename.endsWith('jpg') ? 'photo' : 'file');
    for (const [name, value] of Object.entries(fields)) request.field(name, value);
    return request.attach('file', content, { filename });
  };

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    elsewhere = createServer((request, response) => {
      told.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => elsewhere.once('listening', ready));
    leak = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/bocor`;
    const registered = await (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/registration`);
    expect(registered.status).toBeLessThan(300);
    form = `/penilaian/${scene.assessments['kraton']}/isian`;
    expect((await send('sk-ppid.pdf', await hostilePdf(leak, PAGES), { page: '3' })).status).toBe(201);
    expect((await send('papan.jpg', await hostilePicture(leak))).status).toBe(201);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
    await new Promise((closed) => elsewhere.close(closed));
  });

  test('each hostile one is refused, is told why and what to do, and leaves nothing behind', async () => {
    const count = async (): Promise<unknown> =>
      scene.dataSource.query('select count(*) from evidence union all select count(*) from evidence_files');
    const before = await count();
    for (const [what, filename, content, words] of refusedFiles(leak)) {
      const { status, body } = await send(filename, content);
      expect([what, status >= 400 && status < 500, body.title]).toEqual([what, true, expect.stringMatching(words)]);
    }
    expect(await count()).toEqual(before);
  });

  /** Everything a page does that a file could make it do: boxes, windows, and calls beyond the product. */
  const deedsOf = (page: Page): string[] => {
    const deeds: string[] = [];
    page.on('dialog', (dialog) => {
      deeds.push(`says ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', () => deeds.push('opens a window'));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(product.origin) && !/^(?:blob|data):/.test(url)) deeds.push(`calls ${url}`);
    });
    return deeds;
  };

  /** Dark and coloured points of what is drawn; 0 for a white sheet. */
  const inkOf = (page: Page): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.viewer-sheet canvas');
      const pen = canvas?.getContext('2d');
      if (!canvas || !pen || canvas.width === 0) return 0;
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, at) => at % 4 === 0 && value < 128).length;
    });

  /** Waits until something is drawn, lying or upright; a browser's empty canvas lies, 300 wide. */
  const seeDrawn = async (page: Page, shape: 'upright' | 'lying'): Promise<void> => {
    const isDrawn = (wanted: string): boolean => {
      const { width = 0, height = 0 } = document.querySelector<HTMLCanvasElement>('.viewer-sheet canvas') ?? {};
      return wanted === 'upright' ? height > width : width > height && width !== 300;
    };
    await page.waitForFunction(isDrawn, {}, shape);
  };

  const seePage = async (person: Person, page: number): Promise<void> => {
    await person.page.waitForSelector(`::-p-aria([name="sk-ppid.pdf, halaman ${page} dari ${PAGES}"])`);
    const words = `Halaman ke-${page} dari SK PPID`;
    await person.page.waitForFunction(
      (wanted) => document.querySelector('.viewer-words')?.textContent?.includes(wanted),
      {},
      words,
    );
  };

  test('a body on a phone looks at its PDF at the page it named, and nothing inside the file runs', async () => {
    const dewi = await come(product, 'dewi', 360);
    const deeds = deedsOf(dewi.page);
    await dewi.open(form);
    await (await dewi.page.waitForSelector('::-p-aria([name="Lihat sk-ppid.pdf"])'))?.click();
    await seePage(dewi, 3);
    await seeDrawn(dewi.page, 'upright');
    expect(await inkOf(dewi.page)).toBeGreaterThan(1_000);
    expect(await dewi.obstacles()).toEqual([]);
    await (await dewi.page.waitForSelector('::-p-aria([name="Halaman berikutnya"])'))?.click();
    await seePage(dewi, 4);
    await dewi.page.focus('.viewer-sheet');
    await dewi.page.keyboard.press('ArrowLeft');
    await dewi.page.keyboard.press('ArrowLeft');
    await seePage(dewi, 2);
    const wide = await dewi.page.$eval('.viewer-sheet canvas', (canvas) => canvas.clientWidth);
    await dewi.page.keyboard.press('+');
    await dewi.page.waitForFunction(
      (before) => (document.querySelector('.viewer-sheet canvas')?.clientWidth ?? 0) > before * 1.4,
      {},
      wide,
    );
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.page.keyboard.press('Escape');
    await dewi.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    expect([deeds, told]).toEqual([[], []]);
  });

  test('a photo is drawn, turned, and its own words stay outside', async () => {
    const dewi = await come(product, 'dewi', 1280);
    const deeds = deedsOf(dewi.page);
    await dewi.open(form);
    await (await dewi.page.waitForSelector('::-p-aria([name="Lihat papan.jpg"])'))?.click();
    const shapeOf = (): Promise<number> =>
      dewi.page.$eval('.viewer-sheet canvas', (canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        return Math.round((width / height) * 100);
      });
    await seeDrawn(dewi.page, 'lying');
    expect(await shapeOf()).toBe(133);
    await dewi.press('Putar');
    await seeDrawn(dewi.page, 'upright');
    expect(await shapeOf()).toBe(75);
    expect([deeds, told]).toEqual([[], []]);
  });

  test('a verifier opens the page by one key beside the verdict, and the next item keeps the keys of the desk', async () => {
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const made = await come(product, 'made', 1280);
    const deeds = deedsOf(made.page);
    await made.open(`/verifikasi/${scene.assessments['kraton']}?butir=A4`);
    await made.see('sk-ppid.pdf');
    await made.page.keyboard.press('l');
    await seePage(made, 3);
    expect(await made.text()).toContain('Putusan');
    await made.page.focus('.viewer-page');
    await made.page.keyboard.press('ArrowUp');
    await made.page.keyboard.press('Enter');
    await seePage(made, 4);
    expect(await made.obstacles()).toEqual([]);
    expect([deeds, told]).toEqual([[], []]);
  });

  test('opened at its own address, what was taken runs nothing either', async () => {
    const { body } = await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/form`);
    const dewi = await come(product, 'dewi', 1280);
    const deeds = deedsOf(dewi.page);
    for (const { id, file } of body.evidence.A4 as { id: string; file: { mediaType: string } }[]) {
      // A browser without a viewer of its own hands a PDF over as a download, and leaves the page.
      await dewi.page.goto(`${product.origin}/api/evidence/${id}/file`).catch((error: Error) => {
        if (file.mediaType !== 'application/pdf') throw error;
        expect(error.message).toContain('ERR_ABORTED');
      });
      if (file.mediaType === 'image/jpeg') expect(await dewi.page.evaluate(() => document.scripts.length)).toBe(0);
    }
    expect([deeds, told]).toEqual([[], []]);
  });

  test('what reads PDFs may decode scans and nothing else: no evaluated text, no script from anywhere', async () => {
    const reader = await fetch(`${product.origin}/assets/pdfjs-${version}/pdf.worker.min.mjs`, { method: 'HEAD' });
    expect(reader.status).toBe(200);
    expect(reader.headers.get('content-type')).toContain('javascript');
    expect(reader.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });
});
