import type { Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import type { AssignableAssessment } from '../assignments/balance-assignments';
import type { SharePiece } from '../assignments/balance-shares';
import { itemsInShare, partsInShare, type Share } from '../assignments/item-share';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { findReadingValues } from '../second-readings/second-readings.query';
import { itemsWithoutVerdict } from '../verdicts/items-to-judge';

/** A piece of work that somebody has not closed; `items` are those still without a verdict. */
export interface HeldWork extends AssignableAssessment {
  readonly bodyName: string;
  readonly reading: 'first' | 'second';
  readonly instrument: Instrument;
  /** The parts of the body that are theirs where several read it; null: they read the whole. */
  readonly pieces: readonly SharePiece[] | null;
}

interface Held {
  readonly periodId: string;
  readonly userId: string;
  readonly assessmentIds: readonly string[] | null;
}

type Row = Omit<HeldWork, 'items' | 'pieces' | 'instrument'> & {
  readonly instrumentSha256: string;
  readonly instrumentCode: string;
  readonly share: Share;
};

/**
 * Barred from the first reading is whoever reads it second, and the other way round; so is who sees first verdicts elsewhere,
 * and from the second who has ended a share of it.
 */
const heldSql = `
  select h.reading, h.share, a.instrument_code as "instrumentCode", a.id as "assessmentId", b.id as "bodyId", b.code as "bodyCode", b.name as "bodyName", b.parent_id as "parentId",
         b.region_code as "regionCode", b.kind as "bodyKind", b.language, i.sha256 as "instrumentSha256",
         case when h.reading = 'first'
           then array(select r.user_id::text from second_readers r where r.assessment_id = a.id
                      union select v.verifier_id::text from verdicts v where v.assessment_id = a.id and v.round = 'second')
           else array(select s.user_id::text from assignments s where s.assessment_id = a.id
                      union select r.user_id::text from second_readers r where r.assessment_id = a.id and r.finished_at is not null
                      union select v.verifier_id::text from verdicts v where v.assessment_id = a.id and v.round <> 'second'
                      union select m.user_id::text from memberships m where m.organiser_id = p.organiser_id and m.ended_at is null
                               and m.role in ('organiserAdmin','commissioner','leadPpid','regionalHead')) end as "barredIds"
    from (select assessment_id, 'first' as reading, share from assignments where user_id = $2
          union all select r.assessment_id, 'second', r.share from second_readers r join second_readings x on x.assessment_id = r.assessment_id
            where r.user_id = $2 and r.finished_at is null and x.waived_at is null) h
    join assessments a on a.id = h.assessment_id join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id
    join lateral ${latestInstrument('p.id', 'a.instrument_code')} i on true
   where a.period_id = $1 and ($3::uuid[] is null or a.id = any($3))
     and a.state not in ('withdrawn','provisional','appealing','verified')
   order by b.code, h.reading`;

/** What a verifier has left in a period. */
export const findHeld = async (
  tx: Transaction,
  { periodId, userId, assessmentIds }: Held,
): Promise<readonly HeldWork[]> => {
  const rows = await tx.query<Row[]>(heldSql, [periodId, userId, assessmentIds]);
  const ids = rows.map(({ assessmentId }) => assessmentId);
  const [filled, values] = [await findFilled(tx, ids), await findReadingValues(tx, ids)];
  const held: HeldWork[] = [];
  for (const { instrumentSha256, instrumentCode, share, ...row } of rows) {
    const instrument = await loadInstrument(tx, instrumentSha256);
    const standing = { instrument, bodyKind: row.bodyKind, ...(filled.get(row.assessmentId) ?? nothingFilled) };
    const facts = row.reading === 'first' ? standing : { ...standing, verdicts: values(row.assessmentId).second };
    const left = itemsWithoutVerdict(facts);
    const work = { ...row, instrument, instrumentCode, items: left.length };
    held.push({ ...work, pieces: share === null ? null : piecesOf(work, share, left) });
  }
  return held;
};

const piecesOf = (
  work: Omit<SharePiece, 'codes'> & { readonly instrument: Instrument },
  share: Share,
  left: readonly string[],
): readonly SharePiece[] =>
  partsInShare(work.instrument, share).map((code) => {
    const inside = itemsInShare(work.instrument, [code]);
    return { ...work, codes: [code], items: left.filter((one) => inside.has(one)).length };
  });

interface Move {
  readonly assessmentId: string;
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly by: string;
  readonly reason: string;
}

export const moveFirst = async (
  tx: Transaction,
  { assessmentId, fromUserId, toUserId, by, reason }: Move,
): Promise<void> => {
  await tx.query('delete from assignments where assessment_id = $1 and user_id = $2', [assessmentId, fromUserId]);
  await tx.query('insert into assignments (assessment_id, user_id, assigned_by, reason) values ($1, $2, $3, $4)', [
    assessmentId,
    toUserId,
    by,
    reason,
  ]);
};

export const moveSecond = async (
  tx: Transaction,
  { assessmentId, fromUserId, toUserId, by, reason }: Move,
): Promise<void> => {
  await tx.query(
    `update second_readers set user_id = $3, assigned_by = $4, assigned_at = now(), reason = $5
      where assessment_id = $1 and user_id = $2 and finished_at is null`,
    [assessmentId, fromUserId, toUserId, by, reason],
  );
};
