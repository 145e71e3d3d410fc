import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandsByPerki, periodOf } from '../test/build';
import { sha256 } from '../test/sha256';
import { checkPeriod, scorePeriod, type Band, type ScoredPeriod } from '.';

/** Tables as Information Commissions published them (fixtures/README.md), as recorded stages. */
interface Row {
  readonly name: string;
  readonly final: number;
  readonly qualification: string;
  readonly rank?: number;
  readonly category?: string;
}

const rowsOf = (name: string): readonly Row[] => {
  const { rows } = JSON.parse(readFileSync(join(__dirname, '../fixtures', `${name}.json`), 'utf8')) as { rows: Row[] };
  return rows;
};

const score = (rows: readonly Row[], bands: readonly Band[] = bandsByPerki): ScoredPeriod => {
  const document = periodOf(
    { bands, stages: [{ code: 'akhir', kind: 'recorded', weight: '100' }] },
    rows.map(({ name, final, category = 'Semua' }) => ({
      id: name,
      category,
      stages: { akhir: { score: `${final}` } },
    })),
  );
  expect(checkPeriod(document)).toEqual([]);
  return scorePeriod(document, sha256);
};

const labelsOf = ({ results }: ScoredPeriod, bands: readonly Band[] = bandsByPerki) =>
  results.map(({ name, band }) => [name, bands.find(({ code }) => code === band)?.label]);
const publishedLabels = (rows: readonly Row[]) => rows.map(({ name, qualification }) => [name, qualification]);

/** Bawaslu 2025 draws its lines elsewhere: 87.5, 75, 60, 40. */
const bandsOfBawaslu = bandsByPerki.map((band, index) => ({
  ...band,
  from: ['87.5', '75', '60', '40', '0'][index] ?? '0',
}));
const bandsFrom95 = bandsByPerki.map((band, index) => (index === 0 ? { ...band, from: '95' } : band));

describe('KI NTB 2021, ten kabupaten and kota', () => {
  const rows = rowsOf('ntb-2021-kabkota');

  test('bands follow from the final scores', () => {
    expect(rows).toHaveLength(10);
    expect(labelsOf(score(rows))).toEqual(publishedLabels(rows));
  });

  test('ranks follow from the final scores, in whatever order the table is read', () => {
    const shuffled = [...rows].reverse();
    const { results } = score(shuffled);
    expect(results.map(({ name, ranks }) => [name, ranks.category])).toEqual(
      shuffled.map(({ name, rank }) => [name, rank]),
    );
  });

  test('with two scores exchanged, neither bands nor ranks would come out', () => {
    const [first, ...rest] = rows;
    const last = rest.pop();
    if (!first || !last) throw new Error('the table is empty');
    const { results } = score([{ ...first, final: last.final }, ...rest, { ...last, final: first.final }]);
    expect(results.map(({ band }) => band)).not.toEqual(score(rows).results.map(({ band }) => band));
    expect(results.map(({ ranks }) => ranks.category)).not.toEqual(rows.map(({ rank }) => rank));
  });

  test('with the bands of another organiser, the labels would not come out', () => {
    expect(labelsOf(score(rows, bandsFrom95), bandsFrom95)).not.toEqual(publishedLabels(rows));
  });
});

describe('KI Pusat 2018, fifteen public bodies', () => {
  const rows = rowsOf('ki-pusat-2018');

  test('bands follow from the final scores', () => {
    expect(rows).toHaveLength(15);
    expect(labelsOf(score(rows))).toEqual(publishedLabels(rows));
  });

  test('with "Informatif" from 95, as it once was, the labels would not come out', () => {
    expect(labelsOf(score(rows, bandsFrom95), bandsFrom95)).not.toEqual(publishedLabels(rows));
  });

  test('the lines of Bawaslu 2025 need other data, not other code', () => {
    expect(score([{ name: 'A', final: 87.5, qualification: '' }], bandsOfBawaslu).results[0]?.band).toBe('INFORMATIF');
  });
});
