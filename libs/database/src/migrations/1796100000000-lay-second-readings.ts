import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table reading_rules (
  period_id uuid constraint reading_rules_period_id_fkey references periods,
  version integer constraint reading_rules_version_check check (version > 0),
  readers integer not null constraint reading_rules_readers_check check (readers in (1, 2)),
  reason text,
  made_by uuid not null constraint reading_rules_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  constraint reading_rules_pkey primary key (period_id, version)
);
create trigger reading_rules_insert_only before update or delete on reading_rules
  for each row execute function refuse_change();

create table second_readings (
  assessment_id uuid constraint second_readings_pkey primary key
    constraint second_readings_assessment_id_fkey references assessments,
  user_id uuid constraint second_readings_user_id_fkey references users,
  assigned_by uuid not null constraint second_readings_assigned_by_fkey references users,
  assigned_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  waived_at timestamptz(3),
  waived_reason text,
  constraint second_readings_user_id_check check (user_id is not null or waived_at is not null),
  constraint second_readings_waived_at_check
    check (waived_at is null or (finished_at is null and coalesce(length(trim(waived_reason)), 0) > 0))
);
create index second_readings_user_id_idx on second_readings (user_id);
`;

const down = `
drop table second_readings, reading_rules;
`;

/** How many read an assessment, and who reads it a second time. */
export class LaySecondReadings1796100000000 implements MigrationInterface {
  name = 'LaySecondReadings1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
