import type { MigrationInterface, QueryRunner } from 'typeorm';

const classes = `('periodic','immediate','onDemand','exempt')`;

const up = `
create table information_listings (
  id uuid constraint information_listings_pkey primary key,
  organiser_id uuid not null constraint information_listings_organiser_id_fkey references organisers,
  public_body_id uuid not null constraint information_listings_public_body_id_fkey references public_bodies,
  class text not null constraint information_listings_class_check check (class in ${classes}),
  requirement text,
  title text not null,
  summary text not null,
  unit text not null,
  official text not null,
  made_when text not null,
  made_where text not null,
  form text not null constraint information_listings_form_check check (form in ('soft','hard','both')),
  retention text not null,
  link text,
  ground text,
  tested_on date,
  test_summary text,
  test_link text,
  exempt_until date,
  revision integer not null default 1,
  listed_at timestamptz(3) not null default now(),
  changed_by uuid not null constraint information_listings_changed_by_fkey references users,
  changed_at timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  words tsvector not null,
  constraint information_listings_text_check check (length(trim(title)) > 0 and length(trim(unit)) > 0),
  constraint information_listings_exempt_check check (
    case when class = 'exempt' then length(trim(ground)) > 0 and link is null
    else num_nonnulls(ground, tested_on, test_summary, test_link, exempt_until) = 0 end)
);
create index information_listings_public_body_id_idx on information_listings (public_body_id, title, id);
create index information_listings_organiser_id_idx on information_listings (organiser_id, title, id);
create index information_listings_unit_idx on information_listings (organiser_id, unit, id);
create index information_listings_changed_at_idx on information_listings (organiser_id, changed_at, id);
create index information_listings_exempt_until_idx on information_listings (exempt_until) where withdrawn_at is null;
create index information_listings_words_idx on information_listings using gin (words);

create table listing_revisions (
  listing_id uuid constraint listing_revisions_listing_id_fkey references information_listings,
  revision integer,
  kind text not null constraint listing_revisions_kind_check
    check (kind in ('entered','imported','changed','withdrawn','restored')),
  content jsonb not null,
  reason text,
  made_by uuid not null constraint listing_revisions_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  constraint listing_revisions_pkey primary key (listing_id, revision)
);
create trigger listing_revisions_insert_only before update or delete on listing_revisions
  for each row execute function refuse_change();

create table published_listings (
  listing_id uuid constraint published_listings_pkey primary key
    constraint published_listings_listing_id_fkey references information_listings,
  public_body_id uuid not null constraint published_listings_public_body_id_fkey references public_bodies,
  class text not null,
  title text not null,
  summary text,
  unit text,
  made_when text,
  form text,
  retention text,
  link text,
  ground text,
  exempt_until date,
  words tsvector not null
);
create index published_listings_title_idx on published_listings (title, listing_id);
create index published_listings_public_body_id_idx on published_listings (public_body_id, title, listing_id);
create index published_listings_class_idx on published_listings (class, title, listing_id);
create index published_listings_words_idx on published_listings using gin (words);
`;

const down = `
drop table published_listings;
drop table listing_revisions;
drop table information_listings;
`;

/** Lists of public and of exempt information, what they said before, and what everybody reads of them. */
export class LayListings1796810000000 implements MigrationInterface {
  name = 'LayListings1796810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
