import { clamp, compare, decimal, divide, sum, times, toText, zero, type Fraction } from './fraction';
import type { Stage } from './period';
import type { SheetLine } from './result';
import { roundedUnits, unitsText } from './rounding';
import type { StageOutcome } from './score-stage';
import type { ScoringRules } from './scoring-rules';

/** The final score, exact and in units of the last decimal; both null where it is undetermined. */
export interface FinalScore {
  readonly exact: Fraction | null;
  readonly units: bigint | null;
  /** The whole sheet, but for the notes that ranking adds. */
  readonly line: SheetLine;
}

type Combine = (outcomes: ReadonlyMap<string, StageOutcome>) => FinalScore;

/**
 * Final = Σ weight × stage score ÷ Σ weights of the stages that count, clamped to 0…scale (DESIGN §5 rule 6, RULINGS 7).
 * One undetermined stage leaves the final undetermined, and so does a subject no stage of which counts.
 */
export const stageCombiner = (stages: readonly Stage[], rules: ScoringRules): Combine => {
  const weighed = stages.map((stage) => ({ stage, weight: decimal(stage.weight) }));
  return (outcomes) => {
    const taken = weighed.flatMap(({ stage, weight }) => {
      const outcome = outcomes.get(stage.code);
      return outcome ? [{ stage, weight, outcome }] : [];
    });
    const total = sum(taken.map(({ weight, outcome }) => (outcome.counted ? weight : zero)));
    const isOpen = taken.some(({ outcome }) => outcome.state === 'undetermined');
    const divisor = isOpen || total.num === 0n ? null : total;
    const contributions = taken.map(({ weight, outcome }) => contribution(weight, outcome, divisor));
    const children = taken.map((each, index) => stageLine(each, contributions[index] ?? null));
    if (!divisor) return undetermined(isOpen ? 'final.undetermined' : 'final.empty', children);
    return settled(sum(contributions.map((part) => part ?? zero)), rules, children);
  };
};

const contribution = (weight: Fraction, { counted }: StageOutcome, divisor: Fraction | null): Fraction | null =>
  counted && divisor && divide(times(weight, counted), divisor);

const stageLine = (
  { stage, outcome }: { readonly stage: Stage; readonly outcome: StageOutcome },
  part: Fraction | null,
): SheetLine => ({
  ...outcome.line,
  code: stage.code,
  label: stage.label ?? stage.code,
  weight: stage.weight,
  contribution: part && toText(part),
});

const shape = { code: 'final', label: 'Nilai akhir', kind: 'final', weight: '1' } as const;

const settled = (mean: Fraction, rules: ScoringRules, children: readonly SheetLine[]): FinalScore => {
  const exact = clamp(mean, zero, rules.scale);
  const rule = compare(exact, mean) === 0 ? 'final.weighted' : 'final.weighted+clamped';
  const value = toText(exact);
  const units = roundedUnits(exact, rules);
  const printed = unitsText(units, rules.decimals);
  return { exact, units, line: { ...shape, rule, value, contribution: value, rounded: printed, children } };
};

const undetermined = (rule: string, children: readonly SheetLine[]): FinalScore => ({
  exact: null,
  units: null,
  line: { ...emptySheet(rule, 'undetermined'), children },
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
