import type { PeriodState, Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import { findTiedVerdicts } from '../conflicts/tied-verdicts.query';
import { findRepairedUnjudged } from '../repairs/repaired-items.query';
import { isReadItem } from '../second-readings/read-items';
import { findSecondReaders } from '../second-readings/second-readers.query';
import { standingVerdicts } from './standing-verdicts';

/** Whose word ended it: the second reading of it, a third person, an appeal. */
export type SettledRound = 'first' | 'adjudicated' | 'appeal';

interface Place {
  readonly id: string;
  readonly instrument: Instrument;
  readonly periodState: PeriodState;
}

/**
 * What a third person or an appeal decided, and what a second reader has read to the end, is judged again only where a
 * correction asks for it, the body has repaired it since, or who judged it turned out to be tied. A determination that is
 * corrected opens the first reading again.
 */
export const findSettled = async (
  tx: Transaction,
  { id, instrument, periodState }: Place,
): Promise<ReadonlyMap<string, SettledRound>> => {
  const rows = await tx.query<{ itemCode: string; round: SettledRound }[]>(
    `select s.item_code as "itemCode", s.round from ${standingVerdicts('v.assessment_id = $1')} s
      where not exists (select 1 from correction_effects e where e.assessment_id = s.assessment_id
              and e.item_code = s.item_code and e.subject = 'verdict' and e.settled_at is null)`,
    [id],
  );
  if (rows.length === 0) return new Map();
  const repaired = await findRepairedUnjudged(tx, id);
  const again = new Set([...repaired, ...(await findTiedVerdicts(tx, [id]))(id)]);
  const isRead = isReadItem(instrument, (await findSecondReaders(tx, [id]))(id));
  const isLocked = (itemCode: string, round: SettledRound): boolean =>
    !again.has(itemCode) && (round !== 'first' || (periodState === 'open' && isRead(itemCode)));
  return new Map(
    rows.filter(({ itemCode, round }) => isLocked(itemCode, round)).map(({ itemCode, round }) => [itemCode, round]),
  );
};
