import type { Cell } from '@app/workbook';
import { toDouble } from '../exact-number';
import type { BandView, ReportHead } from '../report-head';
import type { StageCell } from '../stage-cell';
import type { Computed } from './final-formula';
import type { PolicyNames } from './policy-sheets';
import { fixedCell, provenCell, roundFormula } from './score-formula';

/** What the score cells of one row are made from. */
export interface ScoredRow {
  readonly exact: string | null;
  readonly final: string | null;
  readonly finalText: string;
  readonly band: BandView | null;
  readonly bandLowered: boolean;
}

/** A number shown rounded from the cell that holds it unrounded; text where there is none. */
export const roundedCell = (
  head: ReportHead,
  shown: Pick<StageCell, 'score' | 'exact' | 'text'>,
  exactCellName: string,
): Cell => {
  if (shown.score === null || shown.exact === null) return { value: shown.text, style: 'scoreText' };
  const { decimals, rounding } = head;
  const check = { value: toDouble(shown.exact), expected: shown.score, decimals, rounding };
  return provenCell(roundFormula(exactCellName, decimals, rounding), check, 'score');
};

/** The final score, rounded from its unrounded cell. */
export const finalCell = (head: ReportHead, row: ScoredRow, computed: Computed | null, exactFinal: string): Cell => {
  if (row.final === null) return { value: row.finalText, style: 'scoreText' };
  if (!computed) return fixedCell(Number(row.final), 'final', 'rumus sederhana tidak menghasilkan angka resmi');
  const { decimals, rounding } = head;
  const check = { value: computed.value, expected: row.final, decimals, rounding };
  return provenCell(roundFormula(exactFinal, decimals, rounding), check, 'final');
};

/** The final score before rounding. */
export const exactFinalCell = (row: ScoredRow, computed: Computed | null): Cell => {
  if (row.exact === null) return { value: null, style: 'exact' };
  const result = toDouble(row.exact);
  return { value: computed ? { formula: computed.formula, result } : result, style: 'exact' };
};

/** The band, looked up on the sheet of weights by the final score. */
export const bandCell = (row: ScoredRow, final: string, names: PolicyNames): Cell => {
  if (row.band === null) return { value: null, style: 'band' };
  if (row.bandLowered)
    return fixedCell(row.band.label, 'band', 'kualifikasi diturunkan karena syaratnya tidak terpenuhi');
  const formula = `INDEX(${names.bandLabel},MATCH(${final},${names.bandFrom},1))`;
  return { value: { formula, result: row.band.label }, style: 'band' };
};
