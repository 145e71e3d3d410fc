import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table instruments (
  id uuid constraint instruments_pkey primary key,
  organiser_id uuid not null constraint instruments_organiser_id_fkey references organisers,
  code text not null constraint instruments_code_check check (code ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
  draft jsonb not null,
  draft_revision integer not null constraint instruments_draft_revision_check check (draft_revision > 0),
  draft_saved_at timestamptz(3) not null default now(),
  draft_saved_by uuid not null constraint instruments_draft_saved_by_fkey references users,
  origin jsonb,
  archived_at timestamptz(3),
  created_by uuid not null constraint instruments_created_by_fkey references users,
  created_at timestamptz(3) not null default now(),
  constraint instruments_organiser_id_code_key unique (organiser_id, code)
);

create table instrument_versions (
  instrument_id uuid not null constraint instrument_versions_instrument_id_fkey references instruments,
  number integer not null constraint instrument_versions_number_check check (number > 0),
  content jsonb not null,
  sha256 text not null,
  note text,
  reasons jsonb not null,
  published_by uuid not null constraint instrument_versions_published_by_fkey references users,
  published_at timestamptz(3) not null default now(),
  constraint instrument_versions_pkey primary key (instrument_id, number)
);
create trigger instrument_versions_insert_only before update or delete on instrument_versions
  for each row execute function refuse_change();

create table instrument_comments (
  id uuid constraint instrument_comments_pkey primary key,
  instrument_id uuid not null constraint instrument_comments_instrument_id_fkey references instruments,
  item_code text,
  text text not null,
  author_id uuid not null constraint instrument_comments_author_id_fkey references users,
  at timestamptz(3) not null default now(),
  resolved_by uuid constraint instrument_comments_resolved_by_fkey references users,
  resolved_at timestamptz(3),
  constraint instrument_comments_resolved_at_check check ((resolved_at is null) = (resolved_by is null))
);
create index instrument_comments_instrument_id_id_idx on instrument_comments (instrument_id, id);

create table instrument_visits (
  instrument_id uuid not null constraint instrument_visits_instrument_id_fkey references instruments,
  user_id uuid not null constraint instrument_visits_user_id_fkey references users,
  seen_at timestamptz(3) not null default now(),
  constraint instrument_visits_pkey primary key (instrument_id, user_id)
);
`;

const down = `
drop table instrument_visits, instrument_comments, instrument_versions, instruments;
`;

/** An organiser's own instruments: the draft its team works on, what was published of it, and what they said about it. */
export class LayInstruments1795219203000 implements MigrationInterface {
  name = 'LayInstruments1795219203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
