import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table publication_events (
  id uuid constraint publication_events_pkey primary key,
  period_id uuid not null constraint publication_events_period_id_fkey references periods,
  determination_id uuid not null constraint publication_events_determination_id_fkey references determinations,
  kind text not null constraint publication_events_kind_check
    check (kind in ('planned','moved','cancelled','released','withdrawn','restored')),
  release_at timestamptz(3),
  reason text,
  user_id uuid constraint publication_events_user_id_fkey references users,
  at timestamptz(3) not null default now(),
  constraint publication_events_release_at_check check ((kind in ('planned','moved')) = (release_at is not null)),
  constraint publication_events_reason_check
    check (kind in ('planned','released','restored') or (reason is not null and length(trim(reason)) > 0))
);
create index publication_events_period_id_id_idx on publication_events (period_id, id);
create index publication_events_determination_id_id_idx on publication_events (determination_id, id);
create trigger publication_events_insert_only before update or delete on publication_events
  for each row execute function refuse_change();
`;

/** A publication is planned for an hour, moved, cancelled and withdrawn with a trace. */
export class LayPublicationEvents1796425000000 implements MigrationInterface {
  name = 'LayPublicationEvents1796425000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publication_events');
  }
}
