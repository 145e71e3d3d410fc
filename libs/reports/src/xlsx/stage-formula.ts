import { roundedBySheet, toDouble } from '../exact-number';
import type { IndicatorCell, StageColumns } from '../recap-model';
import type { StageCell } from '../stage-cell';
import type { ReportHead } from '../report-head';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A body's stage with its indicators. */
export interface StageParts {
  readonly columns: StageColumns;
  readonly indicators: readonly IndicatorCell[];
  readonly stage: StageCell;
}

/**
 * A stage's score from its indicators: their mean by the weights in the row of weights, over those that count. `cells` and
 * `weights` are ranges of the same shape. Null where the official number is not that mean (bonus points, nothing answered,
 * a known score), so that it is written as a value.
 */
export const stageFormula = (
  head: ReportHead,
  { columns, indicators, stage }: StageParts,
  ranges: { readonly cells: string; readonly weights: string },
): string | null => {
  if (stage.exact === null || stage.score === null) return null;
  const isRounded = head.roundAt.includes('node');
  const counted = indicators.flatMap(({ score, exact }, index) => {
    const number = isRounded ? score : exact;
    const weight = columns.aggregate === 'mean' ? '1' : (columns.indicators[index]?.weight ?? '0');
    return number === null ? [] : [{ value: toDouble(number), weight: toDouble(weight) }];
  });
  if (counted.length === 0) return null;
  const total = sum(counted.map(({ value, weight }) => value * weight)) / sum(counted.map(({ weight }) => weight));
  const same =
    Math.abs(total - toDouble(stage.exact)) < 1e-9 &&
    roundedBySheet(total, head.decimals, head.rounding) === stage.score;
  if (!same) return null;
  if (columns.aggregate === 'mean') return `AVERAGE(${ranges.cells})`;
  return `SUMPRODUCT(${ranges.weights},${ranges.cells})/SUMPRODUCT(${ranges.weights},--ISNUMBER(${ranges.cells}))`;
};
