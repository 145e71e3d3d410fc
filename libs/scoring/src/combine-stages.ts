import { clamp, compare, decimal, divide, sum, times, toText, zero, type Fraction } from '@app/instrument';
import type { SheetLine } from './result';
import { roundedUnits, unitsText } from './rounding';
import type { StagedOutcome, StageOutcome } from './score-stage';
import type { ScoringRules } from './scoring-rules';

/** The final score, exact and in units of the last decimal; both null where it is undetermined. */
export interface FinalScore {
  readonly exact: Fraction | null;
  readonly units: bigint | null;
  /** The whole sheet, but for the notes that ranking adds; drawn when asked for. */
  readonly line: () => SheetLine & { readonly children: readonly SheetLine[] };
}

/**
 * Final = Σ weight × stage score ÷ Σ weights of the stages that count, clamped to 0…scale (DESIGN §5 rule 6, RULINGS 7).
 * One undetermined stage leaves the final undetermined, and so does a subject no stage of which counts.
 */
export const combineStages = (outcomes: readonly StagedOutcome[], rules: ScoringRules): FinalScore => {
  const { isOpen, divisor, parts } = weigh(outcomes);
  // What a sheet needs is weighed again: kept for every body it would fill the memory.
  const children = (): SheetLine[] => {
    const again = weigh(outcomes).parts;
    return outcomes.map((outcome, index) => stageLine(outcome, again[index]));
  };
  if (!divisor) return undetermined(isOpen ? 'final.undetermined' : 'final.empty', children);
  return settled(sum(parts.flatMap((part) => part ?? [])), rules, children);
};

interface Weighed {
  readonly isOpen: boolean;
  /** Σ weights; null where there is no final. */
  readonly divisor: Fraction | null;
  /** What each stage adds. */
  readonly parts: readonly (Fraction | null)[];
}

const weigh = (outcomes: readonly StagedOutcome[]): Weighed => {
  const weighed = outcomes.map((outcome) => ({ outcome, weight: decimal(outcome.stage.weight) }));
  const total = sum(weighed.map(({ outcome, weight }) => (outcome.counted ? weight : zero)));
  const isOpen = outcomes.some(({ state }) => state === 'undetermined');
  const divisor = isOpen || total.num === 0n ? null : total;
  return {
    isOpen,
    divisor,
    parts: weighed.map(({ outcome, weight }) => contribution(weight, outcome, divisor)),
  };
};

const contribution = (weight: Fraction, { counted }: StageOutcome, divisor: Fraction | null): Fraction | null =>
  counted && divisor && divide(times(weight, counted), divisor);

const stageLine = ({ stage, line }: StagedOutcome, part: Fraction | null | undefined): SheetLine => ({
  ...line(),
  code: stage.code,
  label: stage.label ?? stage.code,
  weight: stage.weight,
  contribution: part ? toText(part) : null,
});

const shape = { code: 'final', label: 'Nilai akhir', kind: 'final', weight: '1' } as const;

const settled = (mean: Fraction, rules: ScoringRules, children: () => readonly SheetLine[]): FinalScore => {
  const exact = clamp(mean, zero, rules.scale);
  const isClamped = compare(exact, mean) !== 0;
  const units = roundedUnits(exact, rules);
  const line = (): ReturnType<FinalScore['line']> => {
    const rule = isClamped ? 'final.weighted+clamped' : 'final.weighted';
    const value = toText(exact);
    const printed = unitsText(units, rules.decimals);
    return { ...shape, rule, value, contribution: value, rounded: printed, children: children() };
  };
  return { exact, units, line };
};

const undetermined = (rule: string, children: () => readonly SheetLine[]): FinalScore => ({
  exact: null,
  units: null,
  line: () => ({ ...emptySheet(rule, 'undetermined'), children: children() }),
});

/** The sheet of a subject without a score. */
export const emptySheet = (rule: string, excluded: string): SheetLine => ({
  ...shape,
  rule,
  value: null,
  contribution: null,
  rounded: null,
  excluded,
});
