import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table past_years (
  id uuid constraint past_years_pkey primary key,
  organiser_id uuid not null constraint past_years_organiser_id_fkey references organisers,
  year integer not null,
  title text not null,
  source text not null,
  scale text not null,
  mapping jsonb not null,
  row_count integer not null,
  file_name text not null,
  file_sha256 text not null,
  size_bytes integer not null,
  file bytea not null,
  imported_by uuid not null constraint past_years_imported_by_fkey references users,
  imported_at timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  withdrawn_by uuid constraint past_years_withdrawn_by_fkey references users,
  withdrawal_reason text,
  constraint past_years_year_check check (year between 2000 and 2100),
  constraint past_years_row_count_check check (row_count > 0),
  constraint past_years_withdrawal_check check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index past_years_standing_key on past_years (organiser_id, year, title) where withdrawn_at is null;
create trigger past_years_kept before update of organiser_id, year, title, source, scale, mapping, row_count, file_name, file_sha256, size_bytes, file, imported_by, imported_at or delete on past_years
  for each row execute function refuse_change();

create table past_results (
  past_year_id uuid not null constraint past_results_past_year_id_fkey references past_years,
  row_number integer not null,
  public_body_id uuid constraint past_results_public_body_id_fkey references public_bodies,
  code text,
  name text not null,
  category text,
  final numeric,
  band text,
  rank integer,
  stages jsonb not null,
  constraint past_results_pkey primary key (past_year_id, row_number),
  constraint past_results_final_check check (final >= 0),
  constraint past_results_rank_check check (rank > 0)
);
create index past_results_public_body_id_idx on past_results (public_body_id);
create trigger past_results_insert_only before update or delete on past_results
  for each row execute function refuse_change();
`;

const down = `
drop table past_results;
drop table past_years;
`;

/** Results of years before this application, as tables told them; never mixed with what was computed. */
export class LayPastYears1796410000000 implements MigrationInterface {
  name = 'LayPastYears1796410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
