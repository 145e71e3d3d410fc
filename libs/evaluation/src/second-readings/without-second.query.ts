import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { sizesOf } from '../assignments/assignments.query';
import type { AssignableAssessment } from '../assignments/balance-assignments';
import type { Share } from '../assignments/item-share';

/** A part of a body that one person reads first, and another is to read second. */
interface SecondPiece {
  readonly codes: readonly string[];
  readonly items: number;
}

export interface WithoutSecond extends AssignableAssessment {
  readonly instrumentCode: string;
  /** The shares of its first readers; none where one reads it whole, or nobody yet. */
  readonly pieces: readonly SecondPiece[];
}

type Row = Omit<WithoutSecond, 'items' | 'pieces'> & {
  readonly periodId: string;
  readonly shares: readonly Share[];
};

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
                        and m.role in ('organiserAdmin','commissioner','leadPpid','regionalHead')) as "barredIds",
         coalesce((select json_agg(s.share order by s.assigned_at, s.user_id) from assignments s where s.assessment_id = a.id), '[]') as shares
    from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id`;

/** Assessments of a period whose second reading nobody has. */
export const findWithoutSecond = async (tx: Transaction, periodId: string): Promise<readonly WithoutSecond[]> => {
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

const sized = async (tx: Transaction, rows: readonly Row[]): Promise<readonly WithoutSecond[]> => {
  const [first] = rows;
  if (!first) return [];
  const sizes = await sizesOf(tx, first.periodId);
  return rows.map(({ shares, ...row }) => ({
    ...row,
    items: sizes(row),
    pieces: shares.flatMap((share) => (share === null ? [] : [{ codes: share, items: sizes({ ...row, share }) }])),
  }));
};
