import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table second_readers (
  assessment_id uuid constraint second_readers_assessment_id_fkey references second_readings,
  user_id uuid constraint second_readers_user_id_fkey references users,
  assigned_by uuid not null constraint second_readers_assigned_by_fkey references users,
  assigned_at timestamptz(3) not null default now(),
  reason text,
  share text[] constraint second_readers_share_check check (cardinality(share) > 0),
  finished_at timestamptz(3),
  constraint second_readers_pkey primary key (assessment_id, user_id)
);
create index second_readers_user_id_idx on second_readers (user_id);
insert into second_readers (assessment_id, user_id, assigned_by, assigned_at, finished_at)
  select assessment_id, user_id, assigned_by, assigned_at, finished_at from second_readings where user_id is not null;
alter table second_readings drop column user_id;
`;

/** One reader for each, who would be the one that came first. */
const down = `
alter table second_readings add column user_id uuid constraint second_readings_user_id_fkey references users;
update second_readings x set user_id = (select r.user_id from second_readers r where r.assessment_id = x.assessment_id
                                         order by r.assigned_at, r.user_id limit 1);
alter table second_readings add constraint second_readings_user_id_check check (user_id is not null or waived_at is not null);
create index second_readings_user_id_idx on second_readings (user_id);
drop table second_readers;
`;

/** A second reading has its readers, each with a share, as a first one has. */
export class ShareSecondReadings1796620000000 implements MigrationInterface {
  name = 'ShareSecondReadings1796620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
