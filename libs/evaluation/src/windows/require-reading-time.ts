import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { findUnsettled } from '../corrections/effects.query';
import { findRepairedItems, nothingRepaired } from '../repairs/repaired-items.query';
import type { JudgedAssessment } from '../verdicts/judged-assessment.query';

type Read = Pick<JudgedAssessment, 'id' | 'periodState' | 'readingOpensAt' | 'readingClosesAt'>;

/**
 * Verdicts are taken while the window of verification runs, by the database's clock. Items that are asked for once more,
 * after a repair that was given while it ran or a correction of the questionnaire, and all that a correction of the
 * determination gave back, are judged whenever they come. Throws `verification.notBegun`, `verification.windowOver`.
 */
export const requireReadingTime = async (
  tx: Transaction,
  assessment: Read & Pick<JudgedAssessment, 'readingBegun' | 'readingOver'>,
  itemCodes: readonly string[],
): Promise<void> => {
  const { id, periodState, readingOpensAt, readingClosesAt, readingBegun, readingOver } = assessment;
  if (periodState === 'correcting' || (readingBegun && !readingOver)) return;
  const corrected = (await findUnsettled(tx, [id])).get(id)?.verdicts ?? {};
  const again = new Set([...Object.keys(corrected), ...(await findGivenBack(tx, id, readingClosesAt))]);
  if (itemCodes.every((code) => again.has(code))) return;
  if (!readingBegun && readingOpensAt) throw problem.verificationNotBegun({ from: readingOpensAt });
  if (readingClosesAt) throw problem.verificationWindowOver({ until: readingClosesAt });
};

/** Repaired items that wait for a verdict, given back before the end: a reader makes no time by giving back after it. */
const findGivenBack = async (
  tx: Transaction,
  assessmentId: string,
  closesAt: string | null,
): Promise<readonly string[]> => {
  const rows = await tx.query<{ itemCode: string }[]>(
    `select distinct i.item_code as "itemCode" from repair_items i join repairs r on r.id = i.repair_id
      where r.assessment_id = $1 and r.made_at < coalesce($2::timestamptz, 'infinity')`,
    [assessmentId, closesAt],
  );
  const given = new Set(rows.map(({ itemCode }) => itemCode));
  const { again, fresh } = (await findRepairedItems(tx, [assessmentId])).get(assessmentId) ?? nothingRepaired;
  return [...again, ...fresh].filter((code) => given.has(code));
};
