import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table submission_rules (
  period_id uuid not null constraint submission_rules_period_id_fkey references periods,
  version integer not null constraint submission_rules_version_check check (version > 0),
  confirm text not null constraint submission_rules_confirm_check check (confirm in ('superior','letter','either')),
  grace_seconds integer not null
    constraint submission_rules_grace_seconds_check check (grace_seconds between 0 and 900),
  unsubmitted text not null constraint submission_rules_unsubmitted_check check (unsubmitted in ('zero','count')),
  reason text,
  made_by uuid not null constraint submission_rules_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  constraint submission_rules_pkey primary key (period_id, version)
);
create trigger submission_rules_insert_only before update or delete on submission_rules
  for each row execute function refuse_change();

create table deadline_extensions (
  id uuid constraint deadline_extensions_pkey primary key,
  period_id uuid not null constraint deadline_extensions_period_id_fkey references periods,
  assessment_id uuid constraint deadline_extensions_assessment_id_fkey references assessments,
  until timestamptz(3) not null,
  reason text not null constraint deadline_extensions_reason_check check (length(trim(reason)) > 0),
  made_by uuid not null constraint deadline_extensions_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  undone_at timestamptz(3),
  undone_by uuid constraint deadline_extensions_undone_by_fkey references users,
  undone_reason text,
  constraint deadline_extensions_undone_at_check
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
);
create index deadline_extensions_period_id_assessment_id_idx on deadline_extensions (period_id, assessment_id);

create table repairs (
  id uuid constraint repairs_pkey primary key,
  assessment_id uuid not null constraint repairs_assessment_id_fkey references assessments,
  until timestamptz(3) not null,
  reason text not null constraint repairs_reason_check check (length(trim(reason)) > 0),
  made_by uuid not null constraint repairs_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  ended_at timestamptz(3)
);
create index repairs_assessment_id_made_at_idx on repairs (assessment_id, made_at);
create unique index repairs_open_key on repairs (assessment_id) where ended_at is null;

create table repair_items (
  repair_id uuid not null constraint repair_items_repair_id_fkey references repairs,
  item_code text not null,
  reason text not null constraint repair_items_reason_check check (length(trim(reason)) > 0),
  value_before jsonb,
  note_before text,
  evidence_before jsonb not null default '[]',
  constraint repair_items_pkey primary key (repair_id, item_code)
);
create trigger repair_items_insert_only before update or delete on repair_items
  for each row execute function refuse_change();

create table late_answers (
  id uuid constraint late_answers_pkey primary key,
  assessment_id uuid not null constraint late_answers_assessment_id_fkey references assessments,
  item_code text not null,
  value jsonb,
  note text,
  seen_revision integer not null constraint late_answers_seen_revision_check check (seen_revision >= 0),
  key text not null,
  typed_at timestamptz(3),
  clock_offset_ms integer,
  sent_by uuid not null constraint late_answers_sent_by_fkey references users,
  arrived_at timestamptz(3) not null default now(),
  decision text constraint late_answers_decision_check check (decision in ('accepted','declined')),
  decision_reason text,
  decided_by uuid constraint late_answers_decided_by_fkey references users,
  decided_at timestamptz(3),
  applied_revision integer,
  constraint late_answers_assessment_id_key_key unique (assessment_id, key),
  constraint late_answers_decided_at_check check ((decision is null) = (decided_at is null)
    and (decision is null) = (decided_by is null) and (decision is null) = (decision_reason is null)),
  constraint late_answers_applied_revision_check
    check ((applied_revision is not null) = (decision is not distinct from 'accepted'))
);
create index late_answers_assessment_id_id_idx on late_answers (assessment_id, id);
`;

const down = `drop table late_answers, repair_items, repairs, deadline_extensions, submission_rules;`;

/** How a period is handed in, who got more time and why, what was given back for repair, and what came too late. */
export class LayDeadlines1795219212000 implements MigrationInterface {
  name = 'LayDeadlines1795219212000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
