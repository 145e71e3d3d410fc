import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table item_comments add column key text,
  add constraint item_comments_author_id_key_key unique (author_id, key);
alter table item_questions add column key text,
  add constraint item_questions_asked_by_key_key unique (asked_by, key);
`;

const down = `
alter table item_questions drop column key;
alter table item_comments drop column key;
`;

/** A comment or question that a phone sends a second time, since it never heard the first reply, is known by its key. */
export class KeyWhatIsSaid1796420000000 implements MigrationInterface {
  name = 'KeyWhatIsSaid1796420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
