import { randomUUID } from 'node:crypto';
import { createScene, emailOf, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** Reports under way, seen from any page. */
describe('the tray of reports, by hand', () => {
  let scene: Scene;
  let product: Product;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
  });

  /** A report that is half made, by a worker that says nothing more. */
  const beginHalf = async (): Promise<string> => {
    const id = randomUUID();
    await scene.dataSource.query(
      `insert into reports (id, organiser_id, period_id, kind, format, params, state, progress, expected_rows, requested_by)
       select $1, p.organiser_id, p.id, 'ranking', 'pdf', '{"title":"Peringkat separuh"}', 'running', 50, 1200, u.id
         from periods p, users u where p.id = $2 and u.email = $3`,
      [id, scene.periodId, emailOf('ratna')],
    );
    return id;
  };

  const look = async (person: Person, name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    for (const width of [1280, 360]) {
      await person.page.setViewport({ width, height: 800 });
      if (screens) await person.page.screenshot({ path: `${screens}/${name}-${width}.png` });
      expect([name, width, await person.obstacles()]).toEqual([name, width, []]);
      const isWithin = await person.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect([name, width, isWithin]).toEqual([name, width, true]);
    }
    await person.page.setViewport({ width: 1280, height: 900 });
  };

  test('shows rows while one is made, takes it back, and hands over the one that is done, away from the page of reports', async () => {
    const half = await beginHalf();
    const ratna = await come(product, 'ratna');
    await ratna.open('/kalender');
    await ratna.press('Laporan Anda, 1 sedang dibuat');
    await ratna.see('sekitar 600 dari 1.200 baris');
    await look(ratna, 'baki');
    await ratna.press('Batalkan');
    await ratna.see('Dibatalkan');
    const [cancelled] = await scene.dataSource.query<{ state: string }[]>('select state from reports where id = $1', [
      half,
    ]);
    expect(cancelled?.state).toBe('cancelled');
    await ratna.press('Naskah');
    await ratna.press('Buat pratinjau');
    await ratna.see('Laporan siap diunduh: Pratinjau Keputusan penetapan');
    await ratna.press('Kalender');
    await ratna.see('Kalender kerja');
    await ratna.press('Laporan Anda, 0 sedang dibuat');
    await ratna.page.waitForSelector('.report-tray a[href$="/file"]');
    await ratna.press('Semua laporan');
    await ratna.see('Buat laporan');
    expect(await ratna.page.$('.report-tray')).toBeNull();
  });
});
