import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table recorded_sources (
  id uuid constraint recorded_sources_pkey primary key,
  period_id uuid not null constraint recorded_sources_period_id_fkey references periods,
  stage_code text not null,
  title text not null constraint recorded_sources_title_check check (length(trim(title)) > 0),
  file_sha256 text not null constraint recorded_sources_file_sha256_fkey references evidence_files,
  file_name text not null,
  added_by uuid not null constraint recorded_sources_added_by_fkey references users,
  added_at timestamptz(3) not null default clock_timestamp()
);
create index recorded_sources_period_id_stage_code_id_idx on recorded_sources (period_id, stage_code, id);
create index recorded_sources_file_sha256_idx on recorded_sources (file_sha256);
create trigger recorded_sources_insert_only before update or delete on recorded_sources
  for each row execute function refuse_change();
create table recorded_scores (
  assessment_id uuid constraint recorded_scores_assessment_id_fkey references assessments,
  stage_code text,
  revision integer constraint recorded_scores_revision_check check (revision > 0),
  score numeric constraint recorded_scores_score_check check (score >= 0),
  note text,
  source_id uuid not null constraint recorded_scores_source_id_fkey references recorded_sources,
  recorded_by uuid not null constraint recorded_scores_recorded_by_fkey references users,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  constraint recorded_scores_note_check
    check ((score is not null and revision = 1) or coalesce(length(trim(note)), 0) > 0),
  constraint recorded_scores_pkey primary key (assessment_id, stage_code, revision)
);
create index recorded_scores_source_id_idx on recorded_scores (source_id);
create trigger recorded_scores_insert_only before update or delete on recorded_scores
  for each row execute function refuse_change();
`;

const down = `
drop table recorded_scores;
drop table recorded_sources;
`;

/** Scores that were given elsewhere, with the document they were taken from. */
export class LayRecordedScores1796520000000 implements MigrationInterface {
  name = 'LayRecordedScores1796520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
