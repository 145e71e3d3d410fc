import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table session_boards (
  session_id uuid constraint session_boards_pkey primary key constraint session_boards_session_id_fkey references presentation_sessions,
  now_id uuid constraint session_boards_now_id_fkey references presentations,
  shows_scores boolean not null default false,
  frozen jsonb,
  frozen_at timestamptz(3),
  constraint session_boards_frozen_at_check check ((frozen is null) = (frozen_at is null))
);
`;

const down = `
drop table session_boards;
`;

/** What the room sees of a session. */
export class LaySessionBoards1796370000000 implements MigrationInterface {
  name = 'LaySessionBoards1796370000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
