import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table mails add column assessment_id uuid constraint mails_assessment_id_fkey references assessments, add column due_at timestamptz(3);
`;

const down = `
alter table mails drop column assessment_id, drop column due_at;
`;

/** Which deadline a letter tells, so that one that waited goes out with the deadline that holds by then. */
export class DateWaitingLetters1796710000000 implements MigrationInterface {
  name = 'DateWaitingLetters1796710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
