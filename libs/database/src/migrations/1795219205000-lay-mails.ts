import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table organisers add reply_to text;
alter table users add notify_by text not null default 'digest'
  constraint users_notify_by_check check (notify_by in ('atOnce','digest','none'));

create table mails (
  id uuid constraint mails_pkey primary key,
  organiser_id uuid constraint mails_organiser_id_fkey references organisers,
  kind text not null constraint mails_kind_check check (kind ~ '^[a-z][a-z-]*$'),
  to_address text not null,
  to_name text not null,
  subject text not null,
  text text not null,
  secret text,
  attachments jsonb not null default '[]',
  state text not null constraint mails_state_check check (state in ('queued','sent','failed','kept')),
  attempts integer not null default 0,
  fault text constraint mails_fault_check check (fault in ('address','refused','unreachable')),
  reply text,
  queued_at timestamptz(3) not null default now(),
  tried_at timestamptz(3),
  sent_at timestamptz(3),
  constraint mails_sent_at_check check ((state = 'sent') = (sent_at is not null))
);
create index mails_organiser_id_id_idx on mails (organiser_id, id);
create index mails_state_id_idx on mails (state, id);

create table notifications (
  id uuid constraint notifications_pkey primary key,
  user_id uuid not null constraint notifications_user_id_fkey references users,
  organiser_id uuid constraint notifications_organiser_id_fkey references organisers,
  kind text not null constraint notifications_kind_check check (kind ~ '^[a-z][a-z-]*$'),
  title text not null,
  text text not null,
  href text not null constraint notifications_href_check check (href ~ '^/([^/\\\\]|$)'),
  times integer not null default 1,
  awaits_digest boolean not null,
  told_at timestamptz(3) not null default now(),
  read_at timestamptz(3)
);
create index notifications_user_id_told_at_id_idx on notifications (user_id, told_at, id);
create unique index notifications_user_id_kind_href_idx on notifications (user_id, kind, href) where read_at is null;
create index notifications_awaits_digest_idx on notifications (user_id) where awaits_digest;
`;

const down = `
drop table notifications, mails;
alter table users drop column notify_by;
alter table organisers drop column reply_to;
`;

/** Mails waiting and sent, notices to people, and how each wishes to be told. */
export class LayMails1795219205000 implements MigrationInterface {
  name = 'LayMails1795219205000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
