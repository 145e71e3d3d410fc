import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table registrations
  add column round integer not null default 1 constraint registrations_round_check check (round > 0);

create table earlier_registrations (
  assessment_id uuid not null constraint earlier_registrations_assessment_id_fkey references assessments,
  round integer not null constraint earlier_registrations_round_check check (round > 0),
  content jsonb not null,
  decree_sha256 text constraint earlier_registrations_decree_sha256_fkey references evidence_files,
  decree_name text,
  saved_by uuid not null constraint earlier_registrations_saved_by_fkey references users,
  submitted_at timestamptz(3) not null,
  decided_at timestamptz(3) not null,
  decided_by uuid constraint earlier_registrations_decided_by_fkey references users,
  constraint earlier_registrations_pkey primary key (assessment_id, round),
  constraint earlier_registrations_decree_name_check check ((decree_name is null) = (decree_sha256 is null))
);
create index earlier_registrations_decree_sha256_idx on earlier_registrations (decree_sha256);
create trigger earlier_registrations_insert_only before update or delete on earlier_registrations
  for each row execute function refuse_change();
`;

/** Going back forgets what was registered before a renewal. */
const down = `
drop table earlier_registrations;
alter table registrations drop column round;
`;

/** A registration that was approved can be made anew, as when the officer changes; what was approved before stays. */
export class KeepEarlierRegistrations1796390000000 implements MigrationInterface {
  name = 'KeepEarlierRegistrations1796390000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
