/** What nobody has judged yet while a period is open; the database's clock says whether the questionnaire may still be filled. */
import type { Transaction } from '@app/database';
import { saqWindow, unsubmittedRule } from '../windows/saq-window';

export interface Unjudged {
  /** Codes of the bodies whose questionnaire is not verified yet. */
  readonly unverified: ReadonlySet<string>;
  /** Those of them whose provisional score was not opened to the body either. */
  readonly unreleased: ReadonlySet<string>;
  /** `CATEGORY/stage` of each panel that was not opened yet. */
  readonly unopened: ReadonlySet<string>;
  /** `body/stage` of what an assessor has not finished, and of scores given elsewhere that nobody has recorded. */
  readonly uninspected: ReadonlySet<string>;
}

/** Nothing is open in what the plenary determined. */
export const allJudged: Unjudged = {
  unverified: new Set(),
  unreleased: new Set(),
  unopened: new Set(),
  uninspected: new Set(),
};

const unverifiedSql = `
  select b.code, a.state = 'appealing' as "isReleased" from assessments a join public_bodies b on b.id = a.public_body_id
    join periods p on p.id = a.period_id join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   cross join ${saqWindow()} w
   where p.id = $1 and p.state = 'open' and (a.state in ('submitted','verifying','provisional','appealing','returned')
      or a.state in ('registered','filling') and w.due_at is not null and not w.is_over
      or a.state = 'filling' and w.is_over and ${unsubmittedRule} = 'count')`;

const unopenedSql = `
  select a.category || '/' || s.stage_code as place from assessment_stages s join assessments a on a.id = s.assessment_id
    join periods p on p.id = a.period_id
   where p.id = $1 and p.state = 'open' group by 1, a.category, s.stage_code having bool_and(s.state = 'pending')`;

const uninspectedSql = `
  select b.code || '/' || n.stage_code as place from inspections n join assessments a on a.id = n.assessment_id
    join public_bodies b on b.id = a.public_body_id join periods p on p.id = n.period_id
   where p.id = $1 and p.state = 'open' and n.outcome is null
  union all
  select b.code || '/' || (s->>'code') from assessments a join public_bodies b on b.id = a.public_body_id join periods p on p.id = a.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   cross join jsonb_array_elements(pp.policy->'stages') s
   where p.id = $1 and p.state = 'open' and s->>'kind' = 'recorded' and not exists
         (select 1 from recorded_scores r where r.assessment_id = a.id and r.stage_code = s->>'code')`;

/** All sets of a period; empty where it is not open. */
export const findUnjudged = async (tx: Transaction, periodId: string): Promise<Unjudged> => {
  const unverified = await tx.query<{ code: string; isReleased: boolean }[]>(unverifiedSql, [periodId]);
  return {
    unverified: new Set(unverified.map(({ code }) => code)),
    unreleased: new Set(unverified.filter(({ isReleased }) => !isReleased).map(({ code }) => code)),
    unopened: new Set((await tx.query<{ place: string }[]>(unopenedSql, [periodId])).map(({ place }) => place)),
    uninspected: new Set((await tx.query<{ place: string }[]>(uninspectedSql, [periodId])).map(({ place }) => place)),
  };
};
