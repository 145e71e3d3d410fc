import type { Transaction } from '@app/database';

/** Whom a window concerns: those whose step is not over yet. */
export interface WindowConcerned {
  readonly bodyIds: readonly string[];
  /** Readers, assessors and jurors who have work in it. */
  readonly userIds: readonly string[];
  /** Bodies whose own time was fixed before and stays. */
  readonly fixed: number;
}

const unread = `a.state in ('invited','registered','filling','submitted','returned','verifying')`;

const readers = `
  select s.user_id from assignments s where s.assessment_id = a.id
  union select r.user_id from second_readers r where r.assessment_id = a.id and r.finished_at is null`;

const judges = `
  select i.assessor_id from inspections i where i.assessment_id = a.id and i.stage_code = $2 and i.assessor_id is not null and i.ended_at is null
  union select j.user_id from presentations t join presentation_jurors j on j.presentation_id = t.id
   where t.assessment_id = a.id and t.stage_code = $2`;

const staged = `exists (select 1 from assessment_stages g where g.assessment_id = a.id and g.stage_code = $2 and g.state in ('pending','open'))`;

const sqlOf = (isIn: string, who: string): string => `
  with one as (select a.id, a.public_body_id, ${isIn} as is_in from assessments a
                where a.period_id = $1 and a.state <> 'withdrawn')
  select array(select distinct public_body_id::text from one where is_in order by 1) as "bodyIds",
         array(select distinct w.user_id::text from one a cross join lateral (${who}) w(user_id) where a.is_in order by 1) as "userIds",
         (select count(*)::int from one join score_releases r on r.assessment_id = one.id where $2 = 'sanggah' and r.closes_at > clock_timestamp()) as fixed`;

const nobody = 'select null::uuid where false';

/** By window: who still has to be read, whose score was not opened yet, who has not left the stage. */
const statements: Readonly<Record<string, string>> = {
  saq: sqlOf(`a.state in ('invited','registered','filling')`, nobody),
  verifikasi: sqlOf(unread, readers),
  sanggah: sqlOf(`${unread} or a.state = 'provisional'`, nobody),
};

/** Whom moving this window of a period concerns. */
export const findWindowConcerned = async (
  tx: Transaction,
  periodId: string,
  code: string,
): Promise<WindowConcerned> => {
  const sql = statements[code] ?? sqlOf(staged, judges);
  const [row] = await tx.query<WindowConcerned[]>(sql, [periodId, code]);
  return row ?? { bodyIds: [], userIds: [], fixed: 0 };
};
