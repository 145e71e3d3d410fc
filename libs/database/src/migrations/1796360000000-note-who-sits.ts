import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table presentation_jurors add column away_reason text;
alter table presentations add column delegates jsonb not null default '[]';

create table session_presences (
  id uuid constraint session_presences_pkey primary key,
  session_id uuid not null constraint session_presences_session_id_fkey references presentation_sessions,
  user_id uuid not null constraint session_presences_user_id_fkey references users,
  presence text not null constraint session_presences_presence_check check (presence in ('present','absent','late','left')),
  at timestamptz(3),
  reason text,
  noted_by uuid not null constraint session_presences_noted_by_fkey references users,
  noted_at timestamptz(3) not null default clock_timestamp(),
  constraint session_presences_reason_check check (presence = 'present' or length(trim(reason)) > 0)
);
create index session_presences_session_id_user_id_id_idx on session_presences (session_id, user_id, id);
create trigger session_presences_insert_only before update or delete on session_presences
  for each row execute function refuse_change();
`;

const down = `
drop table session_presences;
alter table presentations drop column delegates;
alter table presentation_jurors drop column away_reason;
`;

/** Who sat on the jury and from when to when, and who came for the body. */
export class NoteWhoSits1796360000000 implements MigrationInterface {
  name = 'NoteWhoSits1796360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
