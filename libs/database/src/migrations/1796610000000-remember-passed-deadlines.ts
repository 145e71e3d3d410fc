import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A late answer remembers which deadline it missed, though that deadline may move afterwards. */
export class RememberPassedDeadlines1796610000000 implements MigrationInterface {
  name = 'RememberPassedDeadlines1796610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table late_answers add passed_deadline timestamptz(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table late_answers drop column passed_deadline');
  }
}
