import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table presentation_sessions (
  id uuid constraint presentation_sessions_pkey primary key,
  period_id uuid not null constraint presentation_sessions_period_id_fkey references periods,
  stage_code text not null,
  name text not null constraint presentation_sessions_name_check check (length(trim(name)) > 0),
  starts_at timestamptz(3) not null,
  minutes integer not null constraint presentation_sessions_minutes_check check (minutes between 1 and 240),
  room text,
  video_url text constraint presentation_sessions_video_url_check check (video_url like 'https://%'),
  created_by uuid not null constraint presentation_sessions_created_by_fkey references users,
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint presentation_sessions_room_check check (num_nonnulls(room, video_url) > 0)
);
create index presentation_sessions_period_id_starts_at_id_idx on presentation_sessions (period_id, starts_at, id);

create table presentation_draws (
  id uuid constraint presentation_draws_pkey primary key,
  session_id uuid not null constraint presentation_draws_session_id_fkey references presentation_sessions,
  seed text not null constraint presentation_draws_seed_check check (length(trim(seed)) > 0),
  codes jsonb not null,
  reason text,
  drawn_by uuid not null constraint presentation_draws_drawn_by_fkey references users,
  drawn_at timestamptz(3) not null default clock_timestamp()
);
create index presentation_draws_session_id_id_idx on presentation_draws (session_id, id);
create trigger presentation_draws_insert_only before update or delete on presentation_draws
  for each row execute function refuse_change();

alter table presentations
  add column session_id uuid constraint presentations_session_id_fkey references presentation_sessions,
  add column place integer,
  add constraint presentations_session_id_place_key unique (session_id, place),
  add constraint presentations_place_check check (place is null or session_id is not null and place > 0);
`;

const down = `
alter table presentations drop constraint presentations_place_check, drop constraint presentations_session_id_place_key,
  drop column place, drop column session_id;
drop table presentation_draws;
drop table presentation_sessions;
`;

/** Sessions of the jury: where and when bodies appear, and in which order, drawn by lot. */
export class LayPresentationSessions1796345000000 implements MigrationInterface {
  name = 'LayPresentationSessions1796345000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
