import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table copied_answers (
  assessment_id uuid not null constraint copied_answers_assessment_id_fkey references assessments,
  item_code text not null,
  value jsonb not null,
  from_assessment_id uuid not null constraint copied_answers_from_assessment_id_fkey references assessments,
  copied_by uuid not null constraint copied_answers_copied_by_fkey references users,
  copied_at timestamptz(3) not null default now(),
  constraint copied_answers_pkey primary key (assessment_id, item_code)
);

create table presences (
  assessment_id uuid not null constraint presences_assessment_id_fkey references assessments,
  user_id uuid not null constraint presences_user_id_fkey references users,
  item_code text,
  seen_at timestamptz(3) not null default now(),
  constraint presences_pkey primary key (assessment_id, user_id)
);

create table item_comments (
  id uuid not null constraint item_comments_pkey primary key,
  assessment_id uuid not null constraint item_comments_assessment_id_fkey references assessments,
  item_code text not null,
  text text not null,
  author_id uuid not null constraint item_comments_author_id_fkey references users,
  at timestamptz(3) not null default now(),
  resolved_by uuid constraint item_comments_resolved_by_fkey references users,
  resolved_at timestamptz(3),
  constraint item_comments_resolved_at_check check ((resolved_at is null) = (resolved_by is null))
);
create index item_comments_assessment_id_id_idx on item_comments (assessment_id, id);

create table item_questions (
  id uuid not null constraint item_questions_pkey primary key,
  assessment_id uuid not null constraint item_questions_assessment_id_fkey references assessments,
  item_code text not null,
  text text not null,
  asked_by uuid not null constraint item_questions_asked_by_fkey references users,
  asked_at timestamptz(3) not null default now(),
  answer text,
  answered_by uuid constraint item_questions_answered_by_fkey references users,
  answered_at timestamptz(3),
  constraint item_questions_answered_at_check check
    ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index item_questions_assessment_id_id_idx on item_questions (assessment_id, id);

create table announcements (
  id uuid not null constraint announcements_pkey primary key,
  period_id uuid not null constraint announcements_period_id_fkey references periods,
  category text,
  instrument_code text,
  item_code text,
  question_id uuid constraint announcements_question_id_fkey references item_questions,
  title text not null,
  text text not null,
  announced_by uuid not null constraint announcements_announced_by_fkey references users,
  announced_at timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  constraint announcements_item_code_check check ((item_code is null) = (instrument_code is null))
);
create index announcements_period_id_id_idx on announcements (period_id, id);
`;

const down = `
drop table announcements;
drop table item_questions;
drop table item_comments;
drop table presences;
drop table copied_answers;
`;

/** Several people at one questionnaire: last year's answers to be looked at, who is here, and what is said about an item. */
export class LayWorkingTogether1795219207000 implements MigrationInterface {
  name = 'LayWorkingTogether1795219207000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
