/** Assessments that corrections alone have moved, with the state they had. */
import type { AssessmentState, Transaction } from '@app/database';
import type { MovedFrom } from './given-values';

/** A correction and the moves it makes are one transaction, so that they bear the same instant. */
const movedSql = `
  with moves as (
    select t.id, t.assessment_id, t.from_state, t.at, i.version
      from assessment_transitions t
      join assessments a on a.id = t.assessment_id and a.state in ('returned','verifying')
      left join period_instruments i on i.period_id = a.period_id and i.code = a.instrument_code
                                    and i.version > 1 and i.made_at = t.at
     where t.assessment_id = any($1)),
  firsts as (
    select distinct on (m.assessment_id) m.* from moves m
     where m.version is not null
       and m.id > coalesce((select max(o.id) from moves o where o.assessment_id = m.assessment_id and o.version is null), 0)
     order by m.assessment_id, m.id)
  select f.assessment_id as id, f.from_state as state, f.version - 1 as version from firsts f
   where not exists (select 1 from answer_events e where e.assessment_id = f.assessment_id and e.at >= f.at)
     and not exists (select 1 from verdicts v where v.assessment_id = f.assessment_id and v.at >= f.at)
     and not exists (select 1 from evidence e where e.assessment_id = f.assessment_id
                        and (e.created_at >= f.at or e.removed_at >= f.at))`;

/** By assessment; those that somebody moved, answered or judged since the first of these corrections are left out. */
export const findMovedFrom = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MovedFrom>> => {
  const rows = await tx.query<{ id: string; state: AssessmentState; version: number }[]>(movedSql, [ids]);
  return new Map(rows.map(({ id, state, version }) => [id, { state, version }]));
};
