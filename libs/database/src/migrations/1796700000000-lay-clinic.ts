import type { MigrationInterface, QueryRunner } from 'typeorm';

const topics = `('request','objection','listing','exemption','service','evaluation','website','other')`;

const up = `
create table consultations (
  id uuid constraint consultations_pkey primary key,
  organiser_id uuid not null constraint consultations_organiser_id_fkey references organisers,
  public_body_id uuid constraint consultations_public_body_id_fkey references public_bodies,
  number text not null,
  channel text not null constraint consultations_channel_check check (channel in ('online','officer','desk','phone')),
  asker_user_id uuid constraint consultations_asker_user_id_fkey references users,
  asker_body_id uuid constraint consultations_asker_body_id_fkey references public_bodies,
  asker_name text not null,
  email text,
  phone text,
  topic text not null constraint consultations_topic_check check (topic in ${topics}),
  about_body_id uuid constraint consultations_about_body_id_fkey references public_bodies,
  question text not null,
  state text not null constraint consultations_state_check check (state in ('waiting','answered','closed')),
  assignee_id uuid constraint consultations_assignee_id_fkey references users,
  asked_at timestamptz(3) not null default now(),
  waiting_since timestamptz(3),
  first_answered_at timestamptz(3),
  closed_at timestamptz(3),
  rating smallint constraint consultations_rating_check check (rating between 1 and 5),
  rating_note text,
  secret_hash text not null,
  revision integer not null default 1,
  constraint consultations_number_key unique (organiser_id, number),
  constraint consultations_secret_hash_key unique (secret_hash),
  constraint consultations_waiting_since_check check ((waiting_since is not null) = (state = 'waiting')),
  constraint consultations_closed_at_check check ((closed_at is not null) = (state = 'closed')),
  constraint consultations_asker_check check ((asker_user_id is not null) = (channel = 'officer')),
  constraint consultations_text_check check (length(trim(question)) > 0 and length(trim(asker_name)) > 0)
);
create index consultations_desk_idx on consultations (organiser_id, public_body_id, id);
create index consultations_asker_body_id_idx on consultations (asker_body_id, id) where asker_body_id is not null;
create index consultations_waiting_since_idx on consultations (organiser_id, waiting_since, id) where waiting_since is not null;

create table consultation_messages (
  id uuid constraint consultation_messages_pkey primary key,
  consultation_id uuid not null constraint consultation_messages_consultation_id_fkey references consultations,
  kind text not null constraint consultation_messages_kind_check check (kind in
    ('asked','followUp','reply','note','assigned','handedOn','booked','unbooked','closed','reopened','rated','published')),
  text text,
  public_body_id uuid constraint consultation_messages_public_body_id_fkey references public_bodies,
  user_id uuid constraint consultation_messages_user_id_fkey references users,
  detail jsonb not null,
  at timestamptz(3) not null default now()
);
create index consultation_messages_consultation_id_id_idx on consultation_messages (consultation_id, id);
create trigger consultation_messages_insert_only before update or delete on consultation_messages
  for each row execute function refuse_change();

create table clinic_slots (
  id uuid constraint clinic_slots_pkey primary key,
  organiser_id uuid not null constraint clinic_slots_organiser_id_fkey references organisers,
  public_body_id uuid constraint clinic_slots_public_body_id_fkey references public_bodies,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  way text not null constraint clinic_slots_way_check check (way in ('desk','video')),
  place text not null,
  consultation_id uuid constraint clinic_slots_consultation_id_fkey references consultations,
  created_by uuid not null constraint clinic_slots_created_by_fkey references users,
  constraint clinic_slots_consultation_id_key unique (consultation_id),
  constraint clinic_slots_ends_at_check check (ends_at > starts_at),
  constraint clinic_slots_place_check check (length(trim(place)) > 0)
);
create index clinic_slots_desk_idx on clinic_slots (organiser_id, public_body_id, starts_at);

create table faq_entries (
  id uuid constraint faq_entries_pkey primary key,
  organiser_id uuid not null constraint faq_entries_organiser_id_fkey references organisers,
  topic text not null constraint faq_entries_topic_check check (topic in ${topics}),
  question text not null,
  answer text not null,
  consultation_id uuid constraint faq_entries_consultation_id_fkey references consultations,
  revision integer not null default 1,
  changed_by uuid not null constraint faq_entries_changed_by_fkey references users,
  changed_at timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  constraint faq_entries_text_check check (length(trim(question)) > 0 and length(trim(answer)) > 0)
);
create index faq_entries_organiser_id_idx on faq_entries (organiser_id, id);

alter table request_intakes rename to online_intakes;
alter table online_intakes rename constraint request_intakes_pkey to online_intakes_pkey;
alter table online_intakes rename constraint request_intakes_organiser_id_fkey to online_intakes_organiser_id_fkey;
alter table online_intakes rename constraint request_intakes_public_body_id_fkey to online_intakes_public_body_id_fkey;
alter table online_intakes rename constraint request_intakes_request_id_fkey to online_intakes_request_id_fkey;
alter table online_intakes rename constraint request_intakes_token_hash_key to online_intakes_token_hash_key;
alter table online_intakes rename constraint request_intakes_proof_hash_key to online_intakes_proof_hash_key;
alter index request_intakes_client_hash_idx rename to online_intakes_client_hash_idx;
alter index request_intakes_email_hash_idx rename to online_intakes_email_hash_idx;
alter index request_intakes_sent_at_idx rename to online_intakes_sent_at_idx;
alter table online_intakes drop constraint request_intakes_request_id_check;
alter table online_intakes add column kind text not null default 'request'
  constraint online_intakes_kind_check check (kind in ('request','consultation'));
alter table online_intakes alter column kind drop default;
alter table online_intakes add column consultation_id uuid
  constraint online_intakes_consultation_id_fkey references consultations;
alter table online_intakes add constraint online_intakes_content_check check (
  (content is null) = (num_nonnulls(request_id, consultation_id) = 1) and num_nonnulls(request_id, consultation_id) < 2);
`;

const down = `
delete from online_intakes where kind <> 'request';
alter table online_intakes drop constraint online_intakes_content_check, drop column consultation_id, drop column kind;
alter table online_intakes add constraint request_intakes_request_id_check check ((request_id is null) = (content is not null));
alter index online_intakes_client_hash_idx rename to request_intakes_client_hash_idx;
alter index online_intakes_email_hash_idx rename to request_intakes_email_hash_idx;
alter index online_intakes_sent_at_idx rename to request_intakes_sent_at_idx;
alter table online_intakes rename constraint online_intakes_pkey to request_intakes_pkey;
alter table online_intakes rename constraint online_intakes_organiser_id_fkey to request_intakes_organiser_id_fkey;
alter table online_intakes rename constraint online_intakes_public_body_id_fkey to request_intakes_public_body_id_fkey;
alter table online_intakes rename constraint online_intakes_request_id_fkey to request_intakes_request_id_fkey;
alter table online_intakes rename constraint online_intakes_token_hash_key to request_intakes_token_hash_key;
alter table online_intakes rename constraint online_intakes_proof_hash_key to request_intakes_proof_hash_key;
alter table online_intakes rename to request_intakes;
drop table faq_entries;
drop table clinic_slots;
drop table consultation_messages;
drop table consultations;
`;

/** The consultation clinic; what is sent online waits in one place, whether it asks for information or for advice. */
export class LayClinic1796700000000 implements MigrationInterface {
  name = 'LayClinic1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
