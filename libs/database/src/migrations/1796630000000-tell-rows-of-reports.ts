import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report that is being made says how many rows it will have. */
export class TellRowsOfReports1796630000000 implements MigrationInterface {
  name = 'TellRowsOfReports1796630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reports add column expected_rows integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reports drop column expected_rows');
  }
}
