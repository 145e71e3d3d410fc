import { audit, problem, requireMay } from '@app/access';
import type { Actor } from '@app/access';
import { newId, Presentation, PresentationJuror, transaction } from '@app/database';
import type { Transaction } from '@app/database';
import type { Stage, SubjectResult } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { settleAppeals } from '../appeals/settle-appeals';
import { conflictLabel, conflictOf, type TiedBody, type Ties } from '../assignments/conflict-of';
import { tiesColumns } from '../assignments/ties.query';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { liveScores } from '../results/scored-periods.service';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { setStage } from '../verifications/set-stage.query';

export interface OpenStage {
  readonly jurorIds?: readonly string[];
  /** ISO instant at which the sessions begin. */
  readonly startsAt?: string;
  /** Only these categories, so that those which are ready need not wait for the others; default all. */
  readonly categories?: readonly string[];
}
export interface OpenedStage {
  readonly passed: number;
  readonly gatedOut: number;
}

interface Juror extends Ties {
  readonly id: string;
}

/** Opening a panel stage: the gate decides who appears, and everybody else is told why not. */
@Injectable()
export class StageOpeningsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Computes the gate on verified scores, makes a presentation for each body that passes and seats the jurors. */
  async open(actor: Actor, periodId: string, stageCode: string, input: OpenStage): Promise<OpenedStage> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'stage.open', period);
      requireOpenPeriod(period);
      await settleAppeals(tx, { periodId });
      await requireReady(tx, { periodId, stageCode, categories: input.categories ?? null });
      const scored = await liveScores(tx, periodId);
      const stage = scored.policy.stages.find(({ code, kind }) => code === stageCode && kind === 'panel');
      if (!stage) throw problem.stageUnknown();
      const jurors = await loadJurors(tx, period.organiserId, stage, input.jurorIds);
      const opened = await seatAll(tx, {
        periodId,
        stage,
        scored,
        jurors,
        startsAt: await beginning(tx, input.startsAt),
        categories: input.categories ?? null,
      });
      await audit(tx, actor, 'stage.opened', { periodId, stageCode, ...opened });
      return opened;
    });
  }
}

interface Opening {
  readonly periodId: string;
  readonly stageCode: string;
  /** Null: all of them. */
  readonly categories: readonly string[] | null;
}

const requireReady = async (tx: Transaction, { periodId, stageCode, categories }: Opening): Promise<void> => {
  const [made] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from assessment_stages s join assessments a on a.id = s.assessment_id
      where a.period_id = $1 and s.stage_code = $2 and s.state <> 'pending' and ($3::text[] is null or a.category = any($3))`,
    [periodId, stageCode, categories],
  );
  if ((made?.count ?? 0) > 0) throw problem.stageOpened();
  const [waiting] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from assessments
      where period_id = $1 and state in ('submitted','verifying','provisional','appealing','returned')
        and ($2::text[] is null or category = any($2))`,
    [periodId, categories],
  );
  if ((waiting?.count ?? 0) > 0) throw problem.stageTooEarly({ waiting: waiting?.count ?? 0 });
};

const jurorsSql = `
  select u.id, ${tiesColumns}
    from users u
   where u.disabled_at is null and exists (select 1 from memberships m where m.user_id = u.id and m.role = 'juror' and m.organiser_id = $1 and m.ended_at is null)
   order by u.id`;

const loadJurors = async (
  tx: Transaction,
  organiserId: string,
  stage: Stage,
  wanted?: readonly string[],
): Promise<readonly Juror[]> => {
  const all = await tx.query<Juror[]>(jurorsSql, [organiserId]);
  if (wanted?.some((id) => !all.some((juror) => juror.id === id))) throw problem.jurorUnknown();
  const jurors = wanted && wanted.length > 0 ? all.filter(({ id }) => wanted.includes(id)) : all;
  if (jurors.length === 0) throw problem.jurorMissing();
  const least = stage.panel?.minJurors ?? 1;
  if (jurors.length < least) throw problem.jurorTooFew({ least });
  return jurors;
};

interface Sitting {
  readonly periodId: string;
  readonly stage: Stage;
  readonly scored: ScoredPeriodFacts;
  readonly jurors: readonly Juror[];
  readonly startsAt: Date;
  readonly categories: readonly string[] | null;
}

/** The hour named, or else now by the database's clock. */
const beginning = async (tx: Transaction, startsAt?: string): Promise<Date> => {
  const [row] = await tx.query<{ at: Date }[]>('select coalesce($1::timestamptz, now()) as at', [startsAt ?? null]);
  return row?.at ?? new Date();
};

const isIn =
  (categories: readonly string[] | null) =>
  ({ status, category }: SubjectResult): boolean =>
    status !== 'withdrawn' && status !== 'notAssessed' && (categories === null || categories.includes(category));

const seatAll = async (tx: Transaction, sitting: Sitting): Promise<OpenedStage> => {
  const { stage, scored } = sitting;
  const bodies = await findBodies(tx, sitting.periodId);
  let passed = 0;
  let gatedOut = 0;
  for (const result of scored.results.filter(isIn(sitting.categories))) {
    const assessmentId = scored.assessmentIdOf(result.id);
    if (assessmentId === null) continue;
    const gate = result.gates.find((outcome) => outcome.stage === stage.code);
    const isPassed = gate?.passed ?? true;
    await setStage(tx, {
      assessmentId,
      stageCode: stage.code,
      state: isPassed ? 'open' : 'gatedOut',
      reason: gate?.reason ?? null,
    });
    if (isPassed) await seat(tx, sitting, assessmentId, bodies.get(assessmentId));
    passed += isPassed ? 1 : 0;
    gatedOut += isPassed ? 0 : 1;
  }
  return { passed, gatedOut };
};

const findBodies = async (tx: Transaction, periodId: string): Promise<ReadonlyMap<string, TiedBody>> => {
  const rows = await tx.query<(TiedBody & { id: string })[]>(
    `select a.id, b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode" from assessments a join public_bodies b on b.id = a.public_body_id where a.period_id = $1`,
    [periodId],
  );
  return new Map(rows.map(({ id, ...body }) => [id, body]));
};

const seat = async (
  tx: Transaction,
  { periodId, stage, jurors, startsAt }: Sitting,
  assessmentId: string,
  body?: TiedBody,
): Promise<void> => {
  const id = newId();
  await tx.insert(Presentation, {
    id,
    periodId,
    assessmentId,
    stageCode: stage.code,
    startsAt,
    room: null,
    headAttended: null,
  });
  await tx.insert(
    PresentationJuror,
    jurors.map((juror) => {
      const conflict = body ? conflictOf(juror, body) : null;
      const recusedReason = conflict ? `Benturan kepentingan: ${conflictLabel(conflict)}.` : null;
      return { presentationId: id, userId: juror.id, recusedReason, cardSignedAt: null };
    }),
  );
};
