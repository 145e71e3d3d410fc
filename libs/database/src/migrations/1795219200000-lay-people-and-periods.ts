import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
-- Refuses to change or delete a row; the error carries <table>_insert_only as its constraint.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name
    using errcode = 'restrict_violation', constraint = tg_table_name || '_insert_only', table = tg_table_name;
end $$;

create table organisers (
  id uuid constraint organisers_pkey primary key,
  code text not null constraint organisers_code_key unique
    constraint organisers_code_check check (code ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
  name text not null,
  time_zone text not null,
  accent text not null,
  letterhead jsonb not null,
  created_at timestamptz(3) not null default now()
);

create table public_bodies (
  id uuid constraint public_bodies_pkey primary key,
  organiser_id uuid not null constraint public_bodies_organiser_id_fkey references organisers,
  code text not null,
  name text not null,
  kind text not null constraint public_bodies_kind_check check (kind in ('OPD','KECAMATAN','KELURAHAN','DESA')),
  region_code text,
  parent_id uuid constraint public_bodies_parent_id_fkey references public_bodies,
  group_code text,
  website text,
  created_at timestamptz(3) not null default now(),
  constraint public_bodies_organiser_id_code_key unique (organiser_id, code)
);
create index public_bodies_parent_id_idx on public_bodies (parent_id);

create table users (
  id uuid constraint users_pkey primary key,
  name text not null,
  email text not null constraint users_email_key unique
    constraint users_email_check check (email = lower(email) and email like '%_@_%'),
  password_hash text not null,
  created_at timestamptz(3) not null default now(),
  disabled_at timestamptz(3)
);

create table memberships (
  id uuid constraint memberships_pkey primary key,
  user_id uuid not null constraint memberships_user_id_fkey references users,
  role text not null constraint memberships_role_check check (role in
    ('operator','organiserAdmin','commissioner','verifier','juror','leadPpid','unitPpid','superior','regionalHead')),
  organiser_id uuid constraint memberships_organiser_id_fkey references organisers,
  public_body_id uuid constraint memberships_public_body_id_fkey references public_bodies,
  constraint memberships_organiser_id_check check ((role = 'operator') = (organiser_id is null)),
  constraint memberships_public_body_id_check check ((role in ('unitPpid','superior')) = (public_body_id is not null)),
  constraint memberships_user_id_role_organiser_id_public_body_id_key
    unique nulls not distinct (user_id, role, organiser_id, public_body_id)
);
create index memberships_organiser_id_idx on memberships (organiser_id);
create index memberships_public_body_id_idx on memberships (public_body_id);

create table sessions (
  id uuid constraint sessions_pkey primary key,
  token_hash text not null constraint sessions_token_hash_key unique,
  user_id uuid not null constraint sessions_user_id_fkey references users,
  membership_id uuid constraint sessions_membership_id_fkey references memberships,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  seen_at timestamptz(3) not null default now()
);
create index sessions_user_id_idx on sessions (user_id);
create index sessions_expires_at_idx on sessions (expires_at);

create table sign_in_failures (
  key text constraint sign_in_failures_pkey primary key,
  failures integer not null,
  since timestamptz(3) not null default now()
);

create table periods (
  id uuid constraint periods_pkey primary key,
  organiser_id uuid not null constraint periods_organiser_id_fkey references organisers,
  code text not null constraint periods_code_key unique
    constraint periods_code_check check (code ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
  title text not null,
  year integer not null,
  state text not null constraint periods_state_check check (state in ('draft','open','determined','published')),
  policy_version integer not null,
  opened_at timestamptz(3),
  determined_at timestamptz(3),
  published_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint periods_opened_at_check check ((state = 'draft') = (opened_at is null)),
  constraint periods_determined_at_check check ((state in ('draft','open')) = (determined_at is null)),
  constraint periods_published_at_check check ((state = 'published') = (published_at is not null))
);
create index periods_organiser_id_year_id_idx on periods (organiser_id, year, id);

create table period_policies (
  period_id uuid not null constraint period_policies_period_id_fkey references periods,
  version integer not null constraint period_policies_version_check check (version > 0),
  policy jsonb not null,
  reason text,
  created_by uuid not null constraint period_policies_created_by_fkey references users,
  created_at timestamptz(3) not null default now(),
  constraint period_policies_pkey primary key (period_id, version)
);
create trigger period_policies_insert_only before update or delete on period_policies
  for each row execute function refuse_change();

create table period_instruments (
  period_id uuid not null constraint period_instruments_period_id_fkey references periods,
  code text not null,
  content jsonb not null,
  sha256 text not null,
  constraint period_instruments_pkey primary key (period_id, code)
);
create index period_instruments_sha256_idx on period_instruments (sha256);
create trigger period_instruments_insert_only before update or delete on period_instruments
  for each row execute function refuse_change();

create table audit_events (
  id bigint generated always as identity constraint audit_events_pkey primary key,
  organiser_id uuid constraint audit_events_organiser_id_fkey references organisers,
  actor_id uuid constraint audit_events_actor_id_fkey references users,
  membership_id uuid constraint audit_events_membership_id_fkey references memberships,
  action text not null,
  subject jsonb not null,
  at timestamptz(3) not null default now()
);
create index audit_events_organiser_id_id_idx on audit_events (organiser_id, id);
create trigger audit_events_insert_only before update or delete on audit_events
  for each row execute function refuse_change();
`;

const down = `
drop table audit_events, period_instruments, period_policies, periods, sign_in_failures, sessions, memberships, users,
  public_bodies, organisers;
drop function refuse_change();
`;

/** Tenants, bodies, people and their sessions, periods with their rules, and the audit. */
export class LayPeopleAndPeriods1795219200000 implements MigrationInterface {
  name = 'LayPeopleAndPeriods1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
