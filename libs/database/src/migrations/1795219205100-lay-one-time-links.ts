import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table one_time_links (
  id uuid constraint one_time_links_pkey primary key,
  token_hash text not null constraint one_time_links_token_hash_key unique,
  purpose text not null constraint one_time_links_purpose_check check (purpose in ('password','email')),
  user_id uuid not null constraint one_time_links_user_id_fkey references users,
  email text,
  made_by uuid constraint one_time_links_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint one_time_links_email_check check ((purpose = 'email') = (email is not null))
);
create index one_time_links_user_id_idx on one_time_links (user_id);
`;

const down = `drop table one_time_links;`;

/** Links that set a password or confirm an e-mail address, once. */
export class LayOneTimeLinks1795219205100 implements MigrationInterface {
  name = 'LayOneTimeLinks1795219205100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
