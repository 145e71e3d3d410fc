import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A visitor opens one body's sheet out of ten thousands. */
export class FindPublishedSheets1796395000000 implements MigrationInterface {
  name = 'FindPublishedSheets1796395000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index period_results_subject_id_determination_id_idx on period_results (subject_id, determination_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index period_results_subject_id_determination_id_idx');
  }
}
