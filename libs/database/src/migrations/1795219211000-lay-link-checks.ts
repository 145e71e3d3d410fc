import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `('alive','signIn','blocked','dead','doubtful','unchecked')`;

const up = `
create table links (
  url_sha256 text constraint links_pkey primary key
    constraint links_url_sha256_check check (url_sha256 ~ '^[0-9a-f]{64}$'),
  url text not null,
  host text not null,
  kind text constraint links_kind_check check (kind in ${kinds}),
  reason text,
  status_code integer,
  checked_at timestamptz(3),
  due_at timestamptz(3),
  attempts integer not null default 0,
  constraint links_checked_at_check check ((kind is null) = (checked_at is null) and (kind is null) = (reason is null))
);

create table link_hosts (
  host text constraint link_hosts_pkey primary key,
  next_allowed_at timestamptz(3) not null,
  booked_until timestamptz(3) not null
);

create table link_checks (
  id uuid constraint link_checks_pkey primary key,
  url_sha256 text not null constraint link_checks_url_sha256_fkey references links,
  kind text not null constraint link_checks_kind_check check (kind in ${kinds}),
  reason text not null,
  status_code integer,
  final_url text not null,
  hops jsonb not null,
  headers jsonb not null,
  title text,
  text text,
  body_sha256 text constraint link_checks_body_sha256_check check (body_sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer,
  truncated boolean not null,
  at timestamptz(3) not null default now(),
  constraint link_checks_size_bytes_check check ((size_bytes is null) = (body_sha256 is null))
);
create index link_checks_url_sha256_id_idx on link_checks (url_sha256, id);
create index link_checks_at_idx on link_checks (at);
create trigger link_checks_insert_only before update or delete on link_checks
  for each row execute function refuse_change();

create table link_tellings (
  assessment_id uuid not null constraint link_tellings_assessment_id_fkey references assessments,
  url_sha256 text not null constraint link_tellings_url_sha256_fkey references links,
  occasion text not null constraint link_tellings_occasion_check check (occasion in ('found','deadline')),
  told_at timestamptz(3) not null default now(),
  constraint link_tellings_pkey primary key (assessment_id, url_sha256, occasion)
);
`;

const down = `
drop table link_tellings;
drop table link_checks;
drop table link_hosts;
drop table links;
`;

/** Links as the product found them when it looked, with snapshots, and what was told about them. */
export class LayLinkChecks1795219211000 implements MigrationInterface {
  name = 'LayLinkChecks1795219211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
