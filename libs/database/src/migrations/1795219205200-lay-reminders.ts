import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table reminder_plans (
  period_id uuid constraint reminder_plans_pkey primary key constraint reminder_plans_period_id_fkey references periods,
  revision integer not null constraint reminder_plans_revision_check check (revision > 0),
  plan jsonb not null,
  saved_by uuid not null constraint reminder_plans_saved_by_fkey references users,
  saved_at timestamptz(3) not null default now()
);

create table reminders (
  id uuid constraint reminders_pkey primary key,
  assessment_id uuid not null constraint reminders_assessment_id_fkey references assessments,
  stage text not null
    constraint reminders_stage_check check (stage in ('notRegistered','notStarted','incomplete','notSubmitted','returned')),
  due_at timestamptz(3),
  days_before integer,
  recipients integer not null,
  sent_by uuid constraint reminders_sent_by_fkey references users,
  at timestamptz(3) not null default now(),
  constraint reminders_days_before_check check ((days_before is null) = (sent_by is not null))
);
create index reminders_assessment_id_at_idx on reminders (assessment_id, at);
create unique index reminders_assessment_id_due_at_days_before_idx on reminders (assessment_id, due_at, days_before)
  where days_before is not null;
create trigger reminders_insert_only before update or delete on reminders
  for each row execute function refuse_change();
`;

const down = `drop table reminders, reminder_plans;`;

/** When and how bodies are reminded, and who was, when. */
export class LayReminders1795219205200 implements MigrationInterface {
  name = 'LayReminders1795219205200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
