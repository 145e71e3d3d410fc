import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../libs/database/test/test-database';
import { demoPassword, signIns } from '../../cli/src/demo/people';
import { terbuka } from '../../cli/test/run-terbuka';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** The region's page, looked at by its head. */
describe('one category more closely', () => {
  let database: TestDatabase;
  let dataDir: string;
  let product: Product;
  let periodId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'terbuka-dashboard-'));
    const seeded = terbuka(['seed-demo'], { DATABASE_URL: database.url, TERBUKA_DATA_DIR: dataDir });
    if (seeded.status !== 0) throw new Error(seeded.err);
    product = await startProduct(database.url, dataDir);
    const [open] = await database.dataSource.query<{ id: string }[]>(
      `select id from periods where state = 'open' limit 1`,
    );
    periodId = open?.id ?? '';
  }, 300_000);
  afterAll(async () => {
    await product?.close();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const look = async (person: Person, name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    for (const width of [1280, 360]) {
      await person.page.setViewport({ width, height: 900 });
      // A chart takes its new size a moment after the window has.
      await person.page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
      if (screens) await person.page.screenshot({ path: `${screens}/${name}-${width}.png`, fullPage: true });
      expect([name, width, await person.obstacles()]).toEqual([name, width, []]);
    }
  };

  test('its scores in parts, who moved, and each body by indicators, every number leading to its line', async () => {
    const person = personAt(await product.visitor(), product.origin);
    await person.open('/masuk');
    await person.fill('Alamat surel', signIns.find(({ role }) => role === 'regionalHead')?.email ?? '');
    await person.fill('Kata sandi', demoPassword);
    await person.press('Masuk');
    await person.see('Beranda');
    await person.open(`/periode/${periodId}/dasbor`);
    await person.see('Sebaran nilai akhir');
    await person.see('Nilai per indikator');
    const cells = () =>
      person.page.$$eval('.heat-map tbody tr', (rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
      );
    const first = await cells();
    expect(first.length).toBeGreaterThan(1);
    const finals = first.map(([, final = '']) => Number(final.replace(',', '.')));
    expect([...finals].sort((one, other) => one - other)).toEqual(finals);
    await look(person, 'dasbor');
    await person.page.setViewport({ width: 1280, height: 900 });
    const shown = (await cells())[0]?.[2] ?? '';
    await person.page.$eval('.heat-map tbody td.map-cell a', (link) => (link as HTMLAnchorElement).click());
    await person.page.waitForFunction(() => location.pathname.endsWith('/lembar-nilai'));
    await person.see(shown);
  }, 180_000);
});
