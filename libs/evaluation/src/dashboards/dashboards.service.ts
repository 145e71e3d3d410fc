import { type Actor, problem, requireMay } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { categoriesOf } from '../results/standings-rows';
import { scoresFor } from '../results/scores-for-reader';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { adviceFor } from './advice';
import type { Advice } from './advice';
import { dashboardFigures } from './dashboard-figures';
import type { DashboardFigures } from './dashboard-figures';
import { scoreMap, type ScoreMap } from './score-map';

export interface Dashboard extends DashboardFigures {
  readonly frozen: boolean;
  readonly advice: readonly Advice[];
}

/** The region's page: where it stands, who lags, and what would raise it most. */
@Injectable()
export class DashboardsService {
  /** Made once for each set of scores, since the advice rescores the region several times over. */
  private readonly made = new WeakMap<ScoredPeriodFacts, Dashboard>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
  ) {}

  /** All figures of one period. */
  async show(actor: Actor, periodId: string): Promise<Dashboard> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'dashboard.read', await loadPeriodOwner(tx, periodId));
      const scored = scoresFor(actor, await this.scoredPeriods.load(tx, periodId));
      const known = this.made.get(scored);
      if (known) return known;
      const { instruments, subjects } = scored.document;
      const dashboard = {
        ...dashboardFigures(scored),
        frozen: scored.frozen,
        advice: adviceFor({ policy: scored.policy, instruments, subjects }),
      };
      this.made.set(scored, dashboard);
      return dashboard;
    });
  }

  /** One category's bodies by indicators, and how their scores lie. Throws `category.unknown`. */
  async map(actor: Actor, periodId: string, { category, from = 0 }: AskScoreMap): Promise<ScoreMap> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'dashboard.read', await loadPeriodOwner(tx, periodId));
      const scored = scoresFor(actor, await this.scoredPeriods.load(tx, periodId));
      if (!categoriesOf(scored.policy, scored.results).some(({ code }) => code === category))
        throw problem.categoryUnknown({ categories: [category] });
      return scoreMap(scored, category, { from, limit: mapRows });
    });
  }
}

/** So many rows at a time are still read. */
const mapRows = 50;

export interface AskScoreMap {
  readonly category: string;
  /** How many rows to pass over. */
  readonly from?: number;
}
