import { problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import type { Category } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import { categoriesOf } from '../results/standings-rows';
import type { ComparedFinals } from './compare-finals';
import { findYearsOf } from './years-of.query';

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
      const categories = categoriesOf(scored.policy, scored.results).map(({ code, label }) => ({ code, label }));
      if (asked !== undefined && !categories.some(({ code }) => code === asked))
        throw problem.categoryUnknown({ categories: [asked] });
      const category = asked ?? categories[0]?.code ?? null;
      const compared = category === null ? nothingKnown : await findYearsOf(tx, periodId, scored, category);
      return { categories, category, decimals: scored.policy.decimals, ...compared };
    });
  }
}

const nothingKnown: ComparedFinals = { years: [], bodies: [] };
