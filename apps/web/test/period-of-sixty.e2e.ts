import { createHash } from 'node:crypto';
import { canonicalJson, scorePeriod, toResultDocument, type PeriodDocument, type ResultDocument } from '@app/scoring';
import { startProduct, type Product } from './product';
import { appeal } from './sixty/appeal';
import { conclude } from './sixty/conclude';
import { sit } from './sixty/desk-of-calls';
import { fillIn } from './sixty/fill-in';
import { inspect } from './sixty/inspect';
import { present } from './sixty/present';
import { readTwice } from './sixty/read-twice';
import { createStory, silent, withdrawn } from './sixty/sixty-bodies';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const files = ['period.json', 'result.json', 'sheets.jsonl', 'ranking.csv'] as const;

interface Played {
  readonly openData: readonly string[];
  readonly appeals: number;
  readonly passed: number;
  readonly gatedOut: number;
}

const openDataOf = async ({ origin }: Product): Promise<readonly string[]> =>
  Promise.all(files.map(async (file) => (await fetch(`${origin}/api/public/periods/enam-puluh/${file}`)).text()));

/** The whole period on an installation of its own, every act from a browser of whoever acts. */
const play = async (): Promise<Played> => {
  const story = await createStory();
  const product = await startProduct(story.scene.databaseUrl, story.scene.dataDir);
  try {
    const ratna = await sit(product, 'ratna');
    const komang = await sit(product, 'komang');
    await fillIn(product, story, ratna);
    await readTwice(product, story, { ratna, komang });
    const appeals = await appeal(product, story, { ratna, komang });
    await inspect(product, story, ratna);
    const { passed, gatedOut } = await present(product, story, ratna);
    await conclude(product, story, komang);
    return { openData: await openDataOf(product), appeals, passed, gatedOut };
  } finally {
    await product.close();
    await story.scene.close();
  }
};

/** Sixty bodies through every kind of stage: two readers, appeals, five jurors, a plenary. */
describe('a period of sixty bodies', () => {
  let played: Played;
  const result = (): ResultDocument => JSON.parse(played.openData[1] ?? '') as ResultDocument;

  test('goes from registration to publication', async () => {
    played = await play();
    expect(played.appeals).toBeGreaterThan(1);
    expect(played.gatedOut).toBeGreaterThan(0);
    const { results } = result();
    expect(results).toHaveLength(60);
    const statusOf = (number: number): string | undefined =>
      results.find(({ id }) => id === `b${String(number).padStart(2, '0')}`)?.status;
    expect([statusOf(silent), statusOf(withdrawn), statusOf(2)]).toEqual(['notAssessed', 'withdrawn', 'ranked']);
    expect(results.filter(({ status }) => status === 'ranked')).toHaveLength(58);
  }, 600_000);

  test('is recomputed by anybody to the last digit', () => {
    const period = JSON.parse(played.openData[0] ?? '') as PeriodDocument;
    const again = toResultDocument(period, scorePeriod(period, sha256), sha256);
    expect(canonicalJson(again)).toBe(canonicalJson(result()));
  });

  test('gives the same open data, byte for byte, when it is run once more', async () => {
    expect((await play()).openData).toEqual(played.openData);
  }, 600_000);
});
