import { type Actor, audit, problem, requireMay } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdPeriod } from '../results/period-owner.query';
import { keepPublicationEvent, openWithdrawal } from './publication-events.query';
import { release } from './release';
import { tellPublished } from './tell-published';

/** Making a determined period public, and taking it back. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** Publishes what the plenary determined at once; from then on anybody may read and recompute it. */
  async publish(actor: Actor, periodId: string): Promise<{ readonly code: string; readonly publishedAt: string }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'publication.write', period);
      await release(tx, period, { by: actor.userId, planned: false });
      await tellPublished(this.notifications, tx, periodId);
      await audit(tx, actor, 'period.published', { periodId, code: period.code });
      return { code: period.code, publishedAt: await publishedAt(tx, periodId) };
    });
  }

  /**
   * Takes back what is public: its numbers and files are gone, that they were there and why they are gone stays. Throws
   * `publication.none`.
   */
  async withdraw(actor: Actor, periodId: string, reason: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'publication.write', period);
      const [shown] = await tx.query<{ id: string }[]>(shownSql, [periodId]);
      if (!shown) throw problem.publicationNone();
      await keepPublicationEvent(tx, {
        periodId,
        determinationId: shown.id,
        kind: 'withdrawn',
        reason: reason.trim(),
        userId: actor.userId,
      });
      await tx.query(
        `update periods set state = 'determined', published_at = null where id = $1 and state = 'published'`,
        [periodId],
      );
      await audit(tx, actor, 'publication.withdrawn', { periodId, code: period.code, reason: reason.trim() });
    });
  }
}

/** What is published last, unless it was withdrawn. */
const shownSql = `
  select u.determination_id as id
    from (select * from publications where period_id = $1 order by published_at desc limit 1) u
   where not exists (select 1 from ${openWithdrawal('u.determination_id')} w)`;

const publishedAt = async (tx: Transaction, periodId: string): Promise<string> => {
  const [row] = await tx.query<{ at: Date }[]>('select published_at as at from periods where id = $1', [periodId]);
  return row ? row.at.toISOString() : '';
};
