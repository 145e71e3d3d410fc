import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table public_bodies
  add email text,
  add phone text,
  add officer_name text;

alter table periods
  add registration text not null default 'automatic'
    constraint periods_registration_check check (registration in ('automatic','approval'));

alter table memberships
  add created_at timestamptz(3) not null default now(),
  add ended_at timestamptz(3),
  add ended_by uuid constraint memberships_ended_by_fkey references users,
  drop constraint memberships_user_id_role_organiser_id_public_body_id_key,
  add constraint memberships_ended_by_check check (ended_at is not null or ended_by is null);
create unique index memberships_user_id_role_organiser_id_public_body_id_key
  on memberships (user_id, role, organiser_id, public_body_id) nulls not distinct
  where ended_at is null;

create table invitations (
  id uuid constraint invitations_pkey primary key,
  organiser_id uuid not null constraint invitations_organiser_id_fkey references organisers,
  public_body_id uuid not null constraint invitations_public_body_id_fkey references public_bodies,
  assessment_id uuid constraint invitations_assessment_id_fkey references assessments
    constraint invitations_assessment_id_key unique,
  role text not null constraint invitations_role_check check (role in ('unitPpid','superior')),
  name text,
  email text,
  replaces_id uuid constraint invitations_replaces_id_fkey references memberships,
  created_by uuid constraint invitations_created_by_fkey references users,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  mail_id uuid,
  mailed_at timestamptz(3),
  opened_at timestamptz(3),
  accepted_at timestamptz(3),
  accepted_by uuid constraint invitations_accepted_by_fkey references users,
  revoked_at timestamptz(3),
  constraint invitations_accepted_at_check check ((accepted_at is null) = (accepted_by is null)),
  constraint invitations_mailed_at_check check (mailed_at is not null or mail_id is null)
);
create index invitations_public_body_id_id_idx on invitations (public_body_id, id);

create table invitation_tokens (
  token_hash text constraint invitation_tokens_pkey primary key
    constraint invitation_tokens_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
  invitation_id uuid not null constraint invitation_tokens_invitation_id_fkey references invitations,
  created_at timestamptz(3) not null default now()
);
create index invitation_tokens_invitation_id_idx on invitation_tokens (invitation_id);

create table registrations (
  assessment_id uuid constraint registrations_pkey primary key
    constraint registrations_assessment_id_fkey references assessments,
  state text not null
    constraint registrations_state_check check (state in ('draft','submitted','returned','approved')),
  revision integer not null default 1 constraint registrations_revision_check check (revision > 0),
  content jsonb not null default '{}',
  decree_sha256 text constraint registrations_decree_sha256_fkey references evidence_files,
  decree_name text,
  saved_by uuid not null constraint registrations_saved_by_fkey references users,
  saved_at timestamptz(3) not null default now(),
  submitted_at timestamptz(3),
  decided_at timestamptz(3),
  decided_by uuid constraint registrations_decided_by_fkey references users,
  reason text,
  constraint registrations_decree_name_check check ((decree_name is null) = (decree_sha256 is null)),
  constraint registrations_submitted_at_check check (state = 'draft' or submitted_at is not null),
  constraint registrations_reason_check check (state <> 'returned' or coalesce(length(trim(reason)), 0) > 0)
);
create index registrations_state_idx on registrations (state);
create index registrations_decree_sha256_idx on registrations (decree_sha256);
`;

/** Going back forgets invitations, registrations, and hats that had ended. */
const down = `
drop table registrations, invitation_tokens, invitations;

drop index memberships_user_id_role_organiser_id_public_body_id_key;
update sessions set membership_id = null
 where membership_id in (select id from memberships where ended_at is not null);
alter table audit_events disable trigger audit_events_insert_only;
update audit_events set membership_id = null
 where membership_id in (select id from memberships where ended_at is not null);
alter table audit_events enable trigger audit_events_insert_only;
delete from memberships where ended_at is not null;
alter table memberships
  drop column created_at, drop column ended_by, drop column ended_at,
  add constraint memberships_user_id_role_organiser_id_public_body_id_key
    unique (user_id, role, organiser_id, public_body_id);

alter table periods drop column registration;
alter table public_bodies drop column email, drop column phone, drop column officer_name;
`;

/** Invitations, what bodies register with, how to reach them, and hats that come to an end. */
export class LayRegistration1795219206000 implements MigrationInterface {
  name = 'LayRegistration1795219206000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
