import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table assignments add column share text[] constraint assignments_share_check check (cardinality(share) > 0);
`;

const down = `
alter table assignments drop column share;
`;

/** Which sections and items of a body are whose, where several verifiers read it. */
export class ShareAssignments1796435000000 implements MigrationInterface {
  name = 'ShareAssignments1796435000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
