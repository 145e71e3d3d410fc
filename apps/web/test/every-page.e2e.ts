import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createTestDatabase, type TestDatabase } from '../../../libs/database/test/test-database';
import { demoPassword, signIns } from '../../cli/src/demo/people';
import { terbuka } from '../../cli/test/run-terbuka';
import { addressesOf, type Role } from './page-addresses';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** Every page of the demo on a phone, as whoever uses it: it appears, fits, and has no fault that people trip over. */
describe('every page, as every role', () => {
  let database: TestDatabase;
  let dataDir: string;
  let product: Product;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'terbuka-pages-'));
    const seeded = terbuka(['seed-demo'], { DATABASE_URL: database.url, TERBUKA_DATA_DIR: dataDir });
    if (seeded.status !== 0) throw new Error(seeded.err);
    product = await startProduct(database.url, dataDir);
  }, 300_000);
  afterAll(async () => {
    await product?.close();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** What is wrong with each page that this role walks through. */
  const walk = async (role: Role | null, person: Person): Promise<readonly string[]> => {
    const faults = listen(person.page);
    person.page.setDefaultTimeout(60_000);
    const found: string[] = [];
    for (const path of await addressesOf(role, database.dataSource)) {
      await person.open(path);
      await person.page.waitForSelector('h1').catch(() => faults.push('has no heading'));
      const obstacles = await person.obstacles();
      found.push(...[...faults.splice(0), ...obstacles].map((fault) => `${path}: ${fault}`));
    }
    return found;
  };

  test.each(signIns.map(({ role, email }) => ({ role, email })))(
    'pages of $role',
    async ({ role, email }) => {
      const person = personAt(await product.visitor(360), product.origin);
      await person.open('/masuk');
      await person.fill('Alamat surel', email);
      await person.fill('Kata sandi', demoPassword);
      await person.press('Masuk');
      await person.see('Beranda');
      expect(await walk(role, person)).toEqual([]);
    },
    300_000,
  );

  test('pages of anyone', async () => {
    expect(await walk(null, personAt(await product.visitor(360), product.origin))).toEqual([]);
  }, 120_000);
});

/** What a page throws, and what breaks behind it; an answer of 4xx that the page puts into words is neither. */
const listen = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`throws ${String(error)}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${new URL(response.url()).pathname}`);
  });
  return faults;
};
