import { type Actor, audit, requireMay } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import type { Stage, SubjectResult } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { settleAppeals } from '../appeals/settle-appeals';
import type { TiedBody } from '../assignments/conflict-of';
import { shareOut } from '../inspections/inspection-assessors.service';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { liveScores } from '../results/scored-periods.service';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { setStage } from '../verifications/set-stage.query';
import { entryOf, type Entry, type EntryInput } from './enter-stage';
import { loadStage, requireReady } from './require-ready.query';

export interface OpenStage extends EntryInput {
  /** Only these categories, so that those which are ready need not wait for the others; default all. */
  readonly categories?: readonly string[];
}
export interface OpenedStage {
  readonly passed: number;
  readonly gatedOut: number;
}

/** Opening a later stage: the gate decides who appears, and everybody else is told why not. */
@Injectable()
export class StageOpeningsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Computes the gate on the scores so far. Each body that passes gets a presentation with its jurors, or an assessor.
   * Throws `stage.unknown`, `stage.opened`, `stage.tooEarly`, `stage.windowOver`, `juror.*`.
   */
  async open(actor: Actor, periodId: string, stageCode: string, input: OpenStage): Promise<OpenedStage> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'stage.open', period);
      requireOpenPeriod(period);
      await settleAppeals(tx, { periodId });
      const categories = input.categories ?? null;
      const stage = await loadStage(tx, periodId, stageCode);
      await requireReady(tx, { periodId, stage, categories });
      const scored = await liveScores(tx, periodId);
      const opened = await admitAll(
        tx,
        { periodId, stage, scored, categories },
        await entryOf(tx, period, stage, input),
      );
      if (stage.kind === 'assessed') await shareOut(tx, { periodId, stageCode, organiserId: period.organiserId });
      await audit(tx, actor, 'stage.opened', { periodId, stageCode, ...opened });
      return opened;
    });
  }
}

interface Admission {
  readonly periodId: string;
  readonly stage: Stage;
  readonly scored: ScoredPeriodFacts;
  /** Null: all of them. */
  readonly categories: readonly string[] | null;
}

const isIn =
  (categories: readonly string[] | null) =>
  ({ status, category }: SubjectResult): boolean =>
    status !== 'withdrawn' && status !== 'notAssessed' && (categories === null || categories.includes(category));

const admitAll = async (
  tx: Transaction,
  { periodId, stage, scored, categories }: Admission,
  enter: Entry,
): Promise<OpenedStage> => {
  const bodies = await findWaitingBodies(tx, periodId, stage.code);
  let passed = 0;
  let gatedOut = 0;
  for (const result of scored.results.filter(isIn(categories))) {
    const assessmentId = scored.assessmentIdOf(result.id);
    const body = assessmentId === null ? undefined : bodies.get(assessmentId);
    if (assessmentId === null || !body) continue;
    const gate = result.gates.find((outcome) => outcome.stage === stage.code) ?? { passed: true, reason: null };
    const state = gate.passed ? 'open' : 'gatedOut';
    await setStage(tx, { assessmentId, stageCode: stage.code, state, reason: gate.reason });
    if (gate.passed) await enter(assessmentId, body);
    if (gate.passed) passed++;
    else gatedOut++;
  }
  return { passed, gatedOut };
};

/** Bodies that have not entered the stage yet. */
const findWaitingBodies = async (
  tx: Transaction,
  periodId: string,
  stageCode: string,
): Promise<ReadonlyMap<string, TiedBody>> => {
  const rows = await tx.query<(TiedBody & { id: string })[]>(
    `select a.id, b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode"
       from assessments a join public_bodies b on b.id = a.public_body_id
       join assessment_stages s on s.assessment_id = a.id and s.stage_code = $2
      where a.period_id = $1 and s.state = 'pending'`,
    [periodId, stageCode],
  );
  return new Map(rows.map(({ id, ...body }) => [id, body]));
};
