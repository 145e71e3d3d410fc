import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table listing_decrees (
  id uuid constraint listing_decrees_pkey primary key,
  organiser_id uuid not null constraint listing_decrees_organiser_id_fkey references organisers,
  public_body_id uuid not null constraint listing_decrees_public_body_id_fkey references public_bodies,
  kind text not null constraint listing_decrees_kind_check check (kind in ('open','exempt')),
  number text not null constraint listing_decrees_number_check check (length(trim(number)) > 0),
  decided_on date not null,
  link text,
  lines integer not null,
  recorded_by uuid not null constraint listing_decrees_recorded_by_fkey references users,
  recorded_at timestamptz(3) not null default now(),
  constraint listing_decrees_number_key unique (public_body_id, kind, number)
);
create trigger listing_decrees_insert_only before update or delete on listing_decrees
  for each row execute function refuse_change();

create table listing_decree_items (
  decree_id uuid constraint listing_decree_items_decree_id_fkey references listing_decrees,
  listing_id uuid constraint listing_decree_items_listing_id_fkey references information_listings,
  revision integer not null,
  constraint listing_decree_items_pkey primary key (decree_id, listing_id)
);
create trigger listing_decree_items_insert_only before update or delete on listing_decree_items
  for each row execute function refuse_change();

alter table published_listings add column decree_id uuid
  constraint published_listings_decree_id_fkey references listing_decrees;
`;

const down = `
alter table published_listings drop column decree_id;
drop table listing_decree_items;
drop table listing_decrees;
`;

/** Decrees that fix lists, with each line as it stood. */
export class FixListingsByDecree1796820000000 implements MigrationInterface {
  name = 'FixListingsByDecree1796820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
