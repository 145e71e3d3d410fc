import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who were signed in before have theirs at once; everybody else gets one with their next sign-in. */
const up = `
alter table users add device_key text;
update users set device_key = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
`;

const down = `alter table users drop device_key;`;

export class GivePeopleADeviceKey1795219208000 implements MigrationInterface {
  name = 'GivePeopleADeviceKey1795219208000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
