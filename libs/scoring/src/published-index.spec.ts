import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentOf, periodOf, policyOf, type ShortInstrument } from '../test/build';
import { sha256 } from '../test/sha256';
import { scorePeriod, scoreQuestionnaire, type ScoredPeriod } from '.';

/** The Global Open Data Index 2013–2015 as published (fixtures/README.md), recomputed through a real instrument. */
const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = readFileSync(join(__dirname, '../fixtures/godi', `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  const keys = head.split(',');
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [keys[index] ?? '', cell])));
};

/** Some names hold a comma and stand in quotation marks. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const questions = rowsOf('questions_weights').map(({ id = '', score = '' }) => ({ id, weight: score }));
const entries = rowsOf('entries');
const places = rowsOf('places').map(({ id = '', score = '', rank = '' }) => ({ id, score, rank: Number(rank) }));

const index: ShortInstrument = {
  aggregate: 'weighted',
  children: questions.map(({ id, weight }) => ({ code: id, kind: 'yesNo', weight })),
};
const whole = policyOf({ decimals: 0 });

const scoresOf = (instrument: ShortInstrument): readonly (string | null)[] => {
  const read = instrumentOf(instrument);
  return entries.map((entry) => {
    const values = Object.fromEntries(
      questions.map(({ id }) => [id, { choice: entry[id] === 'Yes' ? 'YA' : 'TIDAK' }]),
    );
    return scoreQuestionnaire(read, values, whole).score;
  });
};

/** A place is the mean of thirteen known entry scores of 2015; one that was not surveyed counts 0. */
const datasets = [...new Set(entries.filter(({ year }) => year === '2015').map(({ dataset = '' }) => dataset))];
const known = new Map<string, Record<string, { score: string }>>();
for (const { place = '', dataset = '', year, score = '' } of entries)
  if (year === '2015') known.set(place, { ...known.get(place), [dataset]: { score } });

const scorePlaces = (rounding: 'half-up' | 'half-even', decimals: number): ScoredPeriod =>
  scorePeriod(
    periodOf(
      { decimals, rounding, stages: datasets.map((code) => ({ code, kind: 'recorded', weight: '1' })) },
      places.map(({ id }) => ({ id, stages: known.get(id) ?? {} })),
    ),
    sha256,
  );
const published = places.filter(({ id }) => known.has(id));

const finalsOf = ({ results }: ScoredPeriod) => results.map(({ id, final }) => [id, final]);
const ranksOf = ({ results }: ScoredPeriod) =>
  results.filter(({ id }) => known.has(id)).map(({ id, ranks }) => [id, ranks.overall]);

describe('the Global Open Data Index', () => {
  test('all 3,153 entry scores follow from nine answers and their weights', () => {
    expect(entries).toHaveLength(3153);
    expect(scoresOf(index)).toEqual(entries.map(({ score }) => score));
  });

  test('with one weight changed, entry scores no longer agree', () => {
    const changed = {
      ...index,
      children: index.children.map((item, at) => (at === 0 ? { ...item, weight: '31' } : item)),
    };
    expect(scoresOf(changed)).not.toEqual(entries.map(({ score }) => score));
  });

  test('all 149 place scores of 2015 follow, rounded half-up to a whole number', () => {
    expect(datasets).toHaveLength(13);
    expect(places).toHaveLength(149);
    expect(finalsOf(scorePlaces('half-up', 0))).toEqual(places.map(({ id, score }) => [id, score]));
  });

  test('122 ranks follow from the rounded scores, ties sharing their place', () => {
    expect(published).toHaveLength(122);
    expect(ranksOf(scorePlaces('half-up', 0))).toEqual(published.map(({ id, rank }) => [id, rank]));
  });

  test('ranked on unrounded scores, the published ranks would not come out', () => {
    expect(ranksOf(scorePlaces('half-up', 6))).not.toEqual(published.map(({ id, rank }) => [id, rank]));
  });

  test('scored without one of the datasets, the published scores would not come out', () => {
    const twelve = datasets.slice(1).map((code) => ({ code, kind: 'recorded', weight: '1' }) as const);
    const document = periodOf({ decimals: 0, stages: twelve }, [{ id: 'tw', stages: {} }]);
    expect(finalsOf(scorePeriod(document, sha256))).not.toEqual([['tw', '78']]);
  });
});
