import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisory } from '..';

const { intervalAlpha, intraclassCorrelations, nominalAlpha, ordinalAlpha } = advisory;

type Cell = number | null;
interface Case {
  readonly id: string;
  readonly data?: readonly (readonly Cell[])[];
  readonly recomputed_here?: Readonly<Record<string, number>>;
  readonly published_in_fast_krippendorff_tests?: Readonly<Record<string, number>>;
}

const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures/irr', name), 'utf8');
const cases = (JSON.parse(fixture('irr.json')) as { readonly krippendorff: readonly Case[] }).krippendorff;

/** The file has a row per coder, we have a row per unit. */
const turned = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows[0]!.map((_, unit) => rows.map((row) => row[unit] ?? null));

const asCodes = (units: readonly (readonly Cell[])[]): (string | null)[][] =>
  units.map((unit) => unit.map((value) => (value === null ? null : `k${value}`)));

const alphas = {
  nominal: (units: Cell[][]) => nominalAlpha(asCodes(units)),
  ordinal: ordinalAlpha,
  interval: intervalAlpha,
};
const levels = Object.keys(alphas) as (keyof typeof alphas)[];

const published = cases.flatMap(({ id, data, recomputed_here = {}, published_in_fast_krippendorff_tests = {} }) =>
  levels.flatMap((level) => [
    ...(level in recomputed_here ? [{ id, level, data: data!, expected: recomputed_here[level]!, digits: 1e-6 }] : []),
    ...(level in published_in_fast_krippendorff_tests
      ? [{ id, level, data: data!, expected: published_in_fast_krippendorff_tests[level]!, digits: 5e-4 }]
      : []),
  ]),
);

describe("Krippendorff's alpha", () => {
  test('the published cases cover three levels and missing readings', () => {
    expect(published.length).toBeGreaterThanOrEqual(11);
    expect(new Set(published.map(({ level }) => level))).toEqual(new Set(levels));
    expect(published.some(({ data }) => data.flat().includes(null))).toBe(true);
  });

  test.each(published)('$id at the $level level is $expected', ({ level, data, expected, digits }) => {
    const { alpha } = alphas[level](turned(data));
    expect(Math.abs(alpha! - expected)).toBeLessThan(digits);
  });

  test.each(levels)('no unit read by two leaves %s alpha undefined, never 0', (level) => {
    const units = [[1, null], [null, 2], [null, null], []];
    expect(alphas[level](units)).toEqual({ alpha: null, undefinedBecause: 'nothingPaired', units: 0, readings: 0 });
  });

  test.each(levels)('a single value everywhere leaves %s alpha undefined, never 1', (level) => {
    const units = [
      [3, 3],
      [3, 3, 3],
      [4, null],
    ];
    expect(alphas[level](units)).toEqual({ alpha: null, undefinedBecause: 'noVariation', units: 2, readings: 5 });
  });

  const cell = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 });
  const units = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 15 });

  test.each(levels)('%s alpha is 1 where all readers agree, and only there', (level) => {
    fc.assert(
      fc.property(units, (drawn) => {
        const agreed = drawn.map((unit, index) => unit.map((value) => value && (index % 3) + 1));
        const { alpha } = alphas[level](agreed);
        if (alpha !== null) expect(alpha).toBe(1);
        const perhaps = alphas[level](drawn);
        const differ = drawn.some((unit) => new Set(unit.filter((value) => value !== null)).size > 1);
        if (perhaps.alpha !== null) expect(perhaps.alpha < 1).toBe(differ);
      }),
    );
  });

  test.each(levels)('%s alpha asks neither in which order units stand nor who read what', (level) => {
    fc.assert(
      fc.property(units, (drawn) => {
        const turnedRound = [...drawn].reverse().map((unit) => [...unit].reverse());
        const [one, other] = [alphas[level](drawn).alpha, alphas[level](turnedRound).alpha];
        if (one !== null) expect(Math.abs(one - other!)).toBeLessThan(1e-9);
        else expect(other).toBeNull();
      }),
    );
  });

  const stretched = (value: Cell): Cell => value && value ** 3;
  const swapped = (value: Cell): Cell => value && 6 - ((value * 2) % 5);
  const moved = (value: Cell): Cell => value && 2.5 * value - 7;

  test.each([
    ['nominal', 'any other codes', swapped],
    ['ordinal', 'other numbers in the same order', stretched],
    ['interval', 'another zero and unit', moved],
  ] as const)('%s alpha is the same under %s', (level, _, relabel) => {
    fc.assert(
      fc.property(units, (drawn) => {
        const one = alphas[level](drawn).alpha;
        const other = alphas[level](drawn.map((unit) => unit.map(relabel))).alpha;
        if (one !== null) expect(Math.abs(one - other!)).toBeLessThan(1e-9);
      }),
    );
  });

  test('the levels differ: near misses weigh less the more the level knows', () => {
    const near = [
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 5],
      [1, 1],
    ];
    const [nominal, ordinal, interval] = levels.map((level) => alphas[level](near).alpha!);
    expect(nominal).toBeLessThan(ordinal!);
    expect(nominal).toBeLessThan(interval!);
  });
});

