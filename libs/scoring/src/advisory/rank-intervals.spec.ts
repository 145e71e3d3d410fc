import * as fc from 'fast-check';
import { advisory, scorePeriod } from '..';
import { periodOf } from '../../test/build';
import { sha256 } from '../../test/sha256';
import type { PeriodDocument, Policy, Stage, Subject } from '..';
import { normalNoise, seededChance } from './seeded-chance';

const { approximate, rankIntervals } = advisory;

const stages: readonly Stage[] = [
  { code: 'saq', kind: 'recorded', weight: '80' },
  { code: 'presentasi', kind: 'recorded', weight: '20', gate: { on: 'saq', atLeast: '50' } },
];
type Row = readonly [id: string, saq: string, presentasi: string, category?: string];
const document = (rows: readonly Row[], policy: Partial<Policy> = {}): PeriodDocument =>
  periodOf(
    { stages, ...policy },
    rows.map(([id, saq, presentasi, category = 'OPD']): Pick<Subject, 'id' | 'category' | 'stages'> => {
      const known = { saq: { score: saq }, ...(presentasi ? { presentasi: { score: presentasi } } : {}) };
      return { id, category, stages: known };
    }),
  );
const still = { seed: 7, runs: 200, weightShare: 0, judgingNoise: {}, level: 0.9 };
const intervalsOf = (period: PeriodDocument, shaking: Partial<typeof still> | object) =>
  rankIntervals(period.period, scorePeriod(period, sha256).results, { ...still, ...shaking });

const close = document([['a', '80', '90'], ['b', '81', '84'], ['c', '60', '60'], ['d', '10', '99']]); // prettier-ignore

test('where nothing is shaken every interval is the official place', () => {
  const decimals = fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2));
  const rows = fc.array(fc.tuple(decimals, decimals, fc.constantFrom('OPD', 'DESA')), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, (drawn) => {
      const period = document(drawn.map(([saq, talk, category], index) => [`b${index}`, saq, talk, category]));
      const official = scorePeriod(period, sha256).results.map(({ id, ranks }) => [id, ranks.category]);
      const { bodies } = intervalsOf(period, { runs: 1 });
      expect(bodies.map(({ id, middle }) => [id, middle])).toEqual(official);
      expect(bodies.filter(({ low, middle, high }) => low !== middle || high !== middle)).toEqual([]);
    }),
  );
});

test('a half that a float falls short of still goes up, so that a tie stays one', () => {
  const tied = document([['a', '92.5', '88.025'], ['b', '91.61', '91.61']]); // prettier-ignore
  expect(intervalsOf(tied, {}).bodies.map(({ low, high }) => [low, high])).toEqual([[1, 1], [1, 1]]); // prettier-ignore
});

test('the same seed gives the same intervals, and they say what they were drawn from', () => {
  const shaking = { seed: 42, weightShare: 0.1, judgingNoise: { presentasi: 3 } };
  expect(intervalsOf(close, shaking)).toEqual(intervalsOf(close, shaking));
  expect(intervalsOf(close, shaking)).toMatchObject({ ...shaking, runs: 200, level: 0.9 });
});

test('noise widens the places of those who stand close, and never of who stands alone', () => {
  const { bodies } = intervalsOf(close, { judgingNoise: { presentasi: 10 } });
  expect(bodies.map(({ id, low, high }) => [id, low, high])).toEqual([
    ['a', 1, 2],
    ['b', 1, 2],
    ['c', 3, 3],
    ['d', 4, 4],
  ]);
});

test('weights alone can change places where stages disagree', () => {
  const traders = document([['a', '80', '90'], ['b', '82', '82.05']]); // prettier-ignore
  const fixed = intervalsOf(traders, {}).bodies.map(({ low, high }) => high - low);
  const shaken = intervalsOf(traders, { weightShare: 0.3 }).bodies.map(({ low, high }) => high - low);
  expect([fixed, shaken]).toEqual([[0, 0], [1, 1]]); // prettier-ignore
});

test('a stage that a gate closed is not judged and hence not shaken', () => {
  const refused = document([['a', '10', '99'], ['b', '10', '99']]); // prettier-ignore
  const { bodies } = intervalsOf(refused, { judgingNoise: { presentasi: 20 } });
  expect(bodies.map(({ low, high }) => [low, high])).toEqual([[1, 1], [1, 1]]); // prettier-ignore
});

test('a stage out of the denominator stays out, and stage scores are rounded where the period rounds them', () => {
  const renormalised = document([['a', '40', ''], ['b', '90', '10'], ['c', '39.9', '']], { gatedOut: 'renormalise', roundAt: ['stage'], decimals: 0 }); // prettier-ignore
  const { bodies } = intervalsOf(renormalised, { runs: 1 });
  expect(bodies.map(({ id, middle }) => [id, middle])).toEqual([['a', 2], ['b', 1], ['c', 2]]); // prettier-ignore
});

test('whoever has no rank has no interval', () => {
  const period = periodOf({ stages }, [
    { id: 'a', stages: { saq: { score: '70' }, presentasi: { score: '70' } } },
    { id: 'b', status: 'withdrawn' },
    { id: 'c', status: 'invited' },
  ]);
  expect(intervalsOf(period, {}).bodies).toEqual([{ id: 'a', category: 'OPD', low: 1, middle: 1, high: 1 }]);
});

describe('chance', () => {
  test('the first numbers of a seed are always these', () => {
    const chance = seededChance(2026);
    expect([chance(), chance(), chance()].map((value) => Math.floor(value * 2 ** 32))).toMatchInlineSnapshot(`
     [
       2325672212,
       1171095016,
       1749106412,
     ]
    `);
  });

  test('even numbers fill 0 to 1, other seeds give others, also beyond 32 bits', () => {
    const drawnFrom = (seed: number): number[] => Array.from({ length: 20_000 }, seededChance(seed));
    const numbers = drawnFrom(1);
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((value) => Math.floor(value * 10) === tenth).length); // prettier-ignore
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(drawnFrom(2).slice(0, 3)).not.toEqual(numbers.slice(0, 3));
    expect(drawnFrom(1 + 2 ** 32).slice(0, 3)).not.toEqual(numbers.slice(0, 3));
  });

  test('noise has mean 0 and deviation 1', () => {
    const chance = seededChance(3);
    const noise = Array.from({ length: 20_000 }, () => normalNoise(chance));
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});

test.each([
  ['91.60', 91.6],
  ['458/5', 91.6],
  ['-1/3', -1 / 3],
  [`${10n ** 400n}/${3n * 10n ** 400n}`, 1 / 3],
])('%s is about %d', (score, about) => {
  expect(approximate(score)).toBeCloseTo(about, 14);
});
