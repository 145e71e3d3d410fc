import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table inspection_values add column key text,
  add constraint inspection_values_inspection_id_key_key unique (inspection_id, key);
alter table inspection_evidence add column key text,
  add constraint inspection_evidence_inspection_id_key_key unique (inspection_id, key);
`;

const down = `
alter table inspection_evidence drop column key;
alter table inspection_values drop column key;
`;

/** What an assessor's phone sends a second time, since it never heard the first reply, is known again by its key. */
export class KeyWhatAssessorsSend1796361000000 implements MigrationInterface {
  name = 'KeyWhatAssessorsSend1796361000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
