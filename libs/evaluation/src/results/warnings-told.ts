/** Warnings of a running period as people read them: a decision on a gate is no score. Pure. */
import type { PeriodDocument, SubjectResult } from '@app/scoring';

interface Warned {
  readonly warnings: readonly string[];
  readonly results: readonly SubjectResult[];
  readonly frozen: boolean;
  /** Absent in what was published long ago. */
  readonly document?: PeriodDocument;
}

const scoredThoughOut = /^Tahap (.*): (\d+) (badan publik tidak lolos gerbang, tetapi punya penilaian.*)$/;

/** Bodies kept out of the stage that have nothing in it but the decision that keeps them out. */
const onlyDecided = ({ results }: Warned, { period, subjects }: PeriodDocument, label: string): number => {
  const stage = period.stages.find((one) => (one.label ?? one.code) === label)?.code ?? '';
  const out = new Set(results.filter(({ stages }) => stages[stage]?.state === 'gatedOut').map(({ id }) => id));
  const isDecision = (facts: object | undefined): boolean =>
    facts !== undefined && Object.keys(facts).every((key) => key === 'gateDecision');
  return subjects.filter(({ id, stages }) => out.has(id) && isDecision(stages[stage])).length;
};

/** What `libs/scoring` counts is part of published results and stays there as it is. */
export const warningsTold = (scored: Warned): readonly string[] => {
  const { document, frozen, warnings } = scored;
  if (frozen || !document) return warnings;
  return warnings.flatMap((warning) => {
    const [, label, count, rest] = scoredThoughOut.exec(warning) ?? [];
    if (label === undefined) return [warning];
    const left = Number(count) - onlyDecided(scored, document, label);
    return left > 0 ? [`Tahap ${label}: ${left} ${rest}`] : [];
  });
};
