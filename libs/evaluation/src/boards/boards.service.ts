import { type Actor, may, problem, requireMay } from '@app/access';
import { type AssessmentState, fromCursor, pageOf, transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import type { SubjectResult } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { nothingFilled, nothingYet, progressOf } from '../assessments/progress';
import type { Filled, Progress } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { countWaiting } from '../late-answers/late-answers.query';
import { findRules } from '../results/period-facts.query';
import { loadPeriodOwner } from '../results/period-owner.query';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import { countBoard, countByCategory, countByDay, countByState, findBoardPage } from './board.query';
import type { BoardFilter, BoardLine, BoardSort, CategoryCounts, Handing } from './board.query';

export interface BoardAsk {
  readonly q?: string;
  readonly category?: string;
  readonly state?: AssessmentState;
  readonly sort?: BoardSort;
  readonly cursor?: string;
  readonly limit?: number;
}
export interface BoardRow {
  readonly assessmentId: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  readonly category: string;
  readonly group: string | null;
  readonly state: AssessmentState;
  readonly stateLabel: string;
  /** Late, extended or never handed in; null where the state says it all. */
  readonly handing: Handing | null;
  readonly progress: Progress;
  readonly verifier: { readonly id: string; readonly name: string } | null;
  readonly stages: Readonly<Record<string, { readonly state: string; readonly score: string | null }>>;
  readonly submittedAt: string | null;
  readonly lastSavedAt: string | null;
  /** Links that were found not to open to everyone. */
  readonly doubtfulLinks: number;
  readonly lastRemindedAt: string | null;
}
export interface BoardPage {
  readonly items: readonly BoardRow[];
  readonly next: string | null;
  readonly total: number;
}
export interface BoardSummary {
  readonly byState: Readonly<Record<string, number>>;
  readonly byCategory: readonly (CategoryCounts & { readonly label: string })[];
  readonly daily: readonly { readonly date: string; readonly submitted: number }[];
  /** Late answers that wait for the organiser; null for who does not read them. */
  readonly lateAnswers: number | null;
}

const usualLimit = 50;
const largestLimit = 200;

/** The organiser's board: who is how far, in every stage. */
@Injectable()
export class BoardsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
  ) {}

  /** One page of bodies, filtered and sorted by the database. */
  async page(actor: Actor, periodId: string, ask: BoardAsk): Promise<BoardPage> {
    const filter = filterOf(ask);
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'board.read', await loadPeriodOwner(tx, periodId));
      const rules = await findRules(tx, periodId);
      const lines = await findBoardPage(tx, periodId, filter);
      const scored = await this.scoredPeriods.load(tx, periodId);
      const results = new Map(scored.results.map((result) => [result.id, result]));
      const { items, next } = pageOf(lines, filter.limit, ({ key, id }) => ({ key, id }));
      const filled = await findFilled(
        tx,
        items.map(({ id }) => id),
      );
      return {
        items: items.map((line) =>
          rowOf(line, {
            instrument: rules?.instruments[line.instrumentCode],
            filled: filled.get(line.id),
            result: results.get(line.code),
          }),
        ),
        next,
        total: await countBoard(tx, periodId, filter),
      };
    });
  }

  /** Counts by state, by category and by day. */
  async summary(actor: Actor, periodId: string): Promise<BoardSummary> {
    return transaction(this.dataSource, async (tx) => {
      const owner = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'board.read', owner);
      const rules = await findRules(tx, periodId);
      const labels = new Map(rules?.policy.categories?.map(({ code, label }) => [code, label]));
      const byCategory = await countByCategory(tx, periodId);
      return {
        byState: Object.fromEntries((await countByState(tx, periodId)).map(({ state, count }) => [state, count])),
        byCategory: byCategory.map((counts) => ({ ...counts, label: labels.get(counts.category) ?? counts.category })),
        daily: await countByDay(tx, periodId),
        lateAnswers: may(actor, 'lateAnswer.read', owner) ? await countWaiting(tx, periodId) : null,
      };
    });
  }
}

const filterOf = ({ q, category, state, sort, cursor, limit }: BoardAsk): BoardFilter => {
  const after = cursor === undefined ? null : fromCursor(cursor);
  if (cursor !== undefined && after === null) throw problem.cursorInvalid();
  return {
    ...(q === undefined ? {} : { q }),
    ...(category === undefined ? {} : { category }),
    ...(state === undefined ? {} : { state }),
    sort: sort ?? 'name',
    after,
    limit: Math.min(limit ?? usualLimit, largestLimit),
  };
};

interface RowFacts {
  readonly instrument: Instrument | undefined;
  readonly filled: Filled | undefined;
  readonly result: SubjectResult | undefined;
}

const rowOf = (line: BoardLine, { instrument, filled = nothingFilled, result }: RowFacts): BoardRow => ({
  assessmentId: line.id,
  body: { id: line.bodyId, code: line.code, name: line.name, kind: line.kind },
  category: line.category,
  group: line.groupCode,
  state: line.state,
  stateLabel: stateLabels[line.state],
  handing: line.handing,
  progress: instrument ? progressOf(instrument, line.kind, filled) : nothingYet,
  verifier:
    line.verifierId !== null && line.verifierName !== null ? { id: line.verifierId, name: line.verifierName } : null,
  stages: stagesOf(line, result),
  submittedAt: line.submittedAt?.toISOString() ?? null,
  lastSavedAt: line.lastSavedAt?.toISOString() ?? null,
  doubtfulLinks: line.doubtfulLinks,
  lastRemindedAt: line.lastRemindedAt?.toISOString() ?? null,
});

/** The state from the body's way through the stages; a score only where the stage is done, so that no half-made one is shown. */
const stagesOf = ({ stages }: BoardLine, result: SubjectResult | undefined): BoardRow['stages'] =>
  Object.fromEntries(
    Object.entries(stages ?? {}).map(([code, state]) => [
      code,
      { state, score: state === 'done' ? (result?.stages[code]?.score ?? null) : null },
    ]),
  );
