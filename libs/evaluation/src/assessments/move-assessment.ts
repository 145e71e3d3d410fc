import { problem, type Actor } from '@app/access';
import type { AssessmentState, Transaction } from '@app/database';
import { mayMove } from './assessment-state';

/** What a state says of times and scores; whatever is done again is not done yet. */
const stamps: Partial<Record<AssessmentState, string>> = {
  registered: ', registered_at = now()',
  submitted: ', submitted_at = now()',
  // One that was returned and not handed in again stands as it was handed in last.
  verifying: `, verified_at = null, submitted_at = coalesce(a.submitted_at,
                (select max(s.submitted_at) from submissions s where s.assessment_id = a.id))`,
  verified: ', verified_at = now()',
  returned: ', submitted_at = null, self_exact = null, self_score = null',
};

interface Moved {
  readonly id: string;
  readonly state: AssessmentState;
}

interface Move {
  readonly to: AssessmentState;
  readonly reason?: string | null;
}

/** Moves one assessment along the table and writes down who, when and why. No actor: the system itself. Throws `assessment.move`. */
export const moveAssessment = (tx: Transaction, actor: Actor | null, assessment: Moved, move: Move): Promise<void> =>
  moveAssessments(tx, actor, [assessment], move);

/** Moves them all, or throws `assessment.move` and moves none. */
export const moveAssessments = async (
  tx: Transaction,
  actor: Actor | null,
  assessments: readonly Moved[],
  { to, reason = null }: Move,
): Promise<void> => {
  for (const { state: from } of assessments) if (!mayMove(from, to)) throw problem.assessmentMove({ from, to });
  const places = [assessments.map(({ id }) => id), assessments.map(({ state }) => state)];
  const moved = await tx.query<[unknown[], number]>(
    `update assessments a set state = $3, updated_at = now()${stamps[to] ?? ''}
       from unnest($1::uuid[], $2::text[]) as m(id, state) where a.id = m.id and a.state = m.state returning a.id`,
    [...places, to],
  );
  const [first] = assessments;
  if (first && moved[1] < assessments.length) throw problem.assessmentMove({ from: first.state, to });
  // Handed in again or judged without: the time for its repair is over either way.
  await tx.query(`update repairs set ended_at = now() where ended_at is null and assessment_id = any($1)`, [places[0]]);
  await tx.query(
    `insert into assessment_transitions (assessment_id, from_state, to_state, actor_id, reason)
     select id, state, $3, $4, $5 from unnest($1::uuid[], $2::text[]) as m(id, state)`,
    [...places, to, actor?.userId ?? null, reason],
  );
};
