import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the officers a body has already were told of a period; apart from the letter, which carries a link. */
export class TellKnownOfficers1796372000000 implements MigrationInterface {
  name = 'TellKnownOfficers1796372000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitations add column told_at timestamptz(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitations drop column told_at');
  }
}
