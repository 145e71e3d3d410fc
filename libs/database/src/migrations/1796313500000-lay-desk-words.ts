import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table verdict_reasons (
  id uuid constraint verdict_reasons_pkey primary key,
  organiser_id uuid not null constraint verdict_reasons_organiser_id_fkey references organisers,
  user_id uuid constraint verdict_reasons_user_id_fkey references users,
  text text not null constraint verdict_reasons_text_check check (length(trim(text)) > 0),
  made_by uuid not null constraint verdict_reasons_made_by_fkey references users,
  made_at timestamptz(3) not null default now()
);
create index verdict_reasons_organiser_id_idx on verdict_reasons (organiser_id, id);

create table clarifications (
  id uuid constraint clarifications_pkey primary key,
  assessment_id uuid not null constraint clarifications_assessment_id_fkey references assessments,
  item_code text not null,
  text text not null constraint clarifications_text_check check (length(trim(text)) > 0),
  asked_by uuid not null constraint clarifications_asked_by_fkey references users,
  asked_at timestamptz(3) not null default clock_timestamp(),
  answer text,
  answered_by uuid constraint clarifications_answered_by_fkey references users,
  answered_at timestamptz(3),
  constraint clarifications_answer_check check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index clarifications_assessment_id_id_idx on clarifications (assessment_id, id);
create index clarifications_asked_by_idx on clarifications (asked_by);
`;

const down = `
drop table clarifications, verdict_reasons;
`;

/** Reasons that verifiers use again, and what they ask bodies about items. */
export class LayDeskWords1796313500000 implements MigrationInterface {
  name = 'LayDeskWords1796313500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
