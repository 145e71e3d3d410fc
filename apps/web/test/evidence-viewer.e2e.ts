/// <reference lib="dom" />
import { truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { version } from 'pdfjs-dist/package.json';
import type { ElementHandle, Page } from 'puppeteer-core';
import supertest from 'supertest';
import { createScene, type Scene } from '../../api/test/cast';
import { handIn } from '../../api/test/corrected';
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

  /** Waits until a page or picture is drawn, lying or upright: more than a thousand dark points, where an empty sheet has none. */
  const seeDrawn = async (page: Page, shape: 'upright' | 'lying'): Promise<void> => {
    const isDrawn = (wanted: string): boolean => {
      const canvas = document.querySelector<HTMLCanvasElement>('.viewer-sheet canvas');
      const pen = canvas?.getContext('2d');
      if (!canvas || !pen || canvas.height > canvas.width !== (wanted === 'upright')) return false;
      // A canvas that nothing was drawn on is black, and transparent.
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && (data[at] ?? 255) < 128) dark += 1;
      return dark > 1_000;
    };
    await page.waitForFunction(isDrawn, { polling: 200 }, shape);
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
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.page.keyboard.press('ArrowRight');
    await seePage(dewi, 4);
    expect(await dewi.page.$eval('.viewer > [role=status]', (said) => said.textContent)).toBe(
      `sk-ppid.pdf, halaman 4 dari ${PAGES}`,
    );
    await (await dewi.page.waitForSelector('::-p-aria([name="Halaman berikutnya"])'))?.click();
    await seePage(dewi, 5);
    await dewi.page.keyboard.press('ArrowLeft');
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

  test('what can never be evidence is told on the phone, and what the server refuses is thrown away at once', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(form);
    const travels: string[] = [];
    dewi.page.on('request', (request) => {
      if (request.method() === 'POST' && /uploads|evidence-files/.test(request.url())) travels.push(request.url());
    });
    const choose = async (...files: readonly (readonly [name: string, content: string])[]): Promise<void> => {
      const paths = files.map(([name]) => join(scene.dataDir, name));
      files.forEach(([, content], at) => writeFileSync(paths[at] ?? '', content));
      const input = await dewi.page.waitForSelector('#butir-A4 ~ .item-evidence input[type=file]');
      await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
    };
    await choose(['pemasang.exe', 'MZ'], ['terpotong.pdf', '%PDF-1.7 isi'], ['kosong.jpg', '']);
    await dewi.see('pemasang.exe tidak dapat menjadi bukti');
    await dewi.see('terpotong.pdf terpotong');
    await dewi.see('kosong.jpg kosong');
    expect(await dewi.obstacles()).toEqual([]);
    expect(travels).toEqual([]);
    // Larger than any organiser may allow, and without an end: its size is told, with signal and without.
    const giant = join(scene.dataDir, 'raksasa.pdf');
    writeFileSync(giant, '%PDF-1.7 isi');
    truncateSync(giant, 3 * 1024 ** 3);
    const input = await dewi.page.waitForSelector('#butir-A4 ~ .item-evidence input[type=file]');
    for (const [isOffline, most] of [
      [false, '10 MB'],
      [true, '2,0 GB'],
    ] as const) {
      await dewi.page.setOfflineMode(isOffline);
      await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(giant);
      await dewi.see(`raksasa.pdf (3,0 GB) lebih besar dari batas ${most}`);
      expect(await dewi.text()).not.toContain('raksasa.pdf terpotong');
    }
    await dewi.page.setOfflineMode(false);
    await choose(['halaman.pdf', '<html>'], ['gambar.png', '<svg>']);
    await dewi.press('Buang semua yang ditolak (2)');
    await dewi.see('halaman.pdf, gambar.png');
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.press('Ya, buang');
    await dewi.page.waitForFunction(() => !document.querySelector('.files-on-device'));
  });

  test('a body puts its pieces in order by keyboard, and finds them so again', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open(form);
    const names = (): Promise<string[]> =>
      dewi.page.$$eval('.evidence-list .evidence-line a', (links) => links.map((link) => link.textContent ?? ''));
    const isFirst = (name: string): boolean =>
      document.querySelector('.evidence-list .evidence-line a')?.textContent === name;
    const seeFirst = async (name: string): Promise<void> => {
      await dewi.page.waitForFunction(isFirst, {}, name);
    };
    await seeFirst('sk-ppid.pdf');
    await (await dewi.page.waitForSelector('::-p-aria([name="Turunkan sk-ppid.pdf"])'))?.focus();
    await dewi.page.keyboard.press('Enter');
    await seeFirst('papan.jpg');
    expect(await dewi.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Turunkan sk-ppid.pdf',
    );
    expect(await dewi.obstacles()).toEqual([]);
    await dewi.reload();
    await seeFirst('papan.jpg');
    expect(await names()).toEqual(['papan.jpg', 'sk-ppid.pdf']);
    await (await dewi.page.waitForSelector('::-p-aria([name="Naikkan sk-ppid.pdf"])'))?.click();
    await seeFirst('sk-ppid.pdf');
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
    await handIn(scene, scene.assessments['kraton'] ?? '');
    await (await scene.as('ratna')).post(`/periods/${scene.periodId}/assignments`, {});
    const made = await come(product, 'made', 1280);
    const deeds = deedsOf(made.page);
    await made.open(`/verifikasi/${scene.assessments['kraton']}?butir=A4`);
    await made.see('sk-ppid.pdf');
    await made.page.keyboard.press('l');
    await seePage(made, 3);
    expect(await made.text()).toContain('Putusan');
    await made.page.keyboard.press('ArrowLeft');
    await seePage(made, 2);
    await made.page.keyboard.press('ArrowRight');
    await seePage(made, 3);
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
