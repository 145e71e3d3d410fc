/** Last year's answers as they lie in a questionnaire, not yet looked at. */
import { instant, type Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import { latestInstrument } from '../instruments/latest-instrument';

/** Laid out from last year, and not yet confirmed, changed or put away by anybody. */
export interface CopiedAnswerView {
  readonly value: ItemValue;
  readonly copiedAt: string;
  readonly copiedBy: string;
}

export type Copies = Readonly<Record<string, CopiedAnswerView>>;

export const findCopies = async (tx: Transaction, assessmentId: string): Promise<Copies> => {
  const rows = await tx.query<(CopiedAnswerView & { itemCode: string })[]>(
    `select c.item_code as "itemCode", c.value, u.name as "copiedBy",
            ${instant('c.copied_at')} as "copiedAt"
       from copied_answers c join users u on u.id = c.copied_by where c.assessment_id = $1 order by c.item_code`,
    [assessmentId],
  );
  return Object.fromEntries(rows.map(({ itemCode, ...copy }) => [itemCode, copy]));
};

/** The same body's questionnaire in another period. */
export const findOwnAssessment = async (
  tx: Transaction,
  periodId: string,
  publicBodyId: string,
): Promise<{ readonly id: string; readonly instrumentSha256: string | null } | null> => {
  const [found] = await tx.query<{ id: string; instrumentSha256: string | null }[]>(
    `select a.id, i.sha256 as "instrumentSha256" from assessments a
       left join lateral ${latestInstrument('a.period_id', 'a.instrument_code')} i on true
      where a.period_id = $1 and a.public_body_id = $2`,
    [periodId, publicBodyId],
  );
  return found ?? null;
};
