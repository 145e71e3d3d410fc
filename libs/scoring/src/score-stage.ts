import { decimal, divide, own, times, toText, zero, type Fraction, type Instrument } from '@app/instrument';
import { keptPlan } from './kept-plan';
import type { AbsentStage, PeriodDocument, Stage, StageFacts, Subject } from './period';
import type { QuestionnairePlan } from './plan-questionnaire';
import type { StageResult, StageState } from './result';
import { roundedUnits, scoreText } from './rounding';
import { scorePanel } from './score-panel';
import { excludedLine, scoredLine, scorePlanned, type PlannedScore, type StageLine } from './score-questionnaire';
import type { ScoringRules } from './scoring-rules';

/** What one stage gave one subject. `counted` enters the final; null leaves the denominator, or is undetermined. */
export interface StageOutcome {
  readonly state: StageState;
  readonly exact: Fraction | null;
  readonly counted: Fraction | null;
  /** The published score in units of the last decimal, which gates compare. */
  readonly units: bigint | null;
  readonly attended: boolean;
  /** Drawn when asked for. */
  readonly line: () => StageLine;
  readonly self?: NonNullable<StageResult['self']>;
}

/** An outcome with the stage it belongs to. */
export interface StagedOutcome extends StageOutcome {
  readonly stage: Stage;
}

/** Scores one stage of one subject from its facts alone; gates come after. */
export type StageScorer = (subject: Subject) => StageOutcome;

interface StagePlan {
  readonly stage: Stage;
  readonly rules: ScoringRules;
  readonly missed: AbsentStage;
  readonly planFor: (category: string, facts: StageFacts) => QuestionnairePlan;
}

/** Prepares one stage of a period, reading each of its instruments once. */
export const stageScorer = (document: PeriodDocument, stage: Stage, rules: ScoringRules): StageScorer => {
  const plan = { stage, rules, missed: document.period.missed ?? 'zero', planFor: plansOf(document, stage) };
  return (subject) => scoreFacts(plan, subject, own(subject.stages, stage.code) ?? {});
};

const plansOf = ({ instruments, period }: PeriodDocument, stage: Stage): StagePlan['planFor'] => {
  const plans = new Map<string, QuestionnairePlan>();
  return (category, facts) => {
    const code = (typeof stage.instrument === 'object' ? own(stage.instrument, category) : stage.instrument) ?? '';
    const known = plans.get(code);
    if (known) return known;
    const instrument = own(instruments, code);
    if (!instrument && (facts.verdicts ?? facts.answers ?? facts.jurors))
      throw new RangeError(`no instrument for ${stage.code} in ${category}`);
    const plan = keptPlan(instrument ?? blank, period, stage.kind === 'panel' ? 'rubric' : 'questionnaire');
    if (instrument) plans.set(code, plan);
    return plan;
  };
};

/** Stands in where a table of known scores came without instruments and someone in it has no score. */
const blank: Instrument = {
  format: 'terbuka/instrument@1',
  code: '',
  version: '',
  title: { id: '' },
  purpose: 'questionnaire',
  source: { id: '' },
  verified: false,
  aggregate: 'weighted',
  children: [],
};

const scoreFacts = (plan: StagePlan, subject: Subject, facts: StageFacts): StageOutcome => {
  const attended = facts.attended ?? hasFacts(facts);
  if (facts.score !== undefined) return outcome(plan, knownScore(plan, decimal(facts.score), facts.score), attended);
  switch (plan.stage.kind) {
    case 'panel':
      return panelOutcome(plan, subject, facts, attended);
    case 'recorded':
      return attended ? undetermined(plan, 'noScore') : absentOutcome('missed', plan.missed, plan.rules);
    case 'assessed':
      if (!attended && !hasFacts(facts)) return absentOutcome('missed', plan.missed, plan.rules);
      return questionnaireOutcome(plan, subject, facts, attended);
    case 'questionnaire':
      return questionnaireOutcome(plan, subject, facts, attended);
  }
};

const hasFacts = ({ score, verdicts, jurors }: StageFacts): boolean =>
  score !== undefined || Object.keys(verdicts ?? {}).length > 0 || Object.keys(jurors ?? {}).length > 0;

/** A known score keeps all its decimals (RULINGS 1), so no rounding of stages touches it. */
const knownScore = ({ stage, rules }: StagePlan, score: Fraction, text: string): PlannedScore => {
  const isOutOf = stage.kind === 'recorded' && stage.max !== undefined;
  const value = isOutOf ? times(divide(score, decimal(stage.max)), rules.scale) : score;
  const rule = isOutOf ? 'stage.recorded.max' : 'stage.known';
  const line = (): StageLine => scoredLine(value, rule, rules, { input: { score: text } });
  return { exact: value, counted: value, line, answeredAny: true };
};

const questionnaireOutcome = (
  plan: StagePlan,
  subject: Subject,
  facts: StageFacts,
  attended: boolean,
): StageOutcome => {
  const questionnaire = plan.planFor(subject.category, facts);
  const bodyKind = subject.kind;
  const score = scorePlanned(questionnaire, facts.verdicts ?? {}, { bodyKind });
  const whole = outcome(plan, score, attended);
  if (!facts.answers) return whole;
  const { exact } = scorePlanned(questionnaire, facts.answers, { bodyKind, isSelf: true });
  return { ...whole, self: { exact: exact && toText(exact), score: exact && scoreText(exact, plan.rules) } };
};

const panelOutcome = (plan: StagePlan, subject: Subject, facts: StageFacts, attended: boolean): StageOutcome => {
  if (!attended && !hasFacts(facts)) return absentOutcome('missed', plan.missed, plan.rules);
  const panel = plan.stage.panel ?? { aggregate: 'mean', minJurors: 1 };
  const score = scorePanel(plan.planFor(subject.category, facts), panel, facts.jurors ?? {}, subject.kind);
  return outcome(plan, score, attended, score.exact ? 'scored' : 'undetermined');
};

const undetermined = (plan: StagePlan, reason: string): StageOutcome => {
  const line = (): StageLine => excludedLine('stage.undetermined', reason);
  return outcome(plan, { exact: null, counted: null, line }, true, 'undetermined');
};

const outcome = (
  { rules }: StagePlan,
  { exact, counted, line }: Omit<PlannedScore, 'answeredAny'>,
  attended: boolean,
  state: StageState = 'scored',
): StageOutcome => ({ state, exact, counted, units: exact && roundedUnits(exact, rules), attended, line });

/** A stage that a subject was gated out of or missed: zero, or out of the denominator, as the period says (RULINGS 3). */
export const absentOutcome = (state: 'gatedOut' | 'missed', policy: AbsentStage, rules: ScoringRules): StageOutcome => {
  const rule = `stage.${state}.${policy}`;
  if (policy === 'renormalise')
    return { state, exact: null, counted: null, units: null, attended: false, line: () => excludedLine(rule, state) };
  return {
    state,
    exact: zero,
    counted: zero,
    units: 0n,
    attended: false,
    line: () => scoredLine(zero, rule, rules, {}),
  };
};

/** The gate to a stage could not be judged, since the stage it looks at is undetermined. */
export const undeterminedOutcome: StageOutcome = {
  state: 'undetermined',
  exact: null,
  counted: null,
  units: null,
  attended: false,
  line: () => excludedLine('stage.undetermined', 'gateUndetermined'),
};
