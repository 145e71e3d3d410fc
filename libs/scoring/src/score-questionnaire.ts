import {
  compare,
  times,
  toText,
  zero,
  type Decimal,
  type Fraction,
  type Instrument,
  type ItemValues,
} from '@app/instrument';
import { keptPlan } from './kept-plan';
import type { QuestionnairePlan } from './plan-questionnaire';
import type { SheetLine } from './result';
import { rounded, scoreText } from './rounding';
import { scoreTree, type TreeOptions } from './score-tree';
import type { ScoringPolicy, ScoringRules } from './scoring-rules';

export interface QuestionnaireOptions {
  /** Kind of body, for items that apply to some kinds only; absent, everything applies. */
  readonly bodyKind?: string;
  /** `self` leaves out what only an assessor fills; default `verified`. */
  readonly view?: 'self' | 'verified';
}

export interface QuestionnaireScore {
  /** Reduced fraction on the period's scale; null where every item is excluded, so that there is nothing to score. */
  readonly exact: string | null;
  readonly score: Decimal | null;
  readonly line: SheetLine;
  readonly answeredAny: boolean;
}

/**
 * The score of one questionnaire: of a body's answers (the self score) or of the verifier's verdicts. The same code runs
 * on the server, in the browser and in the command line. Throws `RangeError` for a value that does not fit its item.
 */
export const scoreQuestionnaire = (
  instrument: Instrument,
  values: ItemValues,
  policy: ScoringPolicy,
  options: QuestionnaireOptions = {},
): QuestionnaireScore => {
  const plan = keptPlan(instrument, policy);
  const { rules } = plan;
  const { exact, line, answeredAny } = scorePlanned(plan, values, {
    bodyKind: options.bodyKind,
    isSelf: options.view === 'self',
  });
  const drawn = line();
  return {
    exact: exact && toText(exact),
    score: exact && scoreText(exact, rules),
    line: { ...drawn, code: instrument.code, label: instrument.title.id, weight: '1', contribution: drawn.value },
    answeredAny,
  };
};

/** The parts of a stage's line that its own scoring decides; code, weight and contribution come from the period. */
export type StageLine = Pick<SheetLine, 'rule' | 'value' | 'rounded' | 'input' | 'excluded' | 'children'> & {
  readonly kind: 'stage';
};

/** `exact` is the score before the stage's rounding, `counted` after it. Null: excluded. */
export interface PlannedScore {
  readonly exact: Fraction | null;
  readonly counted: Fraction | null;
  /** Drawn when asked for. */
  readonly line: () => StageLine;
  readonly answeredAny: boolean;
}

/** As {@link scoreQuestionnaire}, on an instrument read once for many bodies. */
export const scorePlanned = (plan: QuestionnairePlan, values: ItemValues, options: TreeOptions): PlannedScore => {
  const { share, given, open } = scoreTree(plan, values, options);
  // Walked again for a sheet: keeping what thousands of bodies might be asked for would fill the memory.
  const children = (): readonly SheetLine[] => scoreTree(plan, values, options).lines();
  const answeredAny = given > 0;
  // Nothing answered at all is 0 whatever `unanswered` says (RULINGS 2); so is nothing but blanks and N/A.
  if (!answeredAny || (!share && open > 0))
    return { ...settle(zero, 'stage.nothingAnswered', plan.rules, children), answeredAny };
  if (!share)
    return { exact: null, counted: null, line: () => excludedLine('stage.empty', 'empty', children()), answeredAny };
  const rule = `stage.${plan.aggregate}`;
  return { ...settle(times(share, plan.rules.scale), rule, plan.rules, children), answeredAny };
};

/** Rounds a computed stage score where the period rounds stages, and says so. */
export const settle = (
  exact: Fraction,
  rule: string,
  rules: ScoringRules,
  children: () => readonly SheetLine[],
): Omit<PlannedScore, 'answeredAny' | 'exact' | 'counted'> & {
  readonly exact: Fraction;
  readonly counted: Fraction;
} => {
  const counted = rules.roundAt.has('stage') ? rounded(exact, rules) : exact;
  const told = compare(counted, exact) === 0 ? rule : `${rule}+rounded`;
  return { exact, counted, line: () => scoredLine(counted, told, rules, { children: children() }) };
};

/** A line for a stage that has a score. */
export const scoredLine = (
  value: Fraction,
  rule: string,
  rules: ScoringRules,
  rest: Pick<SheetLine, 'input' | 'children'>,
): StageLine => ({ kind: 'stage', rule, value: toText(value), rounded: scoreText(value, rules), ...rest });

/** A line for a stage without one. */
export const excludedLine = (rule: string, excluded: string, children?: readonly SheetLine[]): StageLine => ({
  kind: 'stage',
  rule,
  value: null,
  rounded: null,
  excluded,
  ...(children ? { children } : {}),
});
