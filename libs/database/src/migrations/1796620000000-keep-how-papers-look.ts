import type { MigrationInterface, QueryRunner } from 'typeorm';

// Papers of what is determined already go on looking as they do now.
const up = `
alter table organisers add column papers_revision integer not null default 0;
alter table determinations add column papers jsonb;
alter table determinations disable trigger determinations_insert_only;
update determinations d
   set papers = jsonb_build_object('letterhead', o.letterhead, 'certificatePattern', o.certificate_pattern)
  from periods p join organisers o on o.id = p.organiser_id where p.id = d.period_id;
alter table determinations enable trigger determinations_insert_only;
`;

const down = `
alter table determinations drop column papers;
alter table organisers drop column papers_revision;
`;

/** A determination keeps the letterhead, the words and the pattern of numbers that held when it was decided. */
export class KeepHowPapersLook1796620000000 implements MigrationInterface {
  name = 'KeepHowPapersLook1796620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
