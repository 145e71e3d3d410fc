import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { sizesOf } from '../assignments/assignments.query';
import type { AssignableAssessment } from '../assignments/balance-assignments';

type Row = Omit<AssignableAssessment, 'items'> & { readonly periodId: string; readonly instrumentCode: string }; // prettier-ignore

/**
 * Barred: who reads it first or ever gave a first verdict on it, and who sees first verdicts in another role they have at
 * the organiser now.
 */
const rowsSql = `
  select a.id as "assessmentId", a.period_id as "periodId", b.id as "bodyId", b.code as "bodyCode", b.parent_id as "parentId", b.region_code as "regionCode",
         b.kind as "bodyKind", b.language, a.instrument_code as "instrumentCode",
         array(select s.user_id::text from assignments s where s.assessment_id = a.id
               union select v.verifier_id::text from verdicts v where v.assessment_id = a.id and v.round <> 'second'
               union select m.user_id::text from memberships m where m.organiser_id = p.organiser_id and m.ended_at is null
                        and m.role in ('organiserAdmin','commissioner','leadPpid','regionalHead')) as "barredIds"
    from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id`;

/** Assessments of a period whose second reading nobody has. */
export const findWithoutSecond = async (
  tx: Transaction,
  periodId: string,
): Promise<readonly AssignableAssessment[]> => {
  const rows = await tx.query<Row[]>(
    `${rowsSql} where a.period_id = $1 and a.state not in ('withdrawn','provisional','appealing','verified')
        and not exists (select 1 from second_readings r where r.assessment_id = a.id) order by b.code`,
    [periodId],
  );
  return sized(tx, rows);
};

/** One assessment as whoever might read it a second time stands to it. */
export const oneWithoutSecond = async (tx: Transaction, assessmentId: string): Promise<AssignableAssessment> => {
  const rows = await tx.query<Row[]>(`${rowsSql} where a.id = $1`, [assessmentId]);
  const [one] = await sized(tx, rows);
  if (!one) throw problem.notFound();
  return one;
};

const sized = async (tx: Transaction, rows: readonly Row[]): Promise<readonly AssignableAssessment[]> => {
  const [first] = rows;
  if (!first) return [];
  const sizes = await sizesOf(tx, first.periodId);
  return rows.map((row) => ({ ...row, items: sizes(row) }));
};
