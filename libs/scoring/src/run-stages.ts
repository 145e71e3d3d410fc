import { own } from '@app/instrument';
import { judgeOf, type Competitor, type GateWords, type Judgement } from './gate';
import type { Gate, GateDecision, PeriodDocument, Stage, Subject } from './period';
import type { GateOutcome } from './result';
import { absentOutcome, stageScorer, undeterminedOutcome, type StagedOutcome, type StageOutcome } from './score-stage';
import type { ScoringRules } from './scoring-rules';

/** A subject that takes part, on its way through the stages. */
export interface Entrant {
  readonly subject: Subject;
  readonly outcomes: Map<string, StagedOutcome>;
  readonly gates: GateOutcome[];
}

/** Runs everyone through the stages in order, since a gate looks back at an earlier stage of all who compete. */
export const runStages = (document: PeriodDocument, rules: ScoringRules): readonly Entrant[] => {
  const entrants = document.subjects
    .filter(({ status }) => status === 'registered' || status === 'participating')
    .map((subject): Entrant => ({ subject, outcomes: new Map(), gates: [] }));
  for (const stage of document.period.stages) {
    const admit = stage.gate ? gatekeeper(document, stage, stage.gate, entrants) : undefined;
    const score = stageScorer(document, stage, rules);
    for (const entrant of entrants) {
      const refused = admit?.(entrant);
      const outcome = refused ? refusal(refused, document, rules) : score(entrant.subject);
      entrant.outcomes.set(stage.code, staged(outcome, stage));
    }
  }
  return entrants;
};

/** Member by member: a copy by spreading has a shape of its own, which takes more memory than what it says. */
const staged = ({ state, exact, counted, units, attended, line, self }: StageOutcome, stage: Stage): StagedOutcome => {
  const outcome = { state, exact, counted, units, attended, line, stage };
  return self ? { ...outcome, self } : outcome;
};

type Refusal = 'gatedOut' | 'undetermined';

const refusal = (refused: Refusal, { period }: PeriodDocument, rules: ScoringRules): StageOutcome =>
  refused === 'gatedOut' ? absentOutcome('gatedOut', period.gatedOut ?? 'zero', rules) : undeterminedOutcome;

/** Judges everyone at one gate, writes down why, and tells who may not enter. */
const gatekeeper = (
  document: PeriodDocument,
  stage: Stage,
  gate: Gate,
  entrants: readonly Entrant[],
): ((entrant: Entrant) => Refusal | undefined) => {
  const words = gateWords(document, gate);
  const competitors = new Map(entrants.map((entrant) => [entrant, competitorOf(entrant, gate)]));
  const competing = [...competitors.values()].filter((each): each is Competitor => typeof each === 'object');
  const judge = judgeOf(gate, competing, words);
  return (entrant) => {
    const competitor = competitors.get(entrant);
    const judgement = typeof competitor === 'object' ? judge(competitor) : cannotCompete(competitor, words);
    const decision = own(entrant.subject.stages, stage.code)?.gateDecision;
    const outcome = decision ? decided(judgement, decision) : judgement;
    entrant.gates.push({ stage: stage.code, ...outcome });
    if (outcome.passed) return undefined;
    return competitor === 'undetermined' && !decision ? 'undetermined' : 'gatedOut';
  };
};

/** The decision counts; what the gate said by itself stays readable beside it. It takes nobody else's place. */
const decided = ({ reason }: Judgement, { passed, decree, reason: why }: GateDecision): Omit<GateOutcome, 'stage'> => ({
  passed,
  reason: `${passed ? 'Diikutkan' : 'Tidak diikutkan'} dengan keputusan ${decree}: ${why} (menurut gerbang: ${reason})`,
  decree,
});

/** Only those who passed the earlier gates compete (RULINGS 11), and only with a score. */
const competitorOf = ({ subject, outcomes, gates }: Entrant, gate: Gate): Competitor | Refusal | 'noScore' => {
  const outcome = outcomes.get(gate.on);
  if (outcome?.state === 'undetermined') return 'undetermined';
  if (gates.some(({ passed }) => !passed)) return 'gatedOut';
  if (!outcome || outcome.units === null) return 'noScore';
  const { category, group } = subject;
  return { units: outcome.units, category, ...(group === undefined ? {} : { group }) };
};

const cannotCompete = (reason: Refusal | 'noScore' | undefined, { stageLabel }: GateWords): Judgement => {
  if (reason === 'undetermined') return { passed: false, reason: `Nilai ${stageLabel} belum dapat ditentukan` };
  if (reason === 'gatedOut') return { passed: false, reason: 'Tidak lolos gerbang tahap sebelumnya' };
  return { passed: false, reason: `Tidak ada nilai ${stageLabel}` };
};

const gateWords = ({ period }: PeriodDocument, { on }: Gate): GateWords => ({
  decimals: period.decimals,
  stageLabel: period.stages.find(({ code }) => code === on)?.label ?? on,
  categoryLabel: (code) => period.categories?.find((category) => category.code === code)?.label ?? code,
});
