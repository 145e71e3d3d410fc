import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import type { VerificationFacts } from '../verdicts/items-to-judge';
import type { JudgedAssessment } from '../verdicts/judged-assessment.query';
import { compareReadings, disputedItems } from './compare-readings';
import { isReadItem } from './read-items';
import { findReaders, findReadingValues, findSecondReading } from './second-readings.query';

/**
 * Refuses to close what two are to read until both have, and no difference is left open. Of a waived second reading only the
 * parts that their readers had ended count. Throws `verification.unread`, `verification.disputed`, which says how many differ and not where.
 */
export const requireReadTwice = async (
  tx: Transaction,
  { id, periodId }: Pick<JudgedAssessment, 'id' | 'periodId'>,
  facts: VerificationFacts,
): Promise<void> => {
  const reading = await findSecondReading(tx, id);
  if (!reading && (await findReaders(tx, periodId)) === 1) return;
  if (!reading?.finishedAt && !reading?.waivedAt) throw problem.verificationUnread();
  const isRead = isReadItem(facts.instrument, reading.readers);
  const { second, rounds } = (await findReadingValues(tx, [id]))(id);
  const compared = compareReadings({ facts, rounds, second }).filter(({ itemCode }) => isRead(itemCode));
  const { length: count } = disputedItems(compared);
  if (count > 0) throw problem.verificationDisputed({ count });
};
