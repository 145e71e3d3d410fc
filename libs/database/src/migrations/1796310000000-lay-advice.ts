import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table plenary_advice (
  id uuid constraint plenary_advice_pkey primary key,
  period_id uuid not null constraint plenary_advice_period_id_fkey references periods,
  state text not null constraint plenary_advice_state_check check (state in ('queued','running','done','failed')),
  progress integer not null default 0 constraint plenary_advice_progress_check check (progress between 0 and 100),
  seed bigint not null constraint plenary_advice_seed_check check (seed between 0 and 4294967295),
  runs integer not null constraint plenary_advice_runs_check check (runs between 1 and 10000),
  weight_percent numeric not null,
  noise_points numeric not null,
  input_sha256 text,
  document jsonb,
  error text,
  requested_by uuid not null constraint plenary_advice_requested_by_fkey references users,
  requested_at timestamptz(3) not null default clock_timestamp(),
  finished_at timestamptz(3),
  constraint plenary_advice_document_check check ((state = 'done') = (document is not null))
);
create index plenary_advice_period_id_requested_at_id_idx on plenary_advice (period_id, requested_at, id);
`;

/** Figures that help the plenary, each with what it was made from. */
export class LayAdvice1796310000000 implements MigrationInterface {
  name = 'LayAdvice1796310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plenary_advice');
  }
}
