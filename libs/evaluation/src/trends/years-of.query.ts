import type { Transaction } from '@app/database';
import { standingsOf, type StandingRow } from '../results/standings-rows';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { compareFinals, type ComparedFinals, type FinalScore, type KnownYear } from './compare-finals';
import { findBodyIds, findKnownYears } from './known-years.query';

/** Final scores of one category's bodies, over this period and all earlier years known. */
export const findYearsOf = async (
  tx: Transaction,
  periodId: string,
  scored: ScoredPeriodFacts,
  category: string,
): Promise<ComparedFinals> => {
  const { scale, decimals, rounding } = scored.policy;
  const ids = await findBodyIds(tx, periodId);
  const { rows } = standingsOf(scored, category);
  const bodies = rows.flatMap(({ assessmentId, subjectId, name }) => {
    const id = ids.get(assessmentId ?? '');
    return id === undefined ? [] : [{ id, subjectId, name }];
  });
  const [own] = await tx.query<{ year: number; title: string }[]>('select year, title from periods where id = $1', [
    periodId,
  ]);
  const years = await findKnownYears(
    tx,
    periodId,
    bodies.map(({ id }) => id),
  );
  const current: KnownYear = {
    id: periodId,
    source: 'computed',
    year: own?.year ?? 0,
    title: own?.title ?? '',
    scale,
    file: null,
    scores: scoresOf(rows, ids),
  };
  return compareFinals([...years, current], bodies, { decimals, rounding });
};

const scoresOf = (rows: readonly StandingRow[], ids: ReadonlyMap<string, string>): ReadonlyMap<string, FinalScore> =>
  new Map(
    rows.flatMap(({ assessmentId, status, final, bandLabel, ranks }) => {
      const id = ids.get(assessmentId ?? '');
      return id === undefined || status !== 'ranked' ? [] : [[id, { final, band: bandLabel, rank: ranks.category }]];
    }),
  );
