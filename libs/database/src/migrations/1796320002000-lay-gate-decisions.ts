import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table gate_decisions (
  id uuid constraint gate_decisions_pkey primary key,
  period_id uuid not null constraint gate_decisions_period_id_fkey references periods,
  assessment_id uuid not null constraint gate_decisions_assessment_id_fkey references assessments,
  stage_code text not null,
  passed boolean not null,
  decree text not null constraint gate_decisions_decree_check check (length(trim(decree)) > 0),
  reason text not null constraint gate_decisions_reason_check check (length(trim(reason)) > 0),
  decided_by uuid not null constraint gate_decisions_decided_by_fkey references users,
  decided_at timestamptz(3) not null default clock_timestamp()
);
create index gate_decisions_period_id_id_idx on gate_decisions (period_id, id);
create index gate_decisions_assessment_id_stage_code_idx on gate_decisions (assessment_id, stage_code);
create trigger gate_decisions_insert_only before update or delete on gate_decisions
  for each row execute function refuse_change();
`;

const down = `
drop table gate_decisions;
`;

/** Bodies let in or kept out of a stage by decree. */
export class LayGateDecisions1796320002000 implements MigrationInterface {
  name = 'LayGateDecisions1796320002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
