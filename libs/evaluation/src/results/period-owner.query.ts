import { problem } from '@app/access';
import type { PeriodState, Transaction } from '@app/database';

/** A period as the policy of access asks about it. */
export interface PeriodOwner {
  readonly id: string;
  readonly code: string;
  readonly organiserId: string;
  readonly state: PeriodState;
}

const select = 'select id, code, organiser_id as "organiserId", state from periods where id = $1';

/** The period, or the Problem that it is not there. */
export const loadPeriodOwner = async (tx: Transaction, periodId: string): Promise<PeriodOwner> => {
  const [period] = await tx.query<PeriodOwner[]>(select, [periodId]);
  if (!period) throw problem.notFound();
  return period;
};

/** Keeps the period as it is until the transaction ends: writers of facts share it, determination takes it alone. */
export const holdPeriod = async (
  tx: Transaction,
  periodId: string,
  how: 'share' | 'update' = 'share',
): Promise<PeriodOwner> => {
  const [period] = await tx.query<PeriodOwner[]>(`${select} for ${how}`, [periodId]);
  if (!period) throw problem.notFound();
  return period;
};

/** Refuses verdicts outside an open period; while a determination is corrected, only bodies that were opened again take any. */
export const requireVerdictPeriod = (period: Pick<PeriodOwner, 'state'>): void => {
  if (period.state !== 'correcting') requireOpenPeriod(period);
};

/** Refuses any change of facts outside an open period. */
export const requireOpenPeriod = (period: Pick<PeriodOwner, 'state'>): void => {
  if (period.state !== 'open') throw problem.periodNotOpen();
};
