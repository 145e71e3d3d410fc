import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table assessments (
  id uuid constraint assessments_pkey primary key,
  period_id uuid not null constraint assessments_period_id_fkey references periods,
  public_body_id uuid not null constraint assessments_public_body_id_fkey references public_bodies,
  category text not null,
  group_code text,
  instrument_code text not null,
  state text not null constraint assessments_state_check check (state in ('invited','registered','filling','submitted',
    'verifying','provisional','appealing','verified','returned','withdrawn')),
  registered_at timestamptz(3),
  submitted_at timestamptz(3),
  verified_at timestamptz(3),
  self_exact text,
  self_score numeric,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint assessments_period_id_public_body_id_key unique (period_id, public_body_id)
);
create index assessments_public_body_id_idx on assessments (public_body_id);
create index assessments_period_id_category_id_idx on assessments (period_id, category, id);
create index assessments_period_id_state_id_idx on assessments (period_id, state, id);

create table assessment_transitions (
  id bigint generated always as identity constraint assessment_transitions_pkey primary key,
  assessment_id uuid not null constraint assessment_transitions_assessment_id_fkey references assessments,
  from_state text not null,
  to_state text not null,
  actor_id uuid constraint assessment_transitions_actor_id_fkey references users,
  reason text,
  at timestamptz(3) not null default now()
);
create index assessment_transitions_assessment_id_id_idx on assessment_transitions (assessment_id, id);
create trigger assessment_transitions_insert_only before update or delete on assessment_transitions
  for each row execute function refuse_change();

create table assessment_stages (
  assessment_id uuid not null constraint assessment_stages_assessment_id_fkey references assessments,
  stage_code text not null,
  state text not null constraint assessment_stages_state_check
    check (state in ('pending','open','done','gatedOut','missed','undetermined')),
  reason text,
  updated_at timestamptz(3) not null default now(),
  constraint assessment_stages_pkey primary key (assessment_id, stage_code)
);

create table answers (
  assessment_id uuid not null constraint answers_assessment_id_fkey references assessments,
  item_code text not null,
  value jsonb,
  note text,
  revision integer not null constraint answers_revision_check check (revision > 0),
  saved_by uuid not null constraint answers_saved_by_fkey references users,
  saved_at timestamptz(3) not null,
  constraint answers_pkey primary key (assessment_id, item_code)
);

create table answer_events (
  id bigint generated always as identity constraint answer_events_pkey primary key,
  assessment_id uuid not null constraint answer_events_assessment_id_fkey references assessments,
  item_code text not null,
  revision integer not null,
  value jsonb,
  note text,
  actor_id uuid not null constraint answer_events_actor_id_fkey references users,
  at timestamptz(3) not null,
  idempotency_key text,
  constraint answer_events_assessment_id_item_code_revision_key unique (assessment_id, item_code, revision)
);
create unique index answer_events_assessment_id_idempotency_key_idx on answer_events (assessment_id, idempotency_key)
  where idempotency_key is not null;
create trigger answer_events_insert_only before update or delete on answer_events
  for each row execute function refuse_change();

create table evidence_files (
  sha256 text constraint evidence_files_pkey primary key
    constraint evidence_files_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null constraint evidence_files_size_bytes_check check (size_bytes > 0),
  media_type text not null,
  created_at timestamptz(3) not null default now()
);

create table evidence (
  id uuid constraint evidence_pkey primary key,
  assessment_id uuid not null constraint evidence_assessment_id_fkey references assessments,
  item_code text not null,
  kind text not null constraint evidence_kind_check
    check (kind in ('link','file','photo','video','screenshot','statement')),
  url text,
  file_sha256 text constraint evidence_file_sha256_fkey references evidence_files,
  file_name text,
  page integer constraint evidence_page_check check (page > 0),
  note text,
  created_by uuid not null constraint evidence_created_by_fkey references users,
  created_at timestamptz(3) not null default now(),
  removed_at timestamptz(3),
  removed_by uuid constraint evidence_removed_by_fkey references users,
  constraint evidence_url_check check ((url is null) <> (file_sha256 is null)),
  constraint evidence_file_name_check check ((file_name is null) = (file_sha256 is null)),
  constraint evidence_removed_at_check check ((removed_at is null) = (removed_by is null))
);
create index evidence_assessment_id_item_code_id_idx on evidence (assessment_id, item_code, id);
create index evidence_file_sha256_idx on evidence (file_sha256);

create table submissions (
  id uuid constraint submissions_pkey primary key,
  assessment_id uuid not null constraint submissions_assessment_id_fkey references assessments,
  statement text not null,
  signed_by uuid not null constraint submissions_signed_by_fkey references users,
  submitted_at timestamptz(3) not null,
  answers_sha256 text not null,
  number text not null constraint submissions_number_key unique,
  constraint submissions_assessment_id_key unique (assessment_id)
);
create trigger submissions_insert_only before update or delete on submissions
  for each row execute function refuse_change();

create table assignments (
  assessment_id uuid not null constraint assignments_assessment_id_fkey references assessments,
  user_id uuid not null constraint assignments_user_id_fkey references users,
  assigned_by uuid not null constraint assignments_assigned_by_fkey references users,
  assigned_at timestamptz(3) not null default now(),
  constraint assignments_pkey primary key (assessment_id, user_id)
);
create index assignments_user_id_idx on assignments (user_id);
`;

const down = `
drop table assignments, submissions, evidence, evidence_files, answer_events, answers, assessment_stages,
  assessment_transitions, assessments;
`;

/** One body's year: its states, stages, answers with every save, evidence, submission, and who verifies it. */
export class LayAssessments1795219201000 implements MigrationInterface {
  name = 'LayAssessments1795219201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
