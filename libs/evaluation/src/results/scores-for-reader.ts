/** The scores of a period as somebody outside judging may read them. Pure. */
import type { Actor } from '@app/access';
import type { SubjectResult } from '@app/scoring';
import { readsOnlyReleased } from './reader';
import type { ScoredPeriodFacts } from './scored-periods.service';

const kept = new WeakMap<ScoredPeriodFacts, ScoredPeriodFacts>();

/** Everything for those who judge and decide, and once determined; before that, to others, only what bodies were shown. */
export const scoresFor = (actor: Pick<Actor, 'role'>, scored: ScoredPeriodFacts): ScoredPeriodFacts => {
  if (scored.frozen || !readsOnlyReleased(actor)) return scored;
  const known = kept.get(scored) ?? releasedOnly(scored);
  kept.set(scored, known);
  return known;
};

const noRanks: SubjectResult['ranks'] = { category: null, band: null, overall: null };

/** A place tells of those beside it, so there is none in a category that waits for somebody. */
const releasedOnly = (scored: ScoredPeriodFacts): ScoredPeriodFacts => {
  const { unreleased } = scored.unjudged;
  if (unreleased.size === 0) return scored;
  const waiting = new Set(scored.results.filter(({ id }) => unreleased.has(id)).map(({ category }) => category));
  return {
    ...scored,
    results: scored.results.map((result) => {
      if (unreleased.has(result.id)) return blank(result);
      const { tieBrokenBy: _, ...rest } = result;
      if (waiting.has(result.category)) return { ...rest, ranks: noRanks };
      return { ...result, ranks: { ...result.ranks, overall: null } };
    }),
    sheetOf: (id) => (unreleased.has(id) ? null : scored.sheetOf(id)),
    document: { ...scored.document, subjects: scored.document.subjects.filter(({ id }) => !unreleased.has(id)) },
  };
};

const blank = (result: SubjectResult): SubjectResult => {
  const { bandLowered: _, tieBrokenBy: __, ...rest } = result;
  const stages = Object.keys(result.stages).map((code) => [code, { score: null, exact: null, state: 'undetermined' }]);
  return {
    ...rest,
    status: 'undetermined',
    stages: Object.fromEntries(stages),
    exact: null,
    final: null,
    band: null,
    ranks: noRanks,
    gates: [],
    sheetSha256: '',
  };
};
