import { instant, type IssuedPaperKind, type Transaction } from '@app/database';
import { openWithdrawal } from '../publications/publication-events.query';

/** The decree behind a paper. */
export interface CheckedDecree {
  readonly number: string;
  readonly decidedAt: string;
  readonly periodSha256: string;
  readonly resultSha256: string;
  readonly keyId: string | null;
}

/** A paper with the published determination behind it. */
export interface CheckedPaper {
  readonly code: string;
  readonly kind: IssuedPaperKind;
  readonly number: string | null;
  readonly determinationId: string;
  readonly organiser: string;
  readonly period: { readonly code: string; readonly title: string; readonly year: number };
  readonly decree: CheckedDecree;
  readonly subjectId: string | null;
  readonly sitting: { readonly heldOn: string; readonly place: string; readonly chair: string } | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

const paperSql = `
  select i.code, i.kind, i.number, i.determination_id as "determinationId", o.name as organiser,
         json_build_object('code', p.code, 'title', p.title, 'year', p.year) as period,
         json_build_object('number', d.number, 'decidedAt', ${instant('d.decided_at')}, 'periodSha256', d.period_sha256,
           'resultSha256', d.result_sha256, 'keyId', d.signature->>'keyId') as decree,
         r.subject_id as "subjectId",
         (select json_build_object('heldOn', to_char(s.held_on, 'YYYY-MM-DD'), 'place', s.place, 'chair', s.chair)
            from plenary_sittings s where i.kind = 'minutes' and s.id = i.about_id) as sitting,
         (select json_build_object('at', ${instant('w.at')}, 'reason', w.reason)
            from ${openWithdrawal('i.determination_id')} w) as withdrawn
    from issued_papers i
    join publications u on u.determination_id = i.determination_id
    join determinations d on d.id = i.determination_id
    join periods p on p.id = d.period_id
    join organisers o on o.id = p.organiser_id
    left join period_results r on r.determination_id = i.determination_id and r.assessment_id = i.about_id
   where i.code = $1`;

/** Null for an unknown code, and for one of a determination that was never published. */
export const findCheckedPaper = async (tx: Transaction, code: string): Promise<CheckedPaper | null> => {
  const [paper] = await tx.query<CheckedPaper[]>(paperSql, [code]);
  return paper ?? null;
};

/** The published determination that holds instead of another. */
export interface Successor {
  readonly determinationId: string;
  readonly number: string;
  readonly decidedAt: string;
  readonly reason: string;
  readonly withdrawn: boolean;
}

const successorSql = `
  with recursive later as (
    select d.* from determinations d where d.corrects_id = $1
     union all
    select d.* from determinations d join later l on d.corrects_id = l.id)
  select l.id as "determinationId", l.number, ${instant('l.decided_at')} as "decidedAt", l.correction_reason as reason,
         exists (select 1 from ${openWithdrawal('l.id')} w) as withdrawn
    from later l join publications u on u.determination_id = l.id order by u.published_at desc limit 1`;

/** Null where it holds itself; a correction that is not published yet is nobody's business. */
export const findSuccessor = async (tx: Transaction, determinationId: string): Promise<Successor | null> => {
  const [successor] = await tx.query<Successor[]>(successorSql, [determinationId]);
  return successor ?? null;
};
