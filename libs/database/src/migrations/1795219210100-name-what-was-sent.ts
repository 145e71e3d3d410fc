import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table evidence
  add sent_sha256 text constraint evidence_sent_sha256_check check (sent_sha256 ~ '^[0-9a-f]{64}$');
update evidence set sent_sha256 = file_sha256;
create index evidence_sent_sha256_idx on evidence (sent_sha256);
`;

const down = `
drop index evidence_sent_sha256_idx;
alter table evidence drop column sent_sha256;
`;

/** Pictures are drawn anew before they are kept: beside what is kept stands the hash of what was sent. */
export class NameWhatWasSent1795219210100 implements MigrationInterface {
  name = 'NameWhatWasSent1795219210100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
