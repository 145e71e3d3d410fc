import type { Transaction } from '@app/database';

/** A stage that could not take place, with the reason that was written down. */
export interface StageNotHeld {
  readonly stageCode: string;
  readonly stageLabel: string;
  readonly reason: string;
}

/** What a stage of a body leaves to be said: why it was not held, or null where its assessor is not done with it. */
export interface StageRemark {
  readonly assessmentId: string;
  readonly stageLabel: string;
  readonly reason: string | null;
}

const stageOfPolicy = `
  from assessments a join periods p on p.id = a.period_id
  join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
  cross join lateral jsonb_array_elements(pp.policy->'stages') with ordinality s(stage, place)`;
const labelColumn = `coalesce(s.stage->>'label', s.stage->>'code')`;

/** The stages of one assessment that were not held, in the order of the policy. */
export const findStagesNotHeld = (tx: Transaction, assessmentId: string): Promise<StageNotHeld[]> =>
  tx.query<StageNotHeld[]>(
    `select s.stage->>'code' as "stageCode", ${labelColumn} as "stageLabel", t.reason ${stageOfPolicy}
       join assessment_stages t on t.assessment_id = a.id and t.stage_code = s.stage->>'code'
      where a.id = $1 and t.state = 'missed' and t.reason is not null order by s.place`,
    [assessmentId],
  );

/** What stages of a period leave to be said to the plenary. */
export const findStageRemarks = (tx: Transaction, periodId: string): Promise<StageRemark[]> =>
  tx.query<StageRemark[]>(
    `select a.id as "assessmentId", ${labelColumn} as "stageLabel", case when t.state = 'missed' then t.reason end as reason
       ${stageOfPolicy}
       left join assessment_stages t on t.assessment_id = a.id and t.stage_code = s.stage->>'code'
       left join inspections n on n.assessment_id = a.id and n.stage_code = s.stage->>'code'
      where p.id = $1 and a.state <> 'withdrawn'
        and (t.state = 'missed' and t.reason is not null or n.id is not null and n.outcome is null)
      order by a.id, s.place`,
    [periodId],
  );
