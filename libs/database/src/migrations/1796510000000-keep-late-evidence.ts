import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table late_answers add column is_evidence_only boolean not null default false,
  add constraint late_answers_is_evidence_only_check check (not is_evidence_only or value is null and note is null);

create table late_evidence (
  id uuid constraint late_evidence_pkey primary key,
  late_answer_id uuid not null constraint late_evidence_late_answer_id_fkey references late_answers,
  sent_by uuid not null constraint late_evidence_sent_by_fkey references users,
  key text not null,
  kind text not null constraint late_evidence_kind_check check (kind in ('link','file','photo','video','screenshot','statement')),
  url text,
  file_sha256 text constraint late_evidence_file_sha256_fkey references evidence_files,
  sent_sha256 text constraint late_evidence_sent_sha256_check check (sent_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text,
  page integer constraint late_evidence_page_check check (page > 0),
  taken_at timestamptz(3),
  clock_offset_ms integer,
  begun_at timestamptz(3) not null default now(),
  arrived_at timestamptz(3) not null default now(),
  evidence_id uuid constraint late_evidence_evidence_id_fkey references evidence,
  constraint late_evidence_sent_by_key_key unique (sent_by, key),
  constraint late_evidence_url_check check ((url is null) <> (file_sha256 is null)),
  constraint late_evidence_file_name_check check ((file_name is null) = (file_sha256 is null))
);
create index late_evidence_late_answer_id_idx on late_evidence (late_answer_id);
create index late_evidence_file_sha256_idx on late_evidence (file_sha256);
`;

const down = `
drop table late_evidence;
delete from late_answers where is_evidence_only;
alter table late_answers drop column is_evidence_only;
`;

/** Evidence that came after the deadline waits beside its late answer; where no answer waits, by itself. */
export class KeepLateEvidence1796510000000 implements MigrationInterface {
  name = 'KeepLateEvidence1796510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
