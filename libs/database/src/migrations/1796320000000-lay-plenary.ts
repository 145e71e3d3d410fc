import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table plenary_sittings (
  id uuid constraint plenary_sittings_pkey primary key,
  period_id uuid not null constraint plenary_sittings_period_id_fkey references periods,
  held_on date not null,
  place text not null,
  chair text not null,
  members jsonb not null,
  quorum integer not null constraint plenary_sittings_quorum_check check (quorum > 0),
  opened_by uuid not null constraint plenary_sittings_opened_by_fkey references users,
  opened_at timestamptz(3) not null default now(),
  closed_by uuid constraint plenary_sittings_closed_by_fkey references users,
  closed_at timestamptz(3),
  constraint plenary_sittings_closed_at_check check ((closed_at is null) = (closed_by is null))
);
create index plenary_sittings_period_id_id_idx on plenary_sittings (period_id, id);
-- Who was there stays as it was said; only the closing comes later, once.
create function refuse_sitting_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.closed_at is null and to_jsonb(new) - 'closed_at' - 'closed_by' = to_jsonb(old) - 'closed_at' - 'closed_by' then
    return new;
  end if;
  raise exception 'a sitting stays as it was'
    using errcode = 'restrict_violation', constraint = 'plenary_sittings_kept', table = 'plenary_sittings';
end $$;
create trigger plenary_sittings_kept before update or delete on plenary_sittings
  for each row execute function refuse_sitting_change();

create table plenary_decisions (
  id uuid constraint plenary_decisions_pkey primary key,
  sitting_id uuid not null constraint plenary_decisions_sitting_id_fkey references plenary_sittings,
  assessment_id uuid constraint plenary_decisions_assessment_id_fkey references assessments,
  category text,
  kind text not null constraint plenary_decisions_kind_check check (kind in ('confirm','review','note')),
  decision text not null,
  reason text not null constraint plenary_decisions_reason_check check (length(trim(reason)) > 0),
  votes_for integer,
  votes_against integer,
  votes_abstain integer,
  recorded_by uuid not null constraint plenary_decisions_recorded_by_fkey references users,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  constraint plenary_decisions_about_check check (assessment_id is null or category is null),
  constraint plenary_decisions_votes_check
    check ((votes_for is null) = (votes_against is null) and (votes_for is null) = (votes_abstain is null))
);
create index plenary_decisions_sitting_id_id_idx on plenary_decisions (sitting_id, id);
create trigger plenary_decisions_insert_only before update or delete on plenary_decisions
  for each row execute function refuse_change();
`;

const down = `
drop table plenary_decisions, plenary_sittings;
drop function refuse_sitting_change;
`;

/** Sittings of the plenary with who was there, and what they decided. */
export class LayPlenary1796320000000 implements MigrationInterface {
  name = 'LayPlenary1796320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
