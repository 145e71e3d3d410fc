/** Which gates are settled while judging goes on: a place among others says nothing before all of them are judged. Pure. */
import type { GateOutcome, GateRule, Policy, SubjectResult } from '@app/scoring';
import type { Unjudged } from './unjudged.query';

interface Judging {
  readonly policy: Policy;
  readonly results: readonly SubjectResult[];
  readonly unjudged: Unjudged;
}

export interface SettledGates {
  /** What may be said of a body's gates: settled ones as they are, of an unsettled one only what was decided by decree. */
  readonly gatesOf: (result: SubjectResult) => readonly GateOutcome[];
  /** Whether a stage of a body has come to its end, and with it the score or the refusal that stands there. */
  readonly isJudged: (result: SubjectResult, stageCode: string) => boolean;
}

const isByRank = (rule: GateRule): boolean => {
  if ('anyOf' in rule) return rule.anyOf.some(isByRank);
  if ('allOf' in rule) return rule.allOf.some(isByRank);
  return 'topPerCategory' in rule || 'quota' in rule;
};

/** What a decree adds to the gate's own word, which is not settled yet. */
const decreeOnly = (gate: GateOutcome): GateOutcome => {
  const at = gate.reason.lastIndexOf(' (menurut gerbang: ');
  return at < 0 ? gate : { ...gate, reason: gate.reason.slice(0, at) };
};

/** Settles by what is unjudged; every pool of competitors is looked through once. */
export const settledGates = ({ policy, results, unjudged }: Judging): SettledGates => {
  const stages = new Map(policy.stages.map((stage) => [stage.code, stage]));
  const entrants = results.filter(({ status }) => status === 'ranked' || status === 'undetermined');
  const pools = new Map<string, boolean>();

  const isPoolJudged = (on: string, category: string): boolean => {
    const key = `${category}/${on}`;
    const known = pools.get(key);
    if (known !== undefined) return known;
    const isJudgedAll = entrants.every((each) => each.category !== category || isJudged(each, on));
    pools.set(key, isJudgedAll);
    return isJudgedAll;
  };

  const isSettled = (result: SubjectResult, stageCode: string): boolean => {
    const gate = stages.get(stageCode)?.gate;
    if (!gate) return true;
    if (!isJudged(result, gate.on)) return false;
    if (!isByRank(gate)) return true;
    // A quota is shared by groups, which may reach over categories.
    return [...new Set(entrants.map(({ category }) => category))]
      .filter((category) => hasQuota(gate) || category === result.category)
      .every((category) => isPoolJudged(gate.on, category));
  };

  const isJudged = (result: SubjectResult, stageCode: string): boolean => {
    const { id, category } = result;
    if (stages.get(stageCode)?.kind === 'questionnaire') return !unjudged.unverified.has(id);
    const gate = result.gates.find(({ stage }) => stage === stageCode);
    if (gate?.decree === undefined && !isSettled(result, stageCode)) return false;
    if (gate && !gate.passed) return true;
    const state = result.stages[stageCode]?.state;
    if (state === 'undetermined' || unjudged.uninspected.has(`${id}/${stageCode}`)) return false;
    return state === 'scored' || !unjudged.unopened.has(`${category}/${stageCode}`);
  };

  const gatesOf = (result: SubjectResult): readonly GateOutcome[] =>
    result.gates.flatMap((gate) => {
      if (isSettled(result, gate.stage)) return [gate];
      return gate.decree === undefined ? [] : [decreeOnly(gate)];
    });

  return { gatesOf, isJudged };
};

const hasQuota = (rule: GateRule): boolean => {
  if ('anyOf' in rule) return rule.anyOf.some(hasQuota);
  if ('allOf' in rule) return rule.allOf.some(hasQuota);
  return 'quota' in rule;
};
