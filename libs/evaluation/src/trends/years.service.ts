import { problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import type { Category } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import { categoriesOf, standingsOf, type StandingRow } from '../results/standings-rows';
import { compareFinals, type ComparedFinals, type FinalScore, type KnownYear } from './compare-finals';
import { findBodyIds, findKnownYears } from './known-years.query';

/** Final scores of one category's bodies over all years known. */
export interface Years extends ComparedFinals {
  readonly categories: readonly Category[];
  readonly category: string | null;
  readonly decimals: number;
}

/** Years beside each other by their final scores: those that were computed here, and those that tables tell of. */
@Injectable()
export class YearsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
  ) {}

  /** Of one category, or the first. Throws `category.unknown`, `period.notOpen` for a draft. */
  async show(actor: Actor, periodId: string, asked?: string): Promise<Years> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'standings.read', period);
      if (period.state === 'draft') throw problem.periodNotOpen();
      const scored = await this.scoredPeriods.load(tx, periodId);
      const { scale, decimals, rounding } = scored.policy;
      const categories = categoriesOf(scored.policy, scored.results).map(({ code, label }) => ({ code, label }));
      if (asked !== undefined && !categories.some(({ code }) => code === asked))
        throw problem.categoryUnknown({ categories: [asked] });
      const category = asked ?? categories[0]?.code ?? null;
      const ids = await findBodyIds(tx, periodId);
      const rows = category === null ? [] : standingsOf(scored, category).rows;
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
      return { categories, category, decimals, ...compareFinals([...years, current], bodies, { decimals, rounding }) };
    });
  }
}

const scoresOf = (rows: readonly StandingRow[], ids: ReadonlyMap<string, string>): ReadonlyMap<string, FinalScore> =>
  new Map(
    rows.flatMap(({ assessmentId, status, final, bandLabel, ranks }) => {
      const id = ids.get(assessmentId ?? '');
      return id === undefined || status !== 'ranked' ? [] : [[id, { final, band: bandLabel, rank: ranks.category }]];
    }),
  );
