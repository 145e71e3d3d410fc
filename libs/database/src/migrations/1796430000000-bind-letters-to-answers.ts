import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table signed_letters add column answers_sha256 text, add column evidence_sha256 text;
`;

const down = `
alter table signed_letters drop column answers_sha256, drop column evidence_sha256;
`;

/** A letter stands for the answers and evidence as they were when it came; one that is older than this stands for none. */
export class BindLettersToAnswers1796430000000 implements MigrationInterface {
  name = 'BindLettersToAnswers1796430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
