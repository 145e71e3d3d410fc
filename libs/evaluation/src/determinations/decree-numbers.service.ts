import { type Actor, problem, requireMay } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { decreeNumber } from './decree-number';

export interface DecreeNumbering {
  readonly pattern: string;
  /** The number that a decree of today would have. */
  readonly next: string;
}
export interface NextNumber extends DecreeNumbering {
  readonly running: number;
}

const nextSql = `
  select o.decree_pattern as pattern, d.day,
         1 + coalesce((select max(x.running_number) from determinations x join periods p on p.id = x.period_id
           where p.organiser_id = o.id and to_char(x.decided_at at time zone o.time_zone, 'YYYY') = left(d.day, 4)), 0) as running
    from organisers o
   cross join lateral (select coalesce($2, to_char(now() at time zone o.time_zone, 'YYYY-MM-DD')) as day) d
   where o.id = $1`;

/** The number that the organiser's next decree of that day has; running numbers begin anew each year. */
export const nextDecreeNumber = async (
  tx: Transaction,
  organiserId: string,
  day: string | null,
): Promise<NextNumber> => {
  const [row] = await tx.query<{ pattern: string; day: string; running: number }[]>(nextSql, [organiserId, day]);
  if (!row) throw problem.notFound();
  const { pattern, running } = row;
  return { pattern, running, next: decreeNumber(pattern, running, row.day) };
};

/** How an organiser numbers its decrees; the pattern is chosen with its other papers. */
@Injectable()
export class DecreeNumbersService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor, periodId: string): Promise<DecreeNumbering> {
    return transaction(this.dataSource, async (tx) => {
      const { organiserId } = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'papers.write', { organiserId });
      const { pattern, next } = await nextDecreeNumber(tx, organiserId, null);
      return { pattern, next };
    });
  }
}
