import type { StandingRow } from '../../api/results-types';

/** A body that can still be let in or kept out, with what the gate itself says of it so far. */
export interface AtTheGate {
  readonly assessmentId: string;
  readonly name: string;
  readonly categoryLabel: string;
  /** Null: the gate has not judged it. */
  readonly gate: { readonly passed: boolean; readonly reason: string } | null;
}

/**
 * Whom a decision on a stage's gate may concern: bodies that take part and have not entered the stage. Those that the gate
 * keeps out come first, since it is for them that decisions are made.
 */
export const atTheGate = (rows: readonly StandingRow[], stageCode: string): readonly AtTheGate[] =>
  rows
    .flatMap(({ assessmentId, name, categoryLabel, status, stages, gates }): AtTheGate[] => {
      const state = stages[stageCode]?.state;
      const isOutside = state === 'unopened' || state === 'gatedOut';
      if (assessmentId === null || status === 'withdrawn' || status === 'notAssessed' || !isOutside) return [];
      const gate = gates.find(({ stage }) => stage === stageCode);
      return [{ assessmentId, name, categoryLabel, gate: gate ? { passed: gate.passed, reason: gate.reason } : null }];
    })
    .sort((one, other) => Number(one.gate?.passed !== false) - Number(other.gate?.passed !== false));
