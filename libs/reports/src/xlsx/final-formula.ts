import { toDouble } from '../exact-number';
import type { ReportHead } from '../report-head';
import type { StageCell } from '../stage-cell';
import type { PolicyNames } from './policy-sheets';

/** Double arithmetic strays less than this from the exact value. */
const noise = 1e-9;

/** A formula and what it gives in double arithmetic, to be checked against the official number before it is written. */
export interface Computed {
  readonly formula: string;
  readonly value: number;
}

interface Term {
  readonly name: string;
  readonly weight: number;
  /** The stage's cell and value; null where it counts as zero. */
  readonly cell: string | null;
  readonly value: number;
}

const termOf = (head: ReportHead, names: PolicyNames, stage: StageCell, cell: string): Term | null => {
  const name = names.weights[stage.code];
  const weight = head.stages.find(({ code }) => code === stage.code)?.weight;
  if (!name || weight === undefined) return null;
  const term = { name, weight: toDouble(weight) };
  const number = stage.countsRounded ? stage.score : stage.exact;
  if (number !== null) return { ...term, cell, value: toDouble(number) };
  const rule = stage.state === 'gatedOut' ? head.gatedOut : head.missed;
  return rule === 'zero' ? { ...term, cell: null, value: 0 } : null;
};

/**
 * Final score before rounding: Σ weight × stage ÷ Σ weights, within 0 and the scale. A stage that counts as zero keeps its
 * weight in the denominator, one that is left out loses it. `cellOf` names the cell of a stage's score. Null where that is not
 * the official number, so that it is written as a value.
 */
export const finalFormula = (
  head: ReportHead,
  names: PolicyNames,
  row: { readonly stages: readonly StageCell[]; readonly exact: string | null },
  cellOf: (index: number, rounded: boolean) => string,
): Computed | null => {
  if (row.exact === null) return null;
  const { stages } = row;
  const terms = stages.flatMap((stage, index) => termOf(head, names, stage, cellOf(index, stage.countsRounded)) ?? []);
  const counted = terms.filter(({ cell }) => cell !== null);
  if (counted.length === 0) return null;
  const over = counted.map(({ name, cell }) => `${name}*${cell}`).join('+');
  const under = terms.map(({ name }) => name).join('+');
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const mean = sum(counted.map(({ weight, value }) => weight * value)) / sum(terms.map(({ weight }) => weight));
  const value = Math.max(0, Math.min(toDouble(head.scale), mean));
  if (Math.abs(value - toDouble(row.exact)) > noise) return null;
  return {
    formula: `MAX(0,MIN(${names.scale},(${over})/(${under})))`,
    value,
  };
};
