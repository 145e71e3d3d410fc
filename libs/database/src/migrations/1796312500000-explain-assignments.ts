import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table assignments add column reason text;
create table verifier_limits (
  period_id uuid constraint verifier_limits_period_id_fkey references periods,
  user_id uuid constraint verifier_limits_user_id_fkey references users,
  max_items integer constraint verifier_limits_max_items_check check (max_items > 0),
  kinds text[],
  regions text[],
  set_by uuid not null constraint verifier_limits_set_by_fkey references users,
  set_at timestamptz(3) not null default now(),
  constraint verifier_limits_pkey primary key (period_id, user_id)
);
create index verifier_limits_user_id_idx on verifier_limits (user_id);
`;

const down = `
drop table verifier_limits;
alter table assignments drop column reason;
`;

/** Why each assignment was made, and how much and what each verifier may be given. */
export class ExplainAssignments1796312500000 implements MigrationInterface {
  name = 'ExplainAssignments1796312500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
