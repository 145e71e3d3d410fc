/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

const screens = process.env['TERBUKA_SCREENS'];

/** A clerk with letters twice as large on a narrow phone, and what the server does not take. */
describe('filling on a narrow phone', () => {
  let scene: Scene;
  let product: Product;
  let dewi: Person;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    await (await scene.as('dewi')).post(`/assessments/${scene.assessments.kraton}/registration`);
    dewi = await come(product, 'dewi', 360);
    await dewi.open(`/penilaian/${scene.assessments.kraton}/isian`);
    await dewi.see('Tambah tautan');
  }, 180_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  const shoot = async (name: string): Promise<void> => {
    if (screens) await dewi.page.screenshot({ path: join(screens, `${name}.png`) });
  };
  const enlarge = (percent: number): Promise<void> =>
    dewi.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, percent);
  const measure = () =>
    dewi.page.evaluate(() => {
      const buttons = [...document.querySelectorAll('.form-bar > .button')].filter(
        ({ clientWidth }) => clientWidth > 0,
      );
      const words = document.querySelector('.save-line')?.getBoundingClientRect();
      const overlaps = buttons.filter((button) => {
        const box = button.getBoundingClientRect();
        return (
          !words ||
          (box.left < words.right && words.left < box.right && box.top < words.bottom && words.top < box.bottom)
        );
      });
      return {
        width: document.documentElement.scrollWidth,
        right: Math.max(...buttons.map((button) => Math.ceil(button.getBoundingClientRect().right))) <= innerWidth,
        overlaps: overlaps.length,
        letters: getComputedStyle(document.querySelector('.item-evidence .button') as Element).fontSize,
      };
    });
  const addLink = async (url: string): Promise<void> => {
    if (!(await dewi.page.$('#link-A4'))) await dewi.page.click('#butir-A4 ~ .item-evidence > .actions > button');
    await dewi.page.waitForSelector('#link-A4');
    await dewi.page.$eval('#link-A4', (field) => ((field as HTMLInputElement).value = ''));
    await dewi.page.type('#link-A4', url);
    await dewi.page.click('#butir-A4 ~ .item-evidence .evidence-form .button.primary');
  };
  const choose = async (...files: readonly (readonly [name: string, content: string])[]): Promise<void> => {
    const paths = files.map(([name]) => join(scene.dataDir, name));
    files.forEach(([, content], at) => writeFileSync(paths[at] ?? '', content));
    const input = await dewi.page.waitForSelector('#butir-A4 ~ .item-evidence input[type=file]');
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
  };

  test('letters twice as large wrap: no wider page, no button off the edge or over the words', async () => {
    expect(await measure()).toEqual({ width: 360, right: true, overlaps: 0, letters: '16px' });
    await enlarge(200);
    expect(await measure()).toEqual({ width: 360, right: true, overlaps: 0, letters: '32px' });
    await shoot('letters-200');
    await enlarge(100);
  });

  test.each(['http://10.0.0.8/a', 'https://dewi:rahasia@kraton.desa.id/', 'ini bukan alamat'])(
    'a link that is refused (%s) says so at its own field, above the bar',
    async (url) => {
      await addLink(url);
      await dewi.page.waitForSelector('#link-A4[aria-invalid=true]:focus');
      const seen = await dewi.page.$eval('#link-A4', (field) => {
        const said = document.getElementById(field.getAttribute('aria-describedby') ?? '');
        const bar = document.querySelector('.form-bar')?.getBoundingClientRect().top ?? 0;
        return { isFault: said?.className, isAbove: (said?.getBoundingClientRect().bottom ?? 9_999) <= bar };
      });
      expect(seen).toEqual({ isFault: 'field-fault', isAbove: true });
      expect(await dewi.obstacles()).toEqual([]);
      await shoot('link-refused');
    },
  );

  test('one that will never be checked says so as soon as it stands there', async () => {
    await addLink('https://kraton.desa.id:3488/ppid');
    await dewi.see('Tautan ini tidak akan diperiksa karena memakai nomor :3488');
    expect(await dewi.text()).not.toContain('Akses tertutup');
    await shoot('link-never-checked');
  });

  test('a PDF without a page is told on the phone; what the server refused is counted apart when signing out', async () => {
    await choose(['kosong.pdf', '%PDF-1.4\n<html><script>1</script></html>\n%%EOF']);
    await dewi.see('kosong.pdf tidak dapat dibuka: tidak ada halaman di dalamnya');
    await choose(['halaman.pdf', '<html>'], ['gambar.png', '<svg>']);
    await dewi.see('Buang semua yang ditolak (2)');
    await dewi.see('Jawaban di server; 2 bukti ditolak, lihat butirnya');
    const lines = await dewi.page.$eval('.save-line > span', (line) =>
      Math.round(line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight)),
    );
    expect(lines).toBeLessThan(3);
    await shoot('files-refused');
    await dewi.press('Dewi');
    await dewi.press('Keluar');
    await dewi.see('2 berkas yang ditolak masih di perangkat ini');
    await dewi.see('halaman.pdf, gambar.png');
    expect(await dewi.text()).not.toContain('isian yang belum terkirim');
    expect(await dewi.obstacles()).toEqual([]);
    await shoot('sign-out-refused');
    await dewi.press('Buang 2 berkas yang ditolak, lalu keluar');
    await dewi.see('Kata sandi');
  });
});