describe('intraclass correlations', () => {
  const ratings = fixture('shrout_fleiss_1979_ratings.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(1).map(Number));
  const expected = new Map(
    fixture('icc_shrout_fleiss.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(1, 3) as [string, string])
      .map(([type, value]) => [JSON.parse(type) as string, Number(value)]),
  );

  test.each([
    ['ICC2', 'singleRandom'],
    ['ICC2k', 'meanRandom'],
    ['ICC3', 'singleFixed'],
    ['ICC3k', 'meanFixed'],
  ] as const)('%s of the ratings of Shrout and Fleiss', (type, form) => {
    expect(Math.abs(intraclassCorrelations(ratings)[form]! - expected.get(type)!)).toBeLessThan(1e-6);
  });

  test('a unit that somebody did not judge is left out and counted', () => {
    const whole = intraclassCorrelations(ratings);
    const withGaps = intraclassCorrelations([...ratings, [9, null, 5, 8], [9, 2]]);
    expect(withGaps).toEqual({ ...whole, leftOut: 2 });
    expect(whole).toMatchObject({ units: 6, leftOut: 0, readers: 4 });
  });

  const none = { singleRandom: null, meanRandom: null, singleFixed: null, meanFixed: null };
  test.each([
    ['nobody', [], 'tooFew'],
    ['one unit', [[1, 2, 3]], 'tooFew'],
    ['one reader', [[1], [2], [3]], 'tooFew'],
    ['one value', [[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]], 'noVariation'], // prettier-ignore
  ])('%s gives none, never 0 or 1', (_, rows, undefinedBecause) => {
    expect(intraclassCorrelations(rows)).toMatchObject({ ...none, undefinedBecause });
  });

  test('units that are all alike leave the consistency of their mean undefined', () => {
    expect(intraclassCorrelations([[1, 2, 3], [2, 3, 1], [3, 1, 2]])).toMatchObject({ meanFixed: null }); // prettier-ignore
  });

  test('a reader who is stricter by the same points agrees as one of these, not as one of many', () => {
    const { singleFixed, meanFixed, singleRandom } = intraclassCorrelations(
      [60.1, 70.2, 80.3, 90.4].map((score) => [score, score - 15.15]),
    );
    expect(singleFixed).toBeCloseTo(1, 9);
    expect(meanFixed).toBeCloseTo(1, 9);
    expect(singleRandom).toBeLessThan(0.75);
  });

  test('another zero and unit of the scale change nothing', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const one = intraclassCorrelations(rows);
        const other = intraclassCorrelations(rows.map((row) => row.map((value) => 4 * value - 8)));
        for (const form of Object.keys(none) as (keyof typeof none)[])
          if (one[form] !== null && Math.abs(one[form]) < 100) expect(other[form]).toBeCloseTo(one[form], 6);
      }),
    );
  });
});
