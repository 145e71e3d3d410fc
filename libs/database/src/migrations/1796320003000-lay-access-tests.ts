import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table inspection_contacts (
  id uuid constraint inspection_contacts_pkey primary key,
  inspection_id uuid not null constraint inspection_contacts_inspection_id_fkey references inspections,
  kind text not null constraint inspection_contacts_kind_check
    check (kind in ('sent','acknowledged','extended','answered','refused','documentReceived','other')),
  channel text not null constraint inspection_contacts_channel_check
    check (channel in ('email','form','letter','counter','phone','chat')),
  at timestamptz(3) not null,
  registration_number text,
  note text,
  mail_id uuid constraint inspection_contacts_mail_id_fkey references mails,
  logged_by uuid not null constraint inspection_contacts_logged_by_fkey references users,
  logged_at timestamptz(3) not null default clock_timestamp(),
  struck_by uuid constraint inspection_contacts_struck_by_fkey references users,
  struck_at timestamptz(3),
  constraint inspection_contacts_struck_at_check check ((struck_at is null) = (struck_by is null))
);
create index inspection_contacts_inspection_id_at_id_idx on inspection_contacts (inspection_id, at, id);

-- Who asks for information asks as a person, under a name and an address that are not the organiser's.
alter table mails add column person_name text, add column person_reply_to text,
  add constraint mails_person_name_check check ((person_name is null) = (person_reply_to is null));
`;

const down = `
alter table mails drop constraint mails_person_name_check, drop column person_reply_to, drop column person_name;
drop table inspection_contacts;
`;

/** Access tests: requests that are sent, and the log of contacts whose dates decide. */
export class LayAccessTests1796320003000 implements MigrationInterface {
  name = 'LayAccessTests1796320003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
