import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table submission_rules add column same_person boolean not null default false;
alter table submissions add column by_same_person boolean not null default false;
`;

const down = `
alter table submissions drop column by_same_person;
alter table submission_rules drop column same_person;
`;

/** Whether one person may be both PPID and the superior who signs is a period's rule, and the receipt says where it was so. */
export class TellWhoSignsAlone1796380000000 implements MigrationInterface {
  name = 'TellWhoSignsAlone1796380000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
