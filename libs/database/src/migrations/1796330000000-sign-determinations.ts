import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table organisers add column decree_pattern text not null default '{number}/SK/{roman-month}/{year}';
alter table determinations
  add column running_number integer,
  add column statement jsonb,
  add column signature jsonb,
  add constraint determinations_signature_check check ((statement is null) = (signature is null));
`;

const down = `
alter table determinations drop constraint determinations_signature_check,
  drop column signature, drop column statement, drop column running_number;
alter table organisers drop column decree_pattern;
`;

/** Decrees are numbered by the organiser's pattern, and what was determined is signed. */
export class SignDeterminations1796330000000 implements MigrationInterface {
  name = 'SignDeterminations1796330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
