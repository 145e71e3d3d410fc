import { problem, type Actor } from '@app/access';
import type { AssessmentState, Transaction } from '@app/database';
import { mayMove } from './assessment-state';

const stamps: Partial<Record<AssessmentState, string>> = {
  registered: ', registered_at = now()',
  submitted: ', submitted_at = now()',
  verified: ', verified_at = now()',
};

/** Moves one assessment along the table and writes down who, when and why. No actor: the system itself. Throws `assessment.move`. */
export const moveAssessment = async (
  tx: Transaction,
  actor: Actor | null,
  assessment: { readonly id: string; readonly state: AssessmentState },
  { to, reason = null }: { readonly to: AssessmentState; readonly reason?: string | null },
): Promise<void> => {
  const { id, state: from } = assessment;
  if (!mayMove(from, to)) throw problem.assessmentMove({ from, to });
  const moved = await tx.query<[unknown[], number]>(
    `update assessments set state = $3, updated_at = now()${stamps[to] ?? ''} where id = $1 and state = $2 returning id`,
    [id, from, to],
  );
  if (moved[1] === 0) throw problem.assessmentMove({ from, to });
  await tx.query(
    'insert into assessment_transitions (assessment_id, from_state, to_state, actor_id, reason) values ($1, $2, $3, $4, $5)',
    [id, from, to, actor?.userId ?? null, reason],
  );
};
