import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table period_instruments
  drop constraint period_instruments_pkey,
  add version integer not null default 1 constraint period_instruments_version_check check (version > 0),
  add reasons jsonb not null default '[]',
  add reason text,
  add made_by uuid constraint period_instruments_made_by_fkey references users,
  add made_at timestamptz(3) not null default now(),
  add constraint period_instruments_pkey primary key (period_id, code, version),
  add constraint period_instruments_reason_check check (version = 1 or coalesce(length(trim(reason)), 0) > 0);

create table correction_effects (
  period_id uuid not null,
  instrument_code text not null,
  version integer not null,
  assessment_id uuid not null constraint correction_effects_assessment_id_fkey references assessments,
  item_code text not null,
  subject text not null constraint correction_effects_subject_check check (subject in ('answer','verdict')),
  effect text not null constraint correction_effects_effect_check check (effect in ('review','dropped')),
  settled_at timestamptz(3),
  constraint correction_effects_pkey primary key (assessment_id, item_code, subject, version),
  constraint correction_effects_period_id_instrument_code_version_fkey
    foreign key (period_id, instrument_code, version) references period_instruments (period_id, code, version)
);
create index correction_effects_period_id_instrument_code_version_idx
  on correction_effects (period_id, instrument_code, version);

alter table submissions
  drop constraint submissions_assessment_id_key,
  add revision integer not null default 1 constraint submissions_revision_check check (revision > 0),
  add constraint submissions_assessment_id_revision_key unique (assessment_id, revision);
`;

/** Going back forgets corrections and second submissions: the older tables have no room for them. */
const down = `
drop table correction_effects;

alter table submissions disable trigger submissions_insert_only;
delete from submissions where revision > 1;
alter table submissions enable trigger submissions_insert_only;
alter table submissions
  drop constraint submissions_assessment_id_revision_key,
  drop column revision,
  add constraint submissions_assessment_id_key unique (assessment_id);

alter table period_instruments disable trigger period_instruments_insert_only;
delete from period_instruments where version > 1;
alter table period_instruments enable trigger period_instruments_insert_only;
alter table period_instruments
  drop constraint period_instruments_pkey,
  drop column version, drop column reasons, drop column reason, drop column made_by, drop column made_at,
  add constraint period_instruments_pkey primary key (period_id, code);
`;

/** Corrections of a frozen instrument as further versions, what they do to what was given, and handing in again. */
export class LayCorrections1795219204000 implements MigrationInterface {
  name = 'LayCorrections1795219204000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
