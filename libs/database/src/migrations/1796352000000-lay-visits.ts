import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table visit_signatures (
  id uuid constraint visit_signatures_pkey primary key,
  inspection_id uuid not null constraint visit_signatures_inspection_id_fkey references inspections,
  key text not null,
  party text not null constraint visit_signatures_party_check check (party in ('assessor','body')),
  way text not null,
  name text not null,
  position text,
  strokes jsonb,
  reason text,
  content_sha256 text not null
    constraint visit_signatures_content_sha256_check check (content_sha256 ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz(3) not null,
  saved_by uuid not null constraint visit_signatures_saved_by_fkey references users,
  saved_at timestamptz(3) not null default clock_timestamp(),
  constraint visit_signatures_inspection_id_key_key unique (inspection_id, key),
  constraint visit_signatures_way_check
    check (way in ('drawn','typed','refused') and (way <> 'refused' or party = 'body')),
  constraint visit_signatures_strokes_check check ((strokes is not null) = (way = 'drawn')),
  constraint visit_signatures_reason_check check ((reason is not null) = (way = 'refused')),
  constraint visit_signatures_position_check check (position is not null or party = 'assessor')
);
create index visit_signatures_saved_by_idx on visit_signatures (saved_by);
create trigger visit_signatures_insert_only before update or delete on visit_signatures
  for each row execute function refuse_change();

create table visit_minutes (
  inspection_id uuid constraint visit_minutes_pkey primary key
    constraint visit_minutes_inspection_id_fkey references inspections,
  file_sha256 text not null constraint visit_minutes_file_sha256_check check (file_sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null constraint visit_minutes_size_bytes_check check (size_bytes > 0),
  made_at timestamptz(3) not null default now()
);
`;

const down = `
drop table visit_minutes, visit_signatures;
`;

/** Both parties sign what was found at a visit; the minutes of it as a paper. */
export class LayVisits1796352000000 implements MigrationInterface {
  name = 'LayVisits1796352000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
