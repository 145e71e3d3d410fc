import type { AssessmentStageState, Transaction } from '@app/database';

export interface StageStanding {
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly state: AssessmentStageState;
  /** Indonesian sentence, e.g. why the gate stayed closed. */
  readonly reason: string | null;
}

/** Puts one assessment's stage into a state, with the reason people read. */
export const setStage = async (
  tx: Transaction,
  { assessmentId, stageCode, state, reason }: StageStanding,
): Promise<void> => {
  await tx.query(
    `insert into assessment_stages (assessment_id, stage_code, state, reason) values ($1, $2, $3, $4)
       on conflict (assessment_id, stage_code) do update set state = excluded.state, reason = excluded.reason, updated_at = now()`,
    [assessmentId, stageCode, state, reason],
  );
};
