import { compareFinals, type KnownYear } from './compare-finals';

const rounding = { decimals: 2, rounding: 'half-up' } as const;
const bodies = ['a', 'b', 'c'].map((id) => ({ id, subjectId: `kode-${id}`, name: `Badan ${id}` }));

const year = (
  id: string,
  source: KnownYear['source'],
  finals: Readonly<Record<string, string | null>>,
  scale = '100',
): KnownYear => ({
  id,
  source,
  year: Number(id.slice(0, 4)),
  title: `Tahun ${id}`,
  scale,
  file: source === 'imported' ? { name: 'a.xlsx', sha256: 'f', importedAt: '2026-01-01T00:00:00.000Z' } : null,
  scores: new Map(Object.entries(finals).map(([body, final]) => [body, { final, band: null, rank: null }])),
});

test('means are of the bodies that have a score, steps of those that have one in both years', () => {
  const { years } = compareFinals(
    [year('2021', 'imported', { a: '80', b: '90.5', c: null }), year('2026', 'computed', { a: '81', c: '70' })],
    bodies,
    rounding,
  );
  expect(years).toMatchObject([
    { id: '2021', bodies: 2, mean: '85.25', step: null },
    { id: '2026', bodies: 2, mean: '75.50', step: { from: '2021', bodies: 1, difference: '1.00', isBreak: true } },
  ]);
});

test('two computed years are no break here; an imported one between them is one on both sides', () => {
  const steps = (...given: KnownYear[]): (boolean | undefined)[] =>
    compareFinals(given, bodies, rounding).years.map(({ step }) => step?.isBreak);
  expect(steps(year('2024', 'computed', { a: '1' }), year('2025', 'computed', { a: '2' }))).toEqual([undefined, false]);
  expect(
    steps(year('2023', 'computed', { a: '1' }), year('2024', 'imported', { a: '2' }), year('2025', 'computed', { a: '3' })), // prettier-ignore
  ).toEqual([undefined, true, true]);
});

test('a body is compared with the last year it has a score of; another scale and the same year never are', () => {
  const { bodies: compared } = compareFinals(
    [
      year('2020', 'imported', { a: '50', b: '60' }),
      year('2021', 'imported', { a: '4', b: '5' }, '5'),
      year('2022', 'imported', { a: '70' }),
      year('2026', 'computed', { a: '75.05', b: '55' }),
    ],
    bodies,
    rounding,
  );
  expect(compared.map(({ subjectId, step }) => [subjectId, step?.from, step?.difference])).toEqual([
    ['kode-a', '2022', '5.05'],
    ['kode-b', '2020', '-5.00'],
    ['kode-c', undefined, undefined],
  ]);
  const same = compareFinals([year('2026', 'imported', { a: '1' }), year('2026b', 'computed', { a: '2' })], bodies, rounding); // prettier-ignore
  expect(same.years[1]?.step).toBeNull();
});
