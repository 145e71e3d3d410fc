import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table evidence add place integer constraint evidence_place_check check (place > 0);
`;

const down = `
alter table evidence drop column place;
`;

/** The body says which of several pieces is looked at first; where it says nothing, the oldest. */
export class KeepTheOrderOfEvidence1795994576524 implements MigrationInterface {
  name = 'KeepTheOrderOfEvidence1795994576524';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
