import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table evidence_uploads (
  id uuid not null,
  assessment_id uuid not null constraint evidence_uploads_assessment_id_fkey references assessments,
  item_code text not null,
  kind text not null constraint evidence_uploads_kind_check check (kind in ('link','file','photo','video','screenshot','statement')),
  page integer constraint evidence_uploads_page_check check (page > 0),
  note text,
  file_name text not null,
  declared_type text not null,
  size_bytes integer not null constraint evidence_uploads_size_bytes_check check (size_bytes > 0),
  fingerprint text,
  created_by uuid not null constraint evidence_uploads_created_by_fkey references users,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  evidence_id uuid constraint evidence_uploads_evidence_id_fkey references evidence,
  constraint evidence_uploads_pkey primary key (id)
);
create index evidence_uploads_assessment_id_created_by_idx on evidence_uploads (assessment_id, created_by);
create index evidence_uploads_expires_at_idx on evidence_uploads (expires_at);
create index evidence_uploads_evidence_id_idx on evidence_uploads (evidence_id);
`;

/** Files on their way to become evidence: where each belongs, and how much room is kept for it. */
export class LayUploads1795219210000 implements MigrationInterface {
  name = 'LayUploads1795219210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evidence_uploads');
  }
}
