/** Gives bodies back the state that corrections alone had taken from them. */
import type { Actor } from '@app/access';
import type { AssessmentState, Transaction } from '@app/database';
import { moveAssessments } from '../assessments/move-assessment';
import type { CorrectedBody } from './correction-views';

/** The moves from where corrections put a body back to where it was. Pure. */
export const wayBack = (from: AssessmentState, to: AssessmentState): readonly AssessmentState[] => {
  if (to === 'submitted') return ['submitted'];
  const steps: AssessmentState[] = from === 'returned' ? ['verifying'] : [];
  if (to !== 'verifying') steps.push('provisional');
  if (to === 'appealing' || to === 'verified') steps.push(to);
  return steps;
};

export interface Restored {
  readonly bodies: readonly CorrectedBody[];
  readonly reason: string;
  /** Stage of the questionnaire, which is done again where a body was verified. */
  readonly stageCode: string | null;
}

/** Every body goes its way along the table of moves; when it handed in and was verified is as it was. */
export const restoreBodies = async (
  tx: Transaction,
  actor: Actor,
  { bodies, reason, stageCode }: Restored,
): Promise<void> => {
  for (const { group, from, to } of sameWays(bodies)) {
    let state = from;
    for (const next of wayBack(from, to)) {
      const places = group.map((id) => ({ id, state }));
      await moveAssessments(tx, actor, places, { to: next, reason });
      state = next;
    }
    await restoreInstants(tx, group, stageCode);
  }
};

interface Way {
  readonly from: AssessmentState;
  readonly to: AssessmentState;
  readonly group: string[];
}

/** Bodies of one way move together, however many they are. */
const sameWays = (bodies: readonly CorrectedBody[]): readonly Way[] => {
  const ways: Way[] = [];
  for (const { assessmentId, state: from, restoredTo: to } of bodies) {
    if (!to) continue;
    const known = ways.find((way) => way.from === from && way.to === to);
    if (known) known.group.push(assessmentId);
    else ways.push({ from, to, group: [assessmentId] });
  }
  return ways;
};

const restoreInstants = async (tx: Transaction, ids: readonly string[], stageCode: string | null): Promise<void> => {
  await tx.query(
    `update assessments a
        set submitted_at = (select max(s.submitted_at) from submissions s where s.assessment_id = a.id),
            verified_at = case when a.state = 'verified' then
              (select max(t.at) from assessment_transitions t
                where t.assessment_id = a.id and t.to_state = 'verified' and t.at < now()::timestamptz(3)) end
      where a.id = any($1)`,
    [ids],
  );
  await tx.query(
    `update assessment_stages s set state = 'done', updated_at = now()
       from assessments a
      where a.id = s.assessment_id and a.id = any($1) and a.state = 'verified' and s.stage_code = $2`,
    [ids, stageCode],
  );
};
