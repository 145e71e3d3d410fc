import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table inspection_evidence add column sent_sha256 text
  constraint inspection_evidence_sent_sha256_check check (sent_sha256 ~ '^[0-9a-f]{64}$');
alter table visit_signatures add column evidence jsonb
  constraint visit_signatures_evidence_check check (jsonb_typeof(evidence) = 'array');
`;

const down = `
alter table visit_signatures drop column evidence;
alter table inspection_evidence drop column sent_sha256;
`;

/** A visit is signed with what proves it, each file by the hash of what was sent. */
export class SignEvidenceOfVisits1796830000000 implements MigrationInterface {
  name = 'SignEvidenceOfVisits1796830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
