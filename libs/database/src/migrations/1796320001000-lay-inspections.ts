import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table inspections (
  id uuid constraint inspections_pkey primary key,
  period_id uuid not null constraint inspections_period_id_fkey references periods,
  assessment_id uuid not null constraint inspections_assessment_id_fkey references assessments,
  stage_code text not null,
  assessor_id uuid constraint inspections_assessor_id_fkey references users,
  outcome text constraint inspections_outcome_check check (outcome in ('done','missed')),
  outcome_reason text,
  ended_by uuid constraint inspections_ended_by_fkey references users,
  ended_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint inspections_assessment_id_stage_code_key unique (assessment_id, stage_code),
  constraint inspections_ended_at_check
    check ((ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)),
  constraint inspections_outcome_reason_check
    check (coalesce(outcome, 'done') = 'done' or coalesce(length(trim(outcome_reason)), 0) > 0)
);
create index inspections_period_id_stage_code_id_idx on inspections (period_id, stage_code, id);
create index inspections_assessor_id_idx on inspections (assessor_id);

create table inspection_values (
  inspection_id uuid not null constraint inspection_values_inspection_id_fkey references inspections,
  item_code text not null,
  revision integer not null constraint inspection_values_revision_check check (revision > 0),
  value jsonb,
  note text,
  saved_by uuid not null constraint inspection_values_saved_by_fkey references users,
  saved_at timestamptz(3) not null default clock_timestamp(),
  constraint inspection_values_pkey primary key (inspection_id, item_code, revision)
);
create trigger inspection_values_insert_only before update or delete on inspection_values
  for each row execute function refuse_change();

create table inspection_evidence (
  id uuid constraint inspection_evidence_pkey primary key,
  inspection_id uuid not null constraint inspection_evidence_inspection_id_fkey references inspections,
  item_code text not null,
  url text,
  file_sha256 text constraint inspection_evidence_file_sha256_fkey references evidence_files,
  file_name text,
  created_by uuid not null constraint inspection_evidence_created_by_fkey references users,
  created_at timestamptz(3) not null default clock_timestamp(),
  removed_at timestamptz(3),
  constraint inspection_evidence_url_check check ((url is null) <> (file_sha256 is null)),
  constraint inspection_evidence_file_name_check check ((file_name is null) = (file_sha256 is null))
);
create index inspection_evidence_inspection_id_id_idx on inspection_evidence (inspection_id, id);
create index inspection_evidence_file_sha256_idx on inspection_evidence (file_sha256);
`;

const down = `
drop table inspection_evidence, inspection_values, inspections;
`;

/** Stages whose instrument an assessor fills: who, what was found, and what proves it. */
export class LayInspections1796320001000 implements MigrationInterface {
  name = 'LayInspections1796320001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
