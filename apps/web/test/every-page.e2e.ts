import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createTestDatabase, type TestDatabase } from '../../../libs/database/test/test-database';
import { demoPassword, signIns } from '../../cli/src/demo/people';
import { terbuka } from '../../cli/test/run-terbuka';
import { visitsOf, type Role, type Visit } from './page-addresses';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

const phone = { width: 360, height: 900 };

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

  /** What is wrong with each page that this role walks through, in two tabs at once: one page loads while the other is judged. */
  const walk = async (role: Role | null, person: Person): Promise<readonly string[]> => {
    const beside = await person.page.browserContext().newPage();
    await beside.setViewport(phone);
    const left = [...(await visitsOf(role, database.dataSource))];
    const walkOne = async (walker: Person): Promise<readonly string[]> => {
      const found: string[] = [];
      const heard = listen(walker.page);
      for (let visit = left.shift(); visit; visit = left.shift()) {
        const { path } = visit;
        const seen = await look(walker, visit);
        found.push(...[...heard.splice(0), ...seen].map((fault) => `${path}: ${fault}`));
      }
      return found;
    };
    const found = await Promise.all([person, personAt(beside, product.origin)].map(walkOne));
    await person.page.browserContext().close();
    return found.flat();
  };

  test.each(signIns.map(({ role, email }) => ({ role, email })))(
    'pages of $role',
    async ({ role, email }) => {
      const person = personAt(await product.visitor(phone.width), product.origin);
      await person.open('/masuk');
      await person.fill('Alamat surel', email);
      await person.fill('Kata sandi', demoPassword);
      await person.press('Masuk');
      await person.see('Beranda');
      expect(await walk(role, person)).toEqual([]);
    },
    180_000,
  );

  test('pages of anyone', async () => {
    expect(await walk(null, personAt(await product.visitor(phone.width), product.origin))).toEqual([]);
  }, 180_000);
});

/** What people would trip over on a page, and in each dialog that it opens. */
const look = async (person: Person, { path, dialogs }: Visit): Promise<readonly string[]> => {
  try {
    await person.open(path);
    const found = [...(await person.obstacles())];
    for (const name of dialogs) {
      await person.press(name);
      await person.page.waitForSelector('dialog[open]');
      found.push(...(await person.obstacles()).map((fault) => `in "${name}": ${fault}`));
      await person.page.keyboard.press('Escape');
      await person.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    }
    return found;
  } catch (error) {
    return [`cannot be looked at: ${String(error)}`];
  }
};

/** What a page throws, and what breaks behind it; an answer of 4xx that the page puts into words is neither. */
const listen = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`throws ${String(error)}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${new URL(response.url()).pathname}`);
  });
  return faults;
};
