import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table public_bodies add column language text;
alter table verifier_limits add column languages text[];
`;

const down = `
alter table verifier_limits drop column languages;
alter table public_bodies drop column language;
`;

/** What a body's documents are written in, and what each verifier reads. */
export class NameLanguages1796436000000 implements MigrationInterface {
  name = 'NameLanguages1796436000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
