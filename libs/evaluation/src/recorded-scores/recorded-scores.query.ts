import { instant, type PeriodState, type Transaction } from '@app/database';
import { judgingIsOpen } from '../determinations/open-correction.query';
import { categoryLabelColumn } from '../periods/category-label';
import type { RecordedLine, RecordedProof, RecordedSourceView } from './recorded-views';

/** The newest record of each assessment and stage. */
export const standingRecords = (where: string): string => `
  (select distinct on (v.assessment_id, v.stage_code) v.* from recorded_scores v where ${where}
    order by v.assessment_id, v.stage_code, v.revision desc)`;

const linesSql = `
  select a.id as "assessmentId", b.code as "bodyCode", b.name as "bodyName", ${categoryLabelColumn}, s.state as "stageState",
         r.score::text as score, r.note, coalesce(r.revision, 0) as revision, r.source_id as "sourceId", u.name as "recordedBy",
         ${instant('r.recorded_at')} as "recordedAt",
         ${judgingIsOpen} as "isOpen"
    from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    left join assessment_stages s on s.assessment_id = a.id and s.stage_code = $2
    left join ${standingRecords('v.stage_code = $2 and v.assessment_id in (select id from assessments where period_id = $1)')} r on r.assessment_id = a.id
    left join users u on u.id = r.recorded_by
   where a.period_id = $1 and a.state <> 'withdrawn' order by b.name, b.code`;

/** Every body of a period with what it was given elsewhere in a stage. */
export const findRecordedLines = (tx: Transaction, periodId: string, stageCode: string): Promise<RecordedLine[]> =>
  tx.query<RecordedLine[]>(linesSql, [periodId, stageCode]);

export const findRecordedSources = (
  tx: Transaction,
  periodId: string,
  stageCode: string,
): Promise<RecordedSourceView[]> =>
  tx.query<RecordedSourceView[]>(
    `select o.id, o.title, o.file_name as "fileName", u.name as "addedBy", ${instant('o.added_at')} as "addedAt"
       from recorded_sources o join users u on u.id = o.added_by
      where o.period_id = $1 and o.stage_code = $2 order by o.id desc`,
    [periodId, stageCode],
  );

/** What stands behind the recorded scores of one assessment, by the stage's code. */
export const findRecordedProofs = async (
  tx: Transaction,
  assessmentId: string,
): Promise<Readonly<Record<string, RecordedProof>>> => {
  const rows = await tx.query<(RecordedProof & { stageCode: string })[]>(
    `select r.stage_code as "stageCode", o.period_id as "periodId", o.id as "sourceId", o.title, o.file_name as "fileName", r.note
       from ${standingRecords('v.assessment_id = $1')} r join recorded_sources o on o.id = r.source_id order by r.stage_code`,
    [assessmentId],
  );
  return Object.fromEntries(rows.map(({ stageCode, ...proof }) => [stageCode, proof]));
};

export interface RecordedStage {
  readonly code: string;
  readonly label: string;
  /** The highest score there can be. */
  readonly max: string;
  readonly periodTitle: string;
  readonly periodState: PeriodState;
}

/** The stage of a period whose scores are given elsewhere; null where it has none of that code. */
export const findRecordedStage = async (
  tx: Transaction,
  periodId: string,
  stageCode: string,
): Promise<RecordedStage | null> => {
  const [found] = await tx.query<RecordedStage[]>(
    `select s.stage->>'code' as code, coalesce(s.stage->>'label', s.stage->>'code') as label,
            coalesce(s.stage->>'max', pp.policy->>'scale') as max, p.title as "periodTitle", p.state as "periodState"
       from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
       join lateral (select s as stage from jsonb_array_elements(pp.policy->'stages') s) s on true
      where p.id = $1 and s.stage->>'code' = $2 and s.stage->>'kind' = 'recorded'`,
    [periodId, stageCode],
  );
  return found ?? null;
};
