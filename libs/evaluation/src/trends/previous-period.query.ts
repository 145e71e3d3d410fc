import type { Transaction } from '@app/database';

/** The period before, as far as its results are settled. */
export interface PreviousPeriod {
  readonly periodId: string;
  readonly title: string;
  readonly year: number;
}

/** The newest period of an earlier year that the same organiser has determined; null where there is none. */
export const findPreviousPeriod = async (tx: Transaction, periodId: string): Promise<PreviousPeriod | null> => {
  const [found] = await tx.query<PreviousPeriod[]>(
    `select o.id as "periodId", o.title, o.year from periods p
       join periods o on o.organiser_id = p.organiser_id and o.year < p.year and o.determined_at is not null
      where p.id = $1 order by o.year desc, o.determined_at desc, o.id desc limit 1`,
    [periodId],
  );
  return found ?? null;
};
