import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table request_rules (
  organiser_id uuid not null constraint request_rules_organiser_id_fkey references organisers,
  version integer not null,
  rules jsonb not null,
  reason text not null,
  made_by uuid not null constraint request_rules_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  constraint request_rules_pkey primary key (organiser_id, version),
  constraint request_rules_version_check check (version > 0),
  constraint request_rules_reason_check check (length(trim(reason)) > 0)
);
create trigger request_rules_insert_only before update or delete on request_rules
  for each row execute function refuse_change();

create table information_requests (
  id uuid constraint information_requests_pkey primary key,
  organiser_id uuid not null constraint information_requests_organiser_id_fkey references organisers,
  public_body_id uuid constraint information_requests_public_body_id_fkey references public_bodies,
  number text not null,
  channel text not null constraint information_requests_channel_check check (channel in ('online','desk','letter','email')),
  received_on date not null,
  requester_kind text not null constraint information_requests_requester_kind_check
    check (requester_kind in ('person','group','entity')),
  requester_name text not null,
  identity_kind text,
  identity_number text,
  address text,
  phone text,
  email text,
  occupation text,
  information text not null,
  purpose text not null,
  delivery text not null constraint information_requests_delivery_check
    check (delivery in ('email','pickup','post','courier')),
  state text not null constraint information_requests_state_check
    check (state in ('open','stopped','decided','delivered','withdrawn')),
  outcome text constraint information_requests_outcome_check check (outcome in ('granted','part','refused','notHeld')),
  decided_on date,
  clock_from date not null,
  clock_days integer not null,
  due_on date,
  is_extended boolean not null default false,
  secret_hash text not null,
  revision integer not null default 1,
  created_by uuid constraint information_requests_created_by_fkey references users,
  created_at timestamptz(3) not null default now(),
  constraint information_requests_number_key unique (organiser_id, number),
  constraint information_requests_secret_hash_key unique (secret_hash),
  constraint information_requests_due_on_check check ((due_on is not null) = (state = 'open')),
  constraint information_requests_decided_on_check
    check ((outcome is not null) = (state in ('decided','delivered')) and (outcome is null) = (decided_on is null)),
  constraint information_requests_clock_days_check check (clock_days > 0),
  constraint information_requests_text_check check (length(trim(information)) > 0 and length(trim(requester_name)) > 0)
);
create index information_requests_desk_idx on information_requests (organiser_id, public_body_id, id);
create index information_requests_due_on_idx on information_requests (organiser_id, due_on, id) where due_on is not null;
create index information_requests_received_on_idx on information_requests (organiser_id, received_on, id);

create table information_request_events (
  id uuid constraint information_request_events_pkey primary key,
  request_id uuid not null constraint information_request_events_request_id_fkey references information_requests,
  kind text not null constraint information_request_events_kind_check check (kind in
    ('received','stopped','resumed','extended','forwarded','decided','delivered','withdrawn','objected','objectionDecided','disputed','moved')),
  happened_on date not null,
  public_body_id uuid constraint information_request_events_public_body_id_fkey references public_bodies,
  text text,
  detail jsonb not null,
  user_id uuid constraint information_request_events_user_id_fkey references users,
  at timestamptz(3) not null default now()
);
create index information_request_events_request_id_id_idx on information_request_events (request_id, id);
create index information_request_events_public_body_id_idx on information_request_events (public_body_id, request_id);
create trigger information_request_events_insert_only before update or delete on information_request_events
  for each row execute function refuse_change();

create table request_objections (
  id uuid constraint request_objections_pkey primary key,
  request_id uuid not null constraint request_objections_request_id_fkey references information_requests,
  number text not null,
  filed_on date not null,
  reasons text[] not null constraint request_objections_reasons_check check (cardinality(reasons) > 0 and
    reasons <@ array['refused','notPublished','unanswered','notAsAsked','notFulfilled','cost','late']),
  text text not null,
  due_on date not null,
  outcome text constraint request_objections_outcome_check check (outcome in ('accepted','part','rejected')),
  decision text,
  decided_on date,
  superior_name text,
  superior_position text,
  response text,
  response_note text,
  constraint request_objections_decided_on_check check ((outcome is null) = (decided_on is null)
    and (outcome is null) = (decision is null) and (outcome is null) = (superior_name is null)
    and (outcome is null) = (superior_position is null)),
  constraint request_objections_response_check check (response is null or (response in ('satisfied','disputed') and outcome is not null))
);
create unique index request_objections_open_key on request_objections (request_id) where outcome is null;
create index request_objections_request_id_idx on request_objections (request_id, id);
`;

const down = `
drop table request_objections;
drop table information_request_events;
drop table information_requests;
drop table request_rules;
`;

/** Requests for information and what happens to them, under rules that each organiser may write. */
export class LayInformationRequests1796500000000 implements MigrationInterface {
  name = 'LayInformationRequests1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
