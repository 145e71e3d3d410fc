import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PastResultView, PastYearCard, PublicPastYear } from './past-year-views';
import { findPastResults, findPastYear, findPastYears, findPublicPastYears } from './past-years.query';

/** A past year with its whole table. */
export interface PastYearView extends PublicPastYear {
  readonly rows: readonly PastResultView[];
}

export interface PastYearFileView {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Results of earlier years as tables told them: shown, and withdrawn where a table was wrong. */
@Injectable()
export class PastYearsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the caller's organiser, the latest first. */
  async list(actor: Actor): Promise<readonly PastYearCard[]> {
    const organiserId = organiserOf(actor);
    requireMay(actor, 'pastYear.read', { organiserId });
    return transaction(this.dataSource, (tx) => findPastYears(tx, organiserId));
  }

  /** The workbook that the table came from, as it was sent. */
  async file(actor: Actor, id: string): Promise<PastYearFileView> {
    return transaction(this.dataSource, async (tx) => {
      const { fileName } = await loadOwn(tx, actor, id, 'pastYear.read');
      const [kept] = await tx.query<{ file: Buffer }[]>('select file from past_years where id = $1', [id]);
      return { name: fileName, bytes: kept?.file ?? new Uint8Array() };
    });
  }

  /** Takes a table out of every comparison; that it stood there, and why it went, stays visible. Throws `pastYear.withdrawn`. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await tx.query('select 1 from past_years where id = $1 for update', [id]);
      const { year, withdrawnAt } = await loadOwn(tx, actor, id, 'pastYear.write');
      if (withdrawnAt !== null) throw problem.pastYearWithdrawn();
      await tx.query(
        'update past_years set withdrawn_at = now(), withdrawn_by = $2, withdrawal_reason = $3 where id = $1',
        [id, actor.userId, reason],
      );
      await audit(tx, actor, 'pastYear.withdrawn', { pastYearId: id, year });
    });
  }

  /** Everybody's, for anyone; a withdrawn one only says that it was. */
  async listPublic(): Promise<readonly PublicPastYear[]> {
    return transaction(this.dataSource, findPublicPastYears);
  }

  /** One with its table, for anyone; of a withdrawn one the rows are not shown any more. */
  async showPublic(id: string): Promise<PastYearView> {
    return transaction(this.dataSource, async (tx) => {
      const found = uuid.test(id) ? await findPastYear(tx, id) : null;
      if (!found) throw problem.notFound();
      const { organiserId: _, ...year } = found;
      return { ...year, rows: year.withdrawnAt === null ? await findPastResults(tx, id) : [] };
    });
  }
}

/** Pages come with whatever stood in the address. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const loadOwn = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  action: 'pastYear.read' | 'pastYear.write',
): Promise<PublicPastYear> => {
  const found = await findPastYear(tx, id);
  if (!found) throw problem.notFound();
  requireMay(actor, action, found);
  return found;
};
