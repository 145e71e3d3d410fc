import { join } from 'node:path';
import { scorePeriod, type PeriodDocument } from '@app/scoring';
import { rankingModel, recapModel, writeRankingXlsx, writeRecapXlsx } from '../src';
import { recalculated, scratchFolder, testWith } from './debian-tools';
import { hostileNames, sampleContext, samplePeriod, sha256 } from './sample-period';
import { cellsOf, poisoned, type SheetCell } from './workbook-cells';

const policies: readonly (readonly [string, Parameters<typeof samplePeriod>[1]])[] = [
  ['the usual policy', {}],
  ['half-even, and a gated stage left out', { rounding: 'half-even', gatedOut: 'renormalise', missed: 'renormalise' }],
  ['one decimal, rounded at nodes and stages too', { decimals: 1, roundAt: ['node', 'stage', 'final'] }],
];

const write = async (kind: 'ranking' | 'recap', document: PeriodDocument): Promise<string> => {
  const path = join(await scratchFolder(), `${kind}.xlsx`);
  const scored = scorePeriod(document, sha256);
  const context = sampleContext(document);
  if (kind === 'ranking') await writeRankingXlsx(rankingModel(document, scored, context), path);
  else await writeRecapXlsx(recapModel(document, scored, context), path);
  return path;
};

const recalculate = async (path: string, change: Readonly<Record<string, number>> = {}) => {
  const copy = path.replace('.xlsx', '-salah.xlsx');
  await poisoned(path, copy, change);
  return cellsOf(await recalculated(copy));
};

const formulas = (cells: ReadonlyMap<string, SheetCell>): readonly (readonly [string, SheetCell])[] =>
  [...cells].filter(([, { formula }]) => formula !== null);

/** Unrounded helper columns are doubles; every other number has to be the same number. */
const differs = (expected: SheetCell, actual: SheetCell | undefined): boolean => {
  if (typeof expected.value !== 'number' || typeof actual?.value !== 'number') return expected.value !== actual?.value;
  const tolerance = expected.format?.includes('00000') ? 1e-9 : 1e-12;
  return Math.abs(expected.value - actual.value) > tolerance;
};

describe.each(['ranking', 'recap'] as const)('the %s workbook', (kind) => {
  testWith('soffice').each(policies)('recalculates in LibreOffice to our numbers: %s', async (_, change) => {
    const path = await write(kind, samplePeriod(60, change));
    const ours = await cellsOf(path);
    const theirs = await recalculate(path);
    const wrong = formulas(ours).filter(([address, cell]) => differs(cell, theirs.get(address)));
    expect(wrong.map(([address, cell]) => [address, cell, theirs.get(address)])).toEqual([]);
    expect(formulas(ours).length).toBeGreaterThan(300);
  });

  test('keeps hostile names as text, also those that look like formulas', async () => {
    const cells = await cellsOf(await write(kind, samplePeriod(60)));
    const texts = new Map([...cells.values()].map((cell) => [cell.value, cell]));
    for (const name of hostileNames) expect(texts.get(name)).toMatchObject({ value: name, formula: null });
  });

  test('has a formula or a note on every final score', async () => {
    const document = samplePeriod(60);
    const cells = await cellsOf(await write(kind, document));
    const scored = scorePeriod(document, sha256);
    const headRow = 6;
    for (const category of document.period.categories ?? []) {
      const column = [...cells].find(
        ([address, { value }]) => value === 'Nilai Akhir' && address.startsWith(`${category.label}!`),
      )?.[0];
      const letters = /!([A-Z]+)\d+$/.exec(column ?? '')?.[1];
      const finals = [...cells].filter(([address]) => {
        const at = new RegExp(`^${category.label}!${letters ?? ''}(\\d+)$`).exec(address)?.[1];
        return at !== undefined && Number(at) > headRow;
      });
      const numbers = finals.filter(([, { value }]) => typeof value === 'number');
      const expected = scored.results.filter((result) => result.category === category.code && result.final !== null);
      expect(numbers.map(([, { value }]) => value).sort()).toEqual(expected.map(({ final }) => Number(final)).sort());
      for (const [, { formula, note }] of numbers) expect(formula ?? note).toBeTruthy();
    }
  });
});

testWith('soffice')('changing a weight in the workbook gives what the engine gives with that weight', async () => {
  const document = samplePeriod(60);
  const stages = document.period.stages.map((stage) => ({ ...stage, weight: '50' }));
  const changed = { ...document, period: { ...document.period, stages } };
  const path = await write('ranking', document);
  const weights = { 'Bobot!B5': 50, 'Bobot!B6': 50 };
  const [before, theirs] = [await cellsOf(path), await recalculate(path, weights)];
  const results = new Map(scorePeriod(changed, sha256).results.map((result) => [result.id, result]));
  const labels = new Map(document.period.bands.map(({ code, label }) => [code, label]));
  const rows = [...before].flatMap(([address, { value }]) => {
    const [, sheet, row] = /^(.+)!B(\d+)$/.exec(address) ?? [];
    const result = typeof value === 'string' ? results.get(value) : undefined;
    return sheet && row && result?.final ? [{ sheet, row, result, final: result.final }] : [];
  });
  expect(rows.length).toBeGreaterThan(50);
  for (const { sheet, row, result, final } of rows) {
    const [finalColumn, bandColumn] = before.get(`${sheet}!D6`)?.value === 'Kelompok' ? ['G', 'H'] : ['F', 'G'];
    const band = `${sheet}!${bandColumn}${row}`;
    expect([result.id, theirs.get(`${sheet}!${finalColumn}${row}`)?.value]).toEqual([result.id, Number(final)]);
    const lowered = before.get(band)?.note !== null || result.bandLowered !== undefined;
    if (!lowered) expect([result.id, theirs.get(band)?.value]).toEqual([result.id, labels.get(result.band ?? '')]);
  }
});
