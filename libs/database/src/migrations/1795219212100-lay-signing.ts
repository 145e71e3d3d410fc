import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table signing_requests (
  id uuid constraint signing_requests_pkey primary key,
  assessment_id uuid not null constraint signing_requests_assessment_id_fkey references assessments,
  asked_by uuid not null constraint signing_requests_asked_by_fkey references users,
  asked_at timestamptz(3) not null default now(),
  outcome text constraint signing_requests_outcome_check check (outcome in ('signed','returned')),
  reason text,
  ended_by uuid constraint signing_requests_ended_by_fkey references users,
  ended_at timestamptz(3),
  constraint signing_requests_ended_at_check
    check ((ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)),
  constraint signing_requests_reason_check
    check (outcome is distinct from 'returned' or coalesce(length(trim(reason)), 0) > 0)
);
create index signing_requests_assessment_id_asked_at_idx on signing_requests (assessment_id, asked_at);
create unique index signing_requests_open_key on signing_requests (assessment_id) where ended_at is null;

create table signed_letters (
  id uuid constraint signed_letters_pkey primary key,
  assessment_id uuid not null constraint signed_letters_assessment_id_fkey references assessments,
  file_sha256 text not null constraint signed_letters_file_sha256_fkey references evidence_files,
  file_name text not null,
  signer_name text not null constraint signed_letters_signer_name_check check (length(trim(signer_name)) > 0),
  signer_title text not null constraint signed_letters_signer_title_check check (length(trim(signer_title)) > 0),
  uploaded_by uuid not null constraint signed_letters_uploaded_by_fkey references users,
  uploaded_at timestamptz(3) not null default now()
);
create index signed_letters_assessment_id_uploaded_at_idx on signed_letters (assessment_id, uploaded_at);

create table submission_beginnings (
  id uuid constraint submission_beginnings_pkey primary key,
  assessment_id uuid not null constraint submission_beginnings_assessment_id_fkey references assessments,
  user_id uuid not null constraint submission_beginnings_user_id_fkey references users,
  begun_at timestamptz(3) not null default clock_timestamp()
);
create index submission_beginnings_assessment_id_begun_at_idx on submission_beginnings (assessment_id, begun_at);

alter table submissions
  add statement_version integer not null default 1,
  add timing text not null default 'inTime'
    constraint submissions_timing_check check (timing in ('inTime','grace','extension','repair')),
  add signer_title text,
  add letter_id uuid constraint submissions_letter_id_fkey references signed_letters,
  add content jsonb,
  add evidence_sha256 text;

create table receipt_files (
  submission_id uuid constraint receipt_files_pkey primary key
    constraint receipt_files_submission_id_fkey references submissions,
  file_sha256 text not null constraint receipt_files_file_sha256_check check (file_sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null constraint receipt_files_size_bytes_check check (size_bytes > 0),
  made_at timestamptz(3) not null default now()
);
`;

const down = `
drop table receipt_files;
alter table submissions drop column statement_version, drop column timing, drop column signer_title,
  drop column letter_id, drop column content, drop column evidence_sha256;
drop table submission_beginnings, signed_letters, signing_requests;
`;

/** Asking the superior, a signed letter, what was handed in word for word, and the receipt on paper. */
export class LaySigning1795219212100 implements MigrationInterface {
  name = 'LaySigning1795219212100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
