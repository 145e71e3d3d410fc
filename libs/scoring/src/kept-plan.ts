import type { Instrument } from '@app/instrument';
import { planQuestionnaire, type PlanUse, type QuestionnairePlan } from './plan-questionnaire';
import { scoringRules, type ScoringPolicy } from './scoring-rules';

interface Kept {
  readonly key: string;
  readonly plan: QuestionnairePlan;
}

const kept: Readonly<Record<PlanUse, WeakMap<Instrument, Kept>>> = {
  questionnaire: new WeakMap(),
  rubric: new WeakMap(),
};

/**
 * The plan of an instrument object, which nobody changes, kept for the rules it was last scored by: a form scores itself
 * at every keystroke, and a period is scored again after every verdict.
 */
export const keptPlan = (
  instrument: Instrument,
  policy: ScoringPolicy,
  use: PlanUse = 'questionnaire',
): QuestionnairePlan => {
  const { scale, decimals, rounding, roundAt, unanswered, notApplicable } = policy;
  const key = JSON.stringify([scale, decimals, rounding, roundAt, unanswered, notApplicable]);
  const known = kept[use].get(instrument);
  if (known?.key === key) return known.plan;
  const plan = planQuestionnaire(instrument, scoringRules(policy), use);
  kept[use].set(instrument, { key, plan });
  return plan;
};
