import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table periods drop constraint periods_state_check,
  add constraint periods_state_check check (state in ('draft','open','determined','published','correcting'));

alter table determinations drop constraint determinations_period_id_key,
  add column corrects_id uuid constraint determinations_corrects_id_fkey references determinations
    constraint determinations_corrects_id_key unique,
  add column correction_reason text,
  add constraint determinations_correction_check check ((corrects_id is null) = (correction_reason is null));
create unique index determinations_first_key on determinations (period_id) where corrects_id is null;

alter table period_results disable trigger period_results_insert_only;
alter table period_results drop constraint period_results_pkey,
  add column determination_id uuid constraint period_results_determination_id_fkey references determinations;
update period_results r set determination_id = d.id from determinations d where d.period_id = r.period_id;
alter table period_results add constraint period_results_pkey primary key (determination_id, assessment_id);
alter table period_results enable trigger period_results_insert_only;

alter table publications drop constraint publications_pkey,
  add column determination_id uuid constraint publications_determination_id_fkey references determinations;
update publications u set determination_id = d.id from determinations d where d.period_id = u.period_id;
alter table publications add constraint publications_pkey primary key (determination_id);

create table determination_corrections (
  id uuid constraint determination_corrections_pkey primary key,
  period_id uuid not null constraint determination_corrections_period_id_fkey references periods,
  determination_id uuid not null constraint determination_corrections_determination_id_fkey references determinations,
  reason text not null constraint determination_corrections_reason_check check (length(trim(reason)) > 0),
  opened_by uuid not null constraint determination_corrections_opened_by_fkey references users,
  opened_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  outcome text constraint determination_corrections_outcome_check check (outcome in ('determined','withdrawn')),
  constraint determination_corrections_ended_at_check check ((ended_at is null) = (outcome is null))
);
create unique index determination_corrections_open_key on determination_corrections (period_id) where ended_at is null;

create table corrected_assessments (
  correction_id uuid not null constraint corrected_assessments_correction_id_fkey references determination_corrections,
  assessment_id uuid not null constraint corrected_assessments_assessment_id_fkey references assessments,
  constraint corrected_assessments_pkey primary key (correction_id, assessment_id)
);
create index corrected_assessments_assessment_id_idx on corrected_assessments (assessment_id);
`;

/** Going back is refused by the database itself once a correction was determined: two cannot have the place of one. */
const down = `
drop table corrected_assessments, determination_corrections;
alter table publications drop constraint publications_pkey, drop column determination_id,
  add constraint publications_pkey primary key (period_id);
alter table period_results drop constraint period_results_pkey, drop column determination_id,
  add constraint period_results_pkey primary key (period_id, assessment_id);
drop index determinations_first_key;
alter table determinations drop constraint determinations_correction_check,
  drop column correction_reason, drop column corrects_id,
  add constraint determinations_period_id_key unique (period_id);
alter table periods drop constraint periods_state_check,
  add constraint periods_state_check check (state in ('draft','open','determined','published'));
`;

/** What was determined can be corrected by a further determination that names it. */
export class CorrectDeterminations1796340000000 implements MigrationInterface {
  name = 'CorrectDeterminations1796340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
