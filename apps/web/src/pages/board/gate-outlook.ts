import type { StandingRow } from '../../api/results-types';

export interface GateOutlook {
  readonly passed: number;
  readonly gatedOut: readonly { readonly name: string; readonly reason: string }[];
}

/** Who passes into a stage and who does not, of all that take part; a stage without a gate lets everybody in. */
export const gateOutlook = (rows: readonly StandingRow[], stageCode: string): GateOutlook => {
  const inside = rows.filter(({ status }) => status !== 'withdrawn' && status !== 'notAssessed');
  const outcomes = inside.map(({ name, gates }) => ({ name, gate: gates.find(({ stage }) => stage === stageCode) }));
  const gatedOut = outcomes.flatMap(({ name, gate }) => (gate && !gate.passed ? [{ name, reason: gate.reason }] : []));
  return { passed: inside.length - gatedOut.length, gatedOut };
};
