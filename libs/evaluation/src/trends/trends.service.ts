import { problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import type { Category, SheetLine } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instrumentOf, questionnaireOf } from '../periods/period-rules';
import { loadPeriodOwner } from '../results/period-owner.query';
import { ScoredPeriodsService, type ScoredPeriodFacts } from '../results/scored-periods.service';
import { categoriesOf } from '../results/standings-rows';
import { categoryMeans } from './category-means';
import { compareYears, nothingCompared, type ComparedYears, type JudgedYear } from './compare-years';
import { findPreviousPeriod, type PreviousPeriod } from './previous-period.query';

/** This year beside the one before, for one category. */
export interface Trends extends ComparedYears {
  /** Null where no earlier year was determined. */
  readonly previous: PreviousPeriod | null;
  readonly categories: readonly Category[];
  /** The category compared; null where the period has none. */
  readonly category: string | null;
}

interface Made {
  readonly before: ScoredPeriodFacts | null;
  readonly compared: ComparedYears;
}

/** What changed since the year before, item by item. */
@Injectable()
export class TrendsService {
  /** Made once for each set of scores and category, since every sheet of two years is drawn for it. */
  private readonly made = new WeakMap<ScoredPeriodFacts, Map<string, Made>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
  ) {}

  /** Compares one category, or the first. Throws `category.unknown`, `period.notOpen` for a draft. */
  async show(actor: Actor, periodId: string, asked?: string): Promise<Trends> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'standings.read', period);
      if (period.state === 'draft') throw problem.periodNotOpen();
      const scored = await this.scoredPeriods.load(tx, periodId);
      const categories = categoriesOf(scored.policy, scored.results);
      if (asked !== undefined && !categories.some(({ code }) => code === asked))
        throw problem.categoryUnknown({ categories: [asked] });
      const category = asked ?? categories[0]?.code ?? null;
      const previous = await findPreviousPeriod(tx, periodId);
      const compared = category === null ? nothingCompared : await this.compare(tx, { scored, previous, category });
      return { previous, categories: categories.map(({ code, label }) => ({ code, label })), category, ...compared };
    });
  }

  private async compare(tx: Transaction, { scored, previous, category }: Asked): Promise<ComparedYears> {
    const before = previous ? await this.scoredPeriods.load(tx, previous.periodId) : null;
    const kept = this.made.get(scored) ?? new Map<string, Made>();
    this.made.set(scored, kept);
    const known = kept.get(category);
    if (known && known.before === before) return known.compared;
    const current = yearOf(scored, category);
    const compared = current
      ? compareYears(current, before && yearOf(before, category), scored.policy.rounding)
      : nothingCompared;
    kept.set(category, { before, compared });
    return compared;
  }
}

interface Asked {
  readonly scored: ScoredPeriodFacts;
  readonly previous: PreviousPeriod | null;
  readonly category: string;
}

const yearOf = (scored: ScoredPeriodFacts, category: string): JudgedYear | null => {
  const { policy, document } = scored;
  const instrument = document.instruments[instrumentOf(policy, category) ?? ''];
  return instrument ? { instrument, means: categoryMeans(questionnairesOf(scored, category), policy.scale) } : null;
};

/** The questionnaire's line of every body that was judged to the end, drawn one at a time. */
function* questionnairesOf(scored: ScoredPeriodFacts, category: string): Iterable<SheetLine> {
  const stage = questionnaireOf(scored.policy)?.code;
  for (const { id, category: own, status } of scored.results) {
    if (own !== category || status !== 'ranked' || scored.unjudged.unverified.has(id)) continue;
    const line = scored.sheetOf(id)?.children?.find(({ kind, code }) => kind === 'stage' && code === stage);
    if (line) yield line;
  }
}
