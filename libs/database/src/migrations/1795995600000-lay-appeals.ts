import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table score_releases (
  assessment_id uuid constraint score_releases_pkey primary key
    constraint score_releases_assessment_id_fkey references assessments,
  released_by uuid not null constraint score_releases_released_by_fkey references users,
  released_at timestamptz(3) not null default now(),
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null,
  constraint score_releases_closes_at_check check (closes_at > opens_at)
);
create trigger score_releases_insert_only before update or delete on score_releases
  for each row execute function refuse_change();

create table appeals (
  id uuid constraint appeals_pkey primary key,
  assessment_id uuid not null constraint appeals_assessment_id_fkey references assessments,
  item_code text not null,
  verdict_id uuid not null constraint appeals_verdict_id_fkey references verdicts,
  reason text not null constraint appeals_reason_check check (length(trim(reason)) > 0),
  lodged_by uuid not null constraint appeals_lodged_by_fkey references users,
  lodged_at timestamptz(3) not null default clock_timestamp(),
  outcome text constraint appeals_outcome_check check (outcome in ('granted','refused','withdrawn')),
  decision_reason text,
  new_verdict_id uuid constraint appeals_new_verdict_id_fkey references verdicts,
  ended_by uuid constraint appeals_ended_by_fkey references users,
  ended_at timestamptz(3),
  constraint appeals_assessment_id_item_code_key unique (assessment_id, item_code),
  constraint appeals_ended_at_check
    check ((ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)),
  constraint appeals_decision_reason_check
    check (coalesce(outcome, 'withdrawn') = 'withdrawn' or coalesce(length(trim(decision_reason)), 0) > 0),
  constraint appeals_new_verdict_id_check check ((new_verdict_id is not null) = coalesce(outcome = 'granted', false))
);
create index appeals_verdict_id_idx on appeals (verdict_id);
-- What was ended stays ended, and what was said stays said.
create function refuse_appeal_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null and (new.id, new.assessment_id, new.item_code, new.verdict_id, new.reason, new.lodged_by, new.lodged_at)
      is not distinct from (old.id, old.assessment_id, old.item_code, old.verdict_id, old.reason, old.lodged_by, old.lodged_at) then
    return new;
  end if;
  raise exception 'appeals keep what was said'
    using errcode = 'restrict_violation', constraint = 'appeals_insert_only', table = 'appeals';
end $$;
create trigger appeals_kept before update or delete on appeals
  for each row execute function refuse_appeal_change();

create table appeal_evidence (
  id uuid constraint appeal_evidence_pkey primary key,
  appeal_id uuid not null constraint appeal_evidence_appeal_id_fkey references appeals,
  url text,
  file_sha256 text constraint appeal_evidence_file_sha256_fkey references evidence_files,
  file_name text,
  created_by uuid not null constraint appeal_evidence_created_by_fkey references users,
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint appeal_evidence_url_check check ((url is null) <> (file_sha256 is null)),
  constraint appeal_evidence_file_name_check check ((file_name is null) = (file_sha256 is null))
);
create index appeal_evidence_appeal_id_id_idx on appeal_evidence (appeal_id, id);
create index appeal_evidence_file_sha256_idx on appeal_evidence (file_sha256);
create trigger appeal_evidence_insert_only before update or delete on appeal_evidence
  for each row execute function refuse_change();
`;

const down = `
drop table appeal_evidence, appeals, score_releases;
drop function refuse_appeal_change;
`;

/** Provisional scores opened to bodies, appeals against verdicts, and what is brought in them. */
export class LayAppeals1795995600000 implements MigrationInterface {
  name = 'LayAppeals1795995600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
