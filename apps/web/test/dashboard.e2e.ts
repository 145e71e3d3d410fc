import { createScene, type Scene } from '../../api/test/cast';
import { handIn, verify } from '../../api/test/corrected';
import { smallQuestionnaire } from '../../api/test/questionnaire';
import { lastYear, openYear } from '../../api/test/years';
import { come } from './come';
import { startProduct, type Product } from './product';

/** The region's page, looked at by its head. */
describe('one category more closely', () => {
  let scene: Scene;
  let product: Product;
  let periodId: string;
  beforeAll(async () => {
    scene = await createScene();
    await lastYear(scene);
    periodId = await openYear(scene, { code: 'kini-2026', year: 2026 }, smallQuestionnaire);
    const assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 180_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
  });

  test('its scores in parts and each body by indicators, as the server has them, every number leading to its line', async () => {
    const indah = await come(product, 'indah');
    await indah.open(`/periode/${periodId}/dasbor`);
    await indah.see('Sebaran nilai akhir');
    await indah.see('Nilai per indikator');
    const map = (await (await scene.as('indah')).get(`/periods/${periodId}/dashboard/map?category=DESA`)).body;
    const cells = await indah.page.$$eval('.heat-map tbody tr', (rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
    const shown = (score: string | null): string => (score === null ? '–' : score.replace('.', ','));
    expect(cells).toEqual(
      map.rows.map(({ name, final, scores }: { name: string; final: string; scores: (string | null)[] }) => [
        name,
        shown(final),
        ...scores.map(shown),
      ]),
    );
    expect(map.bins.flatMap(({ bands }: { bands: number[] }) => bands)).toContain(1);
    // A chart says its numbers to whoever does not see it.
    const said = await indah.page.$$eval('.category-part canvas', (charts) =>
      charts.map((chart) => chart.getAttribute('aria-label') ?? ''),
    );
    expect(said.some((words) => words.startsWith('Sebaran nilai akhir'))).toBe(true);
    for (const width of [1280, 360]) {
      await indah.page.setViewport({ width, height: 900 });
      await indah.page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
      expect([width, await indah.obstacles()]).toEqual([width, []]);
    }
    await indah.page.$eval('.heat-map tbody td.map-cell a', (link) => (link as HTMLAnchorElement).click());
    await indah.page.waitForFunction(() => location.pathname.endsWith('/lembar-nilai'));
    await indah.see(cells[0]?.at(-1) ?? '');
  });
});
