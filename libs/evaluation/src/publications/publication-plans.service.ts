import { type Actor, audit, problem, requireMay } from '@app/access';
import { instant, type PublicationEventKind, type Transaction, transaction } from '@app/database';
import { JobQueue, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lastDetermination } from '../determinations/last-determination';
import { holdPeriod, loadPeriodOwner } from '../results/period-owner.query';
import { cancelPlan, findOpenPlan, keepPublicationEvent } from './publication-events.query';
import { release } from './release';
import { tellPublished } from './tell-published';

export interface PlanPublication {
  readonly releaseAt: string;
  /** Why it is moved; nothing is asked the first time. */
  readonly reason: string | null;
}

/** Something that happened to the publication of a period. */
export interface PublicationEventView {
  readonly kind: PublicationEventKind;
  readonly at: string;
  readonly releaseAt: string | null;
  readonly reason: string | null;
  /** Null where the installation did what somebody had planned. */
  readonly by: string | null;
}

export interface PublicationPlanView {
  /** When the result becomes public; null where nothing is planned. */
  readonly releaseAt: string | null;
  /** The latest first. */
  readonly events: readonly PublicationEventView[];
}

const eventsSql = `
  select e.kind, ${instant('e.at')} as at, ${instant('e.release_at')} as "releaseAt", e.reason, u.name as by
    from publication_events e left join users u on u.id = e.user_id where e.period_id = $1 order by e.id desc`;

const viewOf = async (tx: Transaction, periodId: string): Promise<PublicationPlanView> => ({
  releaseAt: (await findOpenPlan(tx, periodId))?.releaseAt ?? null,
  events: await tx.query<PublicationEventView[]>(eventsSql, [periodId]),
});

/** Publication at a set hour: until then nothing of it is public, since nothing is published yet. */
@Injectable()
export class PublicationPlansService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly notifications: NotificationsService,
  ) {}

  async show(actor: Actor, periodId: string): Promise<PublicationPlanView> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'publication.read', await loadPeriodOwner(tx, periodId));
      return viewOf(tx, periodId);
    });
  }

  /**
   * Sets the hour, or moves it with a reason. Throws `publication.tooEarly`, `publication.done`, `publication.past`,
   * `publication.reason`.
   */
  async plan(actor: Actor, periodId: string, { releaseAt, reason }: PlanPublication): Promise<PublicationPlanView> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'publication.write', period);
      if (period.state === 'published') throw problem.publicationDone();
      if (period.state !== 'determined') throw problem.publicationTooEarly();
      const seconds = await secondsUntil(tx, releaseAt);
      if (seconds <= 0) throw problem.publicationPast();
      const isMoved = (await findOpenPlan(tx, periodId)) !== null;
      const why = reason?.trim() ?? '';
      if (isMoved && why === '') throw problem.publicationReason();
      const given = why === '' ? {} : { reason: why };
      await keepPublicationEvent(tx, {
        periodId,
        determinationId: await holdingDetermination(tx, periodId),
        kind: isMoved ? 'moved' : 'planned',
        releaseAt,
        userId: actor.userId,
        ...given,
      });
      // The clock looks each minute; this one comes at the second.
      await this.jobs.enqueue(tx, 'release-publications', {}, Math.ceil(seconds));
      await audit(tx, actor, isMoved ? 'publication.moved' : 'publication.planned', {
        periodId,
        code: period.code,
        releaseAt,
        ...given,
      });
      return viewOf(tx, periodId);
    });
  }

  /** Throws `publication.unplanned`. */
  async cancel(actor: Actor, periodId: string, reason: string): Promise<PublicationPlanView> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'publication.write', period);
      const why = reason.trim();
      if (!(await cancelPlan(tx, { periodId, reason: why, userId: actor.userId })))
        throw problem.publicationUnplanned();
      await audit(tx, actor, 'publication.cancelled', { periodId, code: period.code, reason: why });
      return viewOf(tx, periodId);
    });
  }

  /** For the clockwork: publishes what is due by the clock of the database, and tells how many. */
  async releaseDue(): Promise<number> {
    const candidates = await transaction(this.dataSource, (tx) => tx.query<{ periodId: string }[]>(candidatesSql));
    let released = 0;
    for (const { periodId } of candidates)
      if (await transaction(this.dataSource, (tx) => releaseIfDue(tx, this.notifications, periodId))) released += 1;
    return released;
  }
}

const candidatesSql = `
  select p.id as "periodId" from periods p
   where p.state = 'determined' and exists (select 1 from publication_events e where e.period_id = p.id and e.release_at <= now())`;

const releaseIfDue = async (
  tx: Transaction,
  notifications: NotificationsService,
  periodId: string,
): Promise<boolean> => {
  const period = await holdPeriod(tx, periodId, 'update');
  const plan = await findOpenPlan(tx, periodId);
  if (!plan?.isDue || period.state !== 'determined') return false;
  await release(tx, period, { by: plan.userId, planned: true });
  await tellPublished(notifications, tx, periodId);
  await audit(tx, 'installation', 'period.published', {
    organiserId: period.organiserId,
    periodId,
    code: period.code,
    releaseAt: plan.releaseAt,
  });
  return true;
};

const holdingDetermination = async (tx: Transaction, periodId: string): Promise<string> => {
  const [row] = await tx.query<{ id: string }[]>(`select id from ${lastDetermination('$1')} d`, [periodId]);
  if (!row) throw problem.publicationTooEarly();
  return row.id;
};

const secondsUntil = async (tx: Transaction, instant: string): Promise<number> => {
  const [row] = await tx.query<{ seconds: number }[]>(
    'select extract(epoch from $1::timestamptz - now())::float8 as seconds',
    [instant],
  );
  return row?.seconds ?? 0;
};
