import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table conflicts (
  id uuid constraint conflicts_pkey primary key,
  organiser_id uuid not null constraint conflicts_organiser_id_fkey references organisers,
  user_id uuid not null constraint conflicts_user_id_fkey references users,
  public_body_id uuid not null constraint conflicts_public_body_id_fkey references public_bodies,
  reason text not null constraint conflicts_reason_check check (length(trim(reason)) > 0),
  said_by uuid not null constraint conflicts_said_by_fkey references users,
  said_at timestamptz(3) not null default now(),
  ended_by uuid constraint conflicts_ended_by_fkey references users,
  ended_at timestamptz(3),
  ended_reason text,
  constraint conflicts_ended_at_check check (
    (ended_at is null) = (ended_by is null) and (ended_at is null or coalesce(length(trim(ended_reason)), 0) > 0))
);
create unique index conflicts_user_id_public_body_id_idx on conflicts (user_id, public_body_id) where ended_at is null;
create index conflicts_public_body_id_idx on conflicts (public_body_id);
`;

const down = `
drop table conflicts;
`;

/** Conflicts of interest that people declare or the organiser records. */
export class LayConflicts1796311500000 implements MigrationInterface {
  name = 'LayConflicts1796311500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
