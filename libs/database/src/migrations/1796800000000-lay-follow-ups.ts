import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table follow_ups (
  assessment_id uuid constraint follow_ups_assessment_id_fkey references assessments,
  item_code text,
  revision integer constraint follow_ups_revision_check check (revision > 0),
  action text not null constraint follow_ups_action_check check (length(trim(action)) > 0),
  responsible text not null constraint follow_ups_responsible_check check (length(trim(responsible)) > 0),
  due_on date not null,
  state text not null constraint follow_ups_state_check check (state in ('planned','underWay','done','dropped')),
  proof_url text,
  note text,
  written_by uuid not null constraint follow_ups_written_by_fkey references users,
  written_at timestamptz(3) not null default clock_timestamp(),
  constraint follow_ups_proof_check check (state in ('planned','underWay') or coalesce(proof_url, note) is not null),
  constraint follow_ups_pkey primary key (assessment_id, item_code, revision)
);
create index follow_ups_due_on_idx on follow_ups (due_on);
create trigger follow_ups_insert_only before update or delete on follow_ups
  for each row execute function refuse_change();
create table follow_up_confirmations (
  assessment_id uuid,
  item_code text,
  revision integer,
  confirmed_by uuid not null constraint follow_up_confirmations_confirmed_by_fkey references users,
  confirmed_at timestamptz(3) not null default clock_timestamp(),
  constraint follow_up_confirmations_pkey primary key (assessment_id, item_code, revision),
  constraint follow_up_confirmations_assessment_id_item_code_revision_fkey
    foreign key (assessment_id, item_code, revision) references follow_ups (assessment_id, item_code, revision)
);
create trigger follow_up_confirmations_insert_only before update or delete on follow_up_confirmations
  for each row execute function refuse_change();
create table follow_up_checks (
  assessment_id uuid constraint follow_up_checks_assessment_id_fkey references assessments,
  item_code text,
  revision integer constraint follow_up_checks_revision_check check (revision > 0),
  plan_assessment_id uuid not null,
  plan_item_code text not null,
  plan_revision integer not null,
  kept boolean not null,
  note text,
  checked_by uuid not null constraint follow_up_checks_checked_by_fkey references users,
  checked_at timestamptz(3) not null default clock_timestamp(),
  constraint follow_up_checks_note_check check (kept or coalesce(length(trim(note)), 0) > 0),
  constraint follow_up_checks_pkey primary key (assessment_id, item_code, revision),
  constraint follow_up_checks_plan_fkey
    foreign key (plan_assessment_id, plan_item_code, plan_revision)
    references follow_ups (assessment_id, item_code, revision)
);
create index follow_up_checks_plan_assessment_id_plan_item_code_idx
  on follow_up_checks (plan_assessment_id, plan_item_code);
create trigger follow_up_checks_insert_only before update or delete on follow_up_checks
  for each row execute function refuse_change();
`;

const down = `
drop table follow_up_checks;
drop table follow_up_confirmations;
drop table follow_ups;
`;

/** What bodies plan about items that lost points, the superior's word on it, and whether it was kept a year later. */
export class LayFollowUps1796800000000 implements MigrationInterface {
  name = 'LayFollowUps1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
