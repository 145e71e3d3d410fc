import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = (isKept: string): string => `
create or replace function refuse_sitting_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.closed_at is null and ${isKept} then
    return new;
  end if;
  raise exception 'a sitting stays as it was'
    using errcode = 'restrict_violation', constraint = 'plenary_sittings_kept', table = 'plenary_sittings';
end $$;`;

const up = kept(
  `(new.id, new.period_id, new.opened_by, new.opened_at) = (old.id, old.period_id, old.opened_by, old.opened_at)`,
);
const down = kept(`to_jsonb(new) - 'closed_at' - 'closed_by' = to_jsonb(old) - 'closed_at' - 'closed_by'`);

/** What was written down of a sitting may be corrected until it is closed. */
export class CorrectOpenSittings1796840000000 implements MigrationInterface {
  name = 'CorrectOpenSittings1796840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
