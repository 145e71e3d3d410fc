import type { AssessmentState, Transaction } from '@app/database';
import { conflictLabel, conflictOf, type Ties } from '../assignments/conflict-of';
import { tiesColumns } from '../assignments/ties.query';
import { latestSecond, standingVerdicts } from '../verdicts/standing-verdicts';

/** What a person who is tied to a body has judged of it, or is still to judge. */
export interface ConflictedWork {
  readonly assessmentId: string;
  readonly periodId: string;
  readonly periodTitle: string;
  readonly bodyName: string;
  readonly state: AssessmentState;
  readonly personId: string;
  readonly personName: string;
  /** The tie, Indonesian. */
  readonly reason: string;
  /** Verdicts of theirs that count now; to be read again by somebody else. */
  readonly standing: number;
  /** The items of those verdicts. */
  readonly itemCodes: readonly string[];
  /** Whether it is theirs to read, first or second. */
  readonly isAssigned: boolean;
}

type Row = Omit<ConflictedWork, 'reason'> &
  Ties & { readonly bodyId: string; readonly parentId: string | null; readonly regionCode: string | null };

const rowsSql = `
  with judged as (
    select assessment_id, user_id, 0 as standing, true as assigned, null::text as code from assignments
    union all select r.assessment_id, r.user_id, 0, true, null from second_readers r join second_readings x on x.assessment_id = r.assessment_id
      where x.waived_at is null and r.finished_at is null
    union all select v.assessment_id, v.verifier_id, 1, false, v.item_code
      from ${standingVerdicts(`v.assessment_id in (select a.id from assessments a join periods p on p.id = a.period_id where p.organiser_id = $1 and p.state = 'open')`)} v
    union all select v.assessment_id, v.verifier_id, 1, false, v.item_code
      from ${latestSecond(`v.assessment_id in (select r.assessment_id from second_readings r where r.finished_at is not null)`)} v)
  select a.id as "assessmentId", p.id as "periodId", p.title as "periodTitle", b.id as "bodyId", b.parent_id as "parentId",
         b.region_code as "regionCode", b.name as "bodyName", a.state, u.id as "personId", u.name as "personName",
         w.standing, w.codes as "itemCodes", w.assigned as "isAssigned", ${tiesColumns}
    from (select assessment_id, user_id, sum(standing)::int as standing, bool_or(assigned) as assigned,
                 coalesce(array_agg(distinct code order by code) filter (where code is not null), '{}') as codes from judged group by 1, 2) w
    join assessments a on a.id = w.assessment_id join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id join users u on u.id = w.user_id
   where p.organiser_id = $1 and p.state = 'open' and a.state <> 'withdrawn'
     and exists (select 1 from memberships m where m.user_id = u.id and m.public_body_id is not null
                 union all select 1 from conflicts c where c.user_id = u.id and c.ended_at is null)
   order by b.name, u.name, a.id`;

/** Everything of an organiser's open periods that somebody tied to its body judges or has judged. */
export const findConflictedWork = async (tx: Transaction, organiserId: string): Promise<readonly ConflictedWork[]> => {
  const rows = await tx.query<Row[]>(rowsSql, [organiserId]);
  return rows.flatMap((row) => {
    const conflict = conflictOf(row, row);
    if (!conflict) return [];
    const {
      assessmentId,
      periodId,
      periodTitle,
      bodyName,
      state,
      personId,
      personName,
      standing,
      itemCodes,
      isAssigned,
    } = row;
    const reason = conflictLabel(conflict);
    return [{ assessmentId, periodId, periodTitle, bodyName, state, personId, personName, standing, itemCodes, isAssigned, reason }]; // prettier-ignore
  });
};
