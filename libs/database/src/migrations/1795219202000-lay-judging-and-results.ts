import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table verdicts (
  id uuid constraint verdicts_pkey primary key,
  assessment_id uuid not null constraint verdicts_assessment_id_fkey references assessments,
  item_code text not null,
  round text not null constraint verdicts_round_check check (round in ('first','second','adjudicated','appeal')),
  revision integer not null constraint verdicts_revision_check check (revision > 0),
  decision text not null constraint verdicts_decision_check
    check (decision in ('accept','correct','reject','notApplicable')),
  value jsonb,
  reason text,
  page integer,
  verifier_id uuid not null constraint verdicts_verifier_id_fkey references users,
  at timestamptz(3) not null default now(),
  constraint verdicts_reason_check check (decision <> 'reject' or coalesce(length(trim(reason)), 0) > 0),
  constraint verdicts_assessment_id_item_code_round_revision_key unique (assessment_id, item_code, round, revision)
);
create trigger verdicts_insert_only before update or delete on verdicts
  for each row execute function refuse_change();

create table presentations (
  id uuid constraint presentations_pkey primary key,
  period_id uuid not null constraint presentations_period_id_fkey references periods,
  assessment_id uuid not null constraint presentations_assessment_id_fkey references assessments,
  stage_code text not null,
  starts_at timestamptz(3),
  room text,
  head_attended boolean,
  created_at timestamptz(3) not null default now(),
  constraint presentations_assessment_id_stage_code_key unique (assessment_id, stage_code)
);
create index presentations_period_id_stage_code_id_idx on presentations (period_id, stage_code, id);

create table presentation_jurors (
  presentation_id uuid not null constraint presentation_jurors_presentation_id_fkey references presentations,
  user_id uuid not null constraint presentation_jurors_user_id_fkey references users,
  recused_reason text,
  card_signed_at timestamptz(3),
  constraint presentation_jurors_pkey primary key (presentation_id, user_id)
);
create index presentation_jurors_user_id_idx on presentation_jurors (user_id);

create table juror_scores (
  presentation_id uuid not null,
  user_id uuid not null,
  criterion_code text not null,
  score numeric not null,
  note text,
  revision integer not null constraint juror_scores_revision_check check (revision > 0),
  saved_at timestamptz(3) not null default now(),
  constraint juror_scores_pkey primary key (presentation_id, user_id, criterion_code),
  constraint juror_scores_presentation_id_user_id_fkey foreign key (presentation_id, user_id)
    references presentation_jurors (presentation_id, user_id)
);

create table juror_score_events (
  id bigint generated always as identity constraint juror_score_events_pkey primary key,
  presentation_id uuid not null,
  user_id uuid not null,
  criterion_code text not null,
  score numeric not null,
  note text,
  revision integer not null,
  saved_at timestamptz(3) not null default now(),
  constraint juror_score_events_presentation_user_criterion_revision_key
    unique (presentation_id, user_id, criterion_code, revision),
  constraint juror_score_events_presentation_id_user_id_fkey foreign key (presentation_id, user_id)
    references presentation_jurors (presentation_id, user_id)
);
create trigger juror_score_events_insert_only before update or delete on juror_score_events
  for each row execute function refuse_change();

create table determinations (
  id uuid constraint determinations_pkey primary key,
  period_id uuid not null constraint determinations_period_id_fkey references periods,
  number text not null,
  decided_by uuid not null constraint determinations_decided_by_fkey references users,
  decided_at timestamptz(3) not null,
  note text,
  policy_version integer not null,
  period_document jsonb not null,
  period_sha256 text not null,
  result_document jsonb not null,
  result_sha256 text not null,
  constraint determinations_period_id_key unique (period_id)
);
create trigger determinations_insert_only before update or delete on determinations
  for each row execute function refuse_change();

create table period_results (
  period_id uuid not null constraint period_results_period_id_fkey references periods,
  assessment_id uuid not null constraint period_results_assessment_id_fkey references assessments,
  subject_id text not null,
  category text not null,
  final numeric,
  exact text,
  band text,
  rank_category integer,
  rank_band integer,
  rank_overall integer,
  status text not null constraint period_results_status_check
    check (status in ('ranked','undetermined','withdrawn','notAssessed')),
  sheet jsonb,
  sheet_sha256 text,
  constraint period_results_pkey primary key (period_id, assessment_id)
);
create index period_results_period_id_category_rank_category_idx
  on period_results (period_id, category, rank_category);
create trigger period_results_insert_only before update or delete on period_results
  for each row execute function refuse_change();

create table publications (
  period_id uuid constraint publications_pkey primary key
    constraint publications_period_id_fkey references periods,
  published_by uuid not null constraint publications_published_by_fkey references users,
  published_at timestamptz(3) not null default now()
);

create table reports (
  id uuid constraint reports_pkey primary key,
  organiser_id uuid not null constraint reports_organiser_id_fkey references organisers,
  period_id uuid not null constraint reports_period_id_fkey references periods,
  kind text not null constraint reports_kind_check check (kind ~ '^[a-z][a-z-]*$'),
  format text not null constraint reports_format_check check (format in ('xlsx','pdf')),
  params jsonb not null,
  state text not null constraint reports_state_check
    check (state in ('queued','running','done','failed','cancelled')),
  progress integer not null default 0 constraint reports_progress_check check (progress between 0 and 100),
  row_count integer,
  file_sha256 text,
  file_name text,
  size_bytes integer,
  error text,
  requested_by uuid not null constraint reports_requested_by_fkey references users,
  requested_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  constraint reports_file_sha256_check check ((state = 'done') = (file_sha256 is not null))
);
create index reports_requested_by_requested_at_id_idx on reports (requested_by, requested_at, id);
create index reports_period_id_idx on reports (period_id);
`;

const down = `
drop table reports, publications, period_results, determinations, juror_score_events, juror_scores,
  presentation_jurors, presentations, verdicts;
`;

/** Verdicts, presentations with the jurors' cards, the determined results, and the papers made of them. */
export class LayJudgingAndResults1795219202000 implements MigrationInterface {
  name = 'LayJudgingAndResults1795219202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
