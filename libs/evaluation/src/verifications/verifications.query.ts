import type { AssessmentState, Transaction } from '@app/database';
import type { ItemValues } from '@app/instrument';

export interface VerificationLine {
  readonly assessmentId: string;
  readonly periodId: string;
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  readonly bodyKind: string;
  readonly category: string;
  readonly state: AssessmentState;
  readonly submittedAt: string | null;
  readonly instrumentSha256: string;
  readonly answers: ItemValues;
  readonly verdicts: ItemValues;
  readonly proved: readonly string[];
}

const mineSql = `
  select a.id as "assessmentId", a.period_id as "periodId", b.id as "bodyId", b.code, b.name, b.kind as "bodyKind", a.category, a.state,
         to_char(a.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt", i.sha256 as "instrumentSha256",
         coalesce((select jsonb_object_agg(item_code, value) from answers where assessment_id = a.id and value is not null), '{}') as answers,
         coalesce((select jsonb_object_agg(item_code, value) from (
           select distinct on (item_code) item_code, value from verdicts where assessment_id = a.id and round = 'first'
            order by item_code, revision desc) valid where value is not null), '{}') as verdicts,
         array(select distinct item_code from evidence where assessment_id = a.id and removed_at is null) as proved
    from assignments s
    join assessments a on a.id = s.assessment_id
    join periods p on p.id = a.period_id
    join public_bodies b on b.id = a.public_body_id
    join period_instruments i on i.period_id = p.id and i.code = a.instrument_code
   where s.user_id = $1 and p.organiser_id = $2
   order by array_position(array['verifying','submitted','returned','filling','registered','invited','provisional','appealing','verified','withdrawn'], a.state),
            b.name, a.id`;

/** One person's pile at one organiser, with everything progress is counted from, in one statement. */
export const findMyVerifications = (
  tx: Transaction,
  userId: string,
  organiserId: string,
): Promise<VerificationLine[]> => tx.query<VerificationLine[]>(mineSql, [userId, organiserId]);
