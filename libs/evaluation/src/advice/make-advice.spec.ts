import { createHash } from 'node:crypto';
import type { Instrument } from '@app/instrument';
import { canonicalJson, scorePeriod, type PeriodDocument } from '@app/scoring';
import { allJudged } from '../results/unjudged.query';
import { makeAdvice, type AdviceFacts } from './make-advice';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const criterion = { type: 'item', kind: 'number', code: 'K', text: { id: 'K' }, weight: '100', law: [], min: '0', max: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } }; // prettier-ignore
const rubric = {
  format: 'terbuka/instrument@1',
  code: 'rubrik',
  version: '1',
  title: { id: 'Rubrik' },
  purpose: 'rubric',
  source: { id: 'Uji' },
  verified: false,
  aggregate: 'weighted',
  children: [criterion],
} as unknown as Instrument;

const body = (
  id: string,
  saq: string,
  cards: Readonly<Record<string, string>>,
): PeriodDocument['subjects'][number] => ({
  id,
  name: `Desa ${id}`,
  category: 'DESA',
  status: 'participating',
  stages: {
    saq: { score: saq },
    presentasi: { jurors: Object.fromEntries(Object.entries(cards).map(([juror, K]) => [juror, { K }])) },
  },
});

/** Juror j2 is five points stricter than j1 throughout, and alone puts B before C. */
const document: PeriodDocument = {
  format: 'terbuka/period@1',
  period: {
    code: 'uji',
    title: 'Uji',
    year: 2026,
    organiser: 'Uji',
    scale: '100',
    decimals: 2,
    rounding: 'half-up',
    unanswered: 'zero',
    notApplicable: 'exclude',
    gatedOut: 'zero',
    missed: 'zero',
    stages: [
      { code: 'saq', kind: 'questionnaire', label: 'SAQ', weight: '50' },
      { code: 'presentasi', kind: 'panel', label: 'Presentasi', weight: '50', instrument: 'rubrik', panel: { aggregate: 'mean', minJurors: 2 } }, // prettier-ignore
    ],
    bands: [
      { code: 'BAIK', label: 'Baik', from: '80' },
      { code: 'KURANG', label: 'Kurang', from: '0' },
    ],
    ranking: { within: ['category'], ties: 'competition' },
  } as unknown as PeriodDocument['period'],
  instruments: { rubrik: rubric },
  subjects: [
    body('a', '90', { j1: '95', j2: '90', j3: '93' }),
    body('b', '80', { j1: '70', j2: '90', j3: '80' }),
    body('c', '79.99', { j1: '83', j2: '77' }),
  ],
};

const facts = (more: Partial<AdviceFacts> = {}): AdviceFacts => {
  const { results, sheetOf } = scorePeriod(document, sha256);
  return {
    seed: 7,
    runs: 200,
    weightPercent: 10,
    noisePoints: 1,
    scored: { document, results, sheetOf, unjudged: allJudged },
    readings: [],
    jurorNames: new Map([['j2', 'Sari']]),
    ...more,
  };
};
const silent = async (): Promise<void> => {};

describe('help for the plenary', () => {
  test('the same seed gives the same figures, byte for byte, and no score is touched', async () => {
    const before = canonicalJson(document);
    const [one, other] = [await makeAdvice(facts(), silent), await makeAdvice(facts(), silent)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(canonicalJson(document)).toBe(before);
    expect(one).toMatchObject({ seed: 7, runs: 200, weightPercent: 10, level: 0.9 });
  });

  test('each body has its interval, its nearness to a band, and what a juror leaving would change', async () => {
    const { bodies } = await makeAdvice(facts(), silent);
    const [a, b, c] = bodies;
    expect([a?.low, a?.middle, a?.high]).toEqual([1, 1, 1]);
    expect([b?.low, b?.high]).toEqual([2, 3]);
    expect(b?.edges).toMatchObject([{ band: 'BAIK', gateTo: null, side: 'reached', byRounding: true, item: null }]);
    expect(b?.moves).toContainEqual({ stage: 'presentasi', juror: 'j2', place: 2, placeWithout: 3, band: 'BAIK', bandWithout: 'KURANG' }); // prettier-ignore
    expect(c?.fewJurors).toEqual([{ stage: 'presentasi', jurors: 2, most: 3 }]);
  });

  test('jurors are named for those inside, and the noise of a panel is measured where it can be', async () => {
    const { panels, noise } = await makeAdvice(facts(), silent);
    expect(panels[0]?.jurors.map(({ code, name, marks }) => [code, name, marks])).toEqual([
      ['j1', 'j1', 3],
      ['j2', 'Sari', 3],
      ['j3', 'j3', 2],
    ]);
    expect(panels[0]).toMatchObject({ comparable: true, icc: { units: 2, leftOut: 1 } });
    expect(noise.map(({ stage, measured }) => [stage, measured])).toEqual([
      ['saq', false],
      ['presentasi', true],
    ]);
    expect(noise[0]?.points).toBe(1);
  });

  test('a body that is not verified has no interval, and nothing is said of its nearness to a band', async () => {
    const unjudged = { ...allJudged, unverified: new Set(['b']) };
    const { bodies } = await makeAdvice({ ...facts(), scored: { ...facts().scored, unjudged } }, silent);
    expect(bodies.find(({ subjectId }) => subjectId === 'b')).toMatchObject({ low: null, high: null, edges: [] });
  });

  test('readings that are not whole or differ are counted for their body', async () => {
    const reading = { subjectId: 'a', instrumentCode: 'x', first: { choice: 'YA' }, second: null, adjudicated: false };
    const readings = [
      { ...reading, itemCode: 'A1', hasSecond: true },
      { ...reading, itemCode: 'A2', hasSecond: false },
    ];
    const { bodies, readers } = await makeAdvice(facts({ readings }), silent);
    expect(bodies[0]).toMatchObject({ unread: 1, differing: 1 });
    expect(readers.units).toBe(1);
  });

  test('it tells how far it is between the long steps', async () => {
    const told: number[] = [];
    await makeAdvice(facts(), async (percent) => void told.push(percent));
    expect(told).toEqual([40, 60, 90]);
  });
});
