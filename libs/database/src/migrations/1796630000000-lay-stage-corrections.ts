import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table stage_corrections (
  id uuid constraint stage_corrections_pkey primary key,
  assessment_id uuid not null constraint stage_corrections_assessment_id_fkey references assessments,
  stage_code text not null,
  inspection_id uuid constraint stage_corrections_inspection_id_fkey references inspections,
  presentation_id uuid,
  juror_id uuid,
  reason text not null constraint stage_corrections_reason_check check (length(trim(reason)) > 0),
  opened_by uuid not null constraint stage_corrections_opened_by_fkey references users,
  opened_at timestamptz(3) not null default now(),
  ended_at timestamptz(3) not null,
  outcome text constraint stage_corrections_outcome_check check (outcome in ('done','missed')),
  outcome_reason text,
  closed_at timestamptz(3),
  constraint stage_corrections_presentation_id_juror_id_fkey foreign key (presentation_id, juror_id)
    references presentation_jurors (presentation_id, user_id),
  constraint stage_corrections_inspection_id_check
    check ((inspection_id is null) <> (presentation_id is null) and (presentation_id is null) = (juror_id is null))
);
create index stage_corrections_assessment_id_idx on stage_corrections (assessment_id);
create unique index stage_corrections_open_inspection_key on stage_corrections (inspection_id) where closed_at is null;
create unique index stage_corrections_open_card_key on stage_corrections (presentation_id, juror_id) where closed_at is null;

alter table visit_minutes add column edition integer not null default 1
  constraint visit_minutes_edition_check check (edition > 0);
alter table visit_minutes drop constraint visit_minutes_pkey;
alter table visit_minutes add constraint visit_minutes_pkey primary key (inspection_id, edition);
`;

/** The newest paper of each visit is what stays. */
const down = `
delete from visit_minutes m where exists (select 1 from visit_minutes n where n.inspection_id = m.inspection_id and n.edition > m.edition);
alter table visit_minutes drop constraint visit_minutes_pkey;
alter table visit_minutes drop column edition;
alter table visit_minutes add constraint visit_minutes_pkey primary key (inspection_id);
drop table stage_corrections;
`;

/** Finished inspections and signed cards are given back to be mended, and a mended visit has new minutes. */
export class LayStageCorrections1796630000000 implements MigrationInterface {
  name = 'LayStageCorrections1796630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
