import {
  applicableItems,
  compare,
  subtract,
  valueOf,
  zero,
  type Decimal,
  type Fraction,
  type Instrument,
  type Item,
  type ItemValue,
  type ItemValues,
} from '@app/instrument';
import { fullValue } from './full-value';
import { keptPlan } from './kept-plan';
import { scoreText } from './rounding';
import { scorePlanned, type QuestionnaireOptions } from './score-questionnaire';
import type { ScoringPolicy } from './scoring-rules';

/** What one item would add, if it earned its full points and nothing else changed. */
export interface Improvement {
  readonly itemCode: string;
  /** The answer that would earn them. */
  readonly value: ItemValue;
  readonly gain: Decimal;
}

/** Which items would raise a questionnaire's score most. */
export interface Improvements {
  readonly score: Decimal;
  /** Most first. */
  readonly items: readonly Improvement[];
  /** What all of them would add together; less or more than their sum where conditions or rounding tie them. */
  readonly together: Decimal;
}

/**
 * Scores the questionnaire anew for each item that earns less than it could, and for the `limit` best of them together.
 * Advice about a self score; it decides nothing.
 */
export const improvements = (
  instrument: Instrument,
  values: ItemValues,
  policy: ScoringPolicy,
  { bodyKind, view, limit = 5 }: QuestionnaireOptions & { readonly limit?: number } = {},
): Improvements => {
  const plan = keptPlan(instrument, policy);
  const isSelf = view === 'self';
  const scoreOf = (given: ItemValues): Fraction => scorePlanned(plan, given, { bodyKind, isSelf }).counted ?? zero;
  const before = scoreOf(values);
  const best = improvable(instrument, values, { bodyKind, isSelf })
    .map(({ code, value }) => ({ code, value, gain: subtract(scoreOf({ ...values, [code]: value }), before) }))
    .filter(({ gain }) => compare(gain, zero) > 0)
    .sort((one, other) => compare(other.gain, one.gain))
    .slice(0, limit);
  const after = scoreOf({ ...values, ...Object.fromEntries(best.map(({ code, value }) => [code, value])) });
  return {
    score: scoreText(before, plan.rules),
    items: best.map(({ code, value, gain }) => ({ itemCode: code, value, gain: scoreText(gain, plan.rules) })),
    together: scoreText(subtract(after, before), plan.rules),
  };
};

interface Improvable {
  readonly code: string;
  readonly value: ItemValue;
}

/** Items without their best answer; "tidak dipersyaratkan" is left alone, and so is what only an assessor fills. */
const improvable = (
  instrument: Instrument,
  values: ItemValues,
  { bodyKind, isSelf }: { readonly bodyKind: string | undefined; readonly isSelf: boolean },
): readonly Improvable[] =>
  applicableItems(instrument, bodyKind).flatMap((item: Item): Improvable[] => {
    const value = fullValue(item);
    const given = valueOf(values, item.code);
    const isOut = (isSelf && item.filledBy === 'assessor') || (given !== undefined && 'notApplicable' in given);
    return value === null || isOut ? [] : [{ code: item.code, value }];
  });
