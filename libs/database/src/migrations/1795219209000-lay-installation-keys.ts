import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table installation_keys (
  purpose text constraint installation_keys_pkey primary key,
  secret text not null,
  created_at timestamptz(3) not null default now()
);
create trigger installation_keys_insert_only before update or delete on installation_keys
  for each row execute function refuse_change();
`;

const down = `
drop table installation_keys;
`;

/** Secrets by which this installation knows its own files again. */
export class LayInstallationKeys1795219209000 implements MigrationInterface {
  name = 'LayInstallationKeys1795219209000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
