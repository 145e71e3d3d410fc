import { type AssessmentState, instant, type Transaction } from '@app/database';
import { latestInstrument } from '../instruments/latest-instrument';
import { categoryLabelColumn } from '../periods/category-label';

export interface VerificationLine {
  readonly assessmentId: string;
  readonly periodId: string;
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  readonly bodyKind: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly state: AssessmentState;
  readonly submittedAt: string | null;
  readonly instrumentSha256: string;
}

const mineSql = `
  select a.id as "assessmentId", a.period_id as "periodId", b.id as "bodyId", b.code, b.name, b.kind as "bodyKind", a.category, ${categoryLabelColumn}, a.state,
         ${instant('a.submitted_at')} as "submittedAt", i.sha256 as "instrumentSha256"
    from assignments s
    join assessments a on a.id = s.assessment_id
    join periods p on p.id = a.period_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join public_bodies b on b.id = a.public_body_id
    join lateral ${latestInstrument('p.id', 'a.instrument_code')} i on true
   where s.user_id = $1 and p.organiser_id = $2
   order by array_position(array['verifying','submitted','returned','filling','registered','invited','provisional','appealing','verified','withdrawn'], a.state),
            b.name, a.id`;

/** One person's pile at one organiser. */
export const findMyVerifications = (
  tx: Transaction,
  userId: string,
  organiserId: string,
): Promise<VerificationLine[]> => tx.query<VerificationLine[]>(mineSql, [userId, organiserId]);
