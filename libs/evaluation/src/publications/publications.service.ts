import { audit, problem, requireMay } from '@app/access';
import type { Actor } from '@app/access';
import { Publication, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lastDetermination } from '../determinations/last-determination';
import { holdPeriod } from '../results/period-owner.query';

/** Making a determined period public. */
@Injectable()
export class PublicationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Publishes what the plenary determined; from then on anybody may read and recompute it. */
  async publish(actor: Actor, periodId: string): Promise<{ readonly code: string; readonly publishedAt: string }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'publication.write', period);
      if (period.state === 'published') throw problem.publicationDone();
      if (period.state !== 'determined') throw problem.publicationTooEarly();
      const [determination] = await tx.query<{ id: string }[]>(`select id from ${lastDetermination('$1')} d`, [
        periodId,
      ]);
      const determinationId = determination?.id ?? '';
      await tx.insert(Publication, { determinationId, periodId, publishedBy: actor.userId });
      await tx.query(`update periods set state = 'published', published_at = now() where id = $1`, [periodId]);
      await audit(tx, actor, 'period.published', { periodId, code: period.code });
      const { publishedAt } = await tx.findOneByOrFail(Publication, { determinationId });
      return { code: period.code, publishedAt: publishedAt.toISOString() };
    });
  }
}
