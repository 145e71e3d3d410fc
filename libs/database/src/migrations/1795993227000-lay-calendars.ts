import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table calendar_days (
  id uuid constraint calendar_days_pkey primary key,
  organiser_id uuid not null constraint calendar_days_organiser_id_fkey references organisers,
  date date not null,
  kind text not null constraint calendar_days_kind_check check (kind in ('nationalHoliday','jointLeave','own')),
  name text not null constraint calendar_days_name_check check (length(trim(name)) > 0),
  source text,
  constraint calendar_days_organiser_id_date_name_key unique (organiser_id, date, name)
);

create table calendar_rules (
  organiser_id uuid not null constraint calendar_rules_organiser_id_fkey references organisers,
  version integer not null constraint calendar_rules_version_check check (version > 0),
  off text[] not null constraint calendar_rules_off_check check (off <@ array['nationalHoliday','jointLeave','own']),
  weekend integer[] not null constraint calendar_rules_weekend_check
    check (weekend <@ array[1,2,3,4,5,6,7] and cardinality(weekend) < 7),
  complete_years integer[] not null,
  reason text,
  made_by uuid constraint calendar_rules_made_by_fkey references users,
  made_at timestamptz(3) not null default now(),
  constraint calendar_rules_pkey primary key (organiser_id, version),
  constraint calendar_rules_reason_check check (version = 1 or length(trim(reason)) > 0)
);
create trigger calendar_rules_insert_only before update or delete on calendar_rules
  for each row execute function refuse_change();
`;

/** What new organisers begin with (libs/calendar/data), for those that are there already. */
const beginnings = `
insert into calendar_rules (organiser_id, version, off, weekend, complete_years)
select id, 1, array['nationalHoliday','own'], array[6,7], array[2026] from organisers;

insert into calendar_days (id, organiser_id, date, kind, name, source)
select gen_random_uuid(), o.id, d.date::date, d.kind, d.name,
       'SKB tiga menteri tentang hari libur nasional dan cuti bersama tahun 2026'
  from organisers o cross join (values
    ('2026-01-01', 'nationalHoliday', 'Tahun Baru 2026 Masehi'),
    ('2026-01-16', 'nationalHoliday', 'Isra Mikraj'),
    ('2026-02-16', 'jointLeave', 'Imlek'),
    ('2026-02-17', 'nationalHoliday', 'Tahun Baru Imlek 2577'),
    ('2026-03-18', 'jointLeave', 'Nyepi'),
    ('2026-03-19', 'nationalHoliday', 'Nyepi'),
    ('2026-03-20', 'jointLeave', 'Idul Fitri'),
    ('2026-03-21', 'nationalHoliday', 'Idul Fitri 1447 H'),
    ('2026-03-22', 'nationalHoliday', 'Idul Fitri 1447 H'),
    ('2026-03-23', 'jointLeave', 'Idul Fitri'),
    ('2026-03-24', 'jointLeave', 'Idul Fitri'),
    ('2026-04-03', 'nationalHoliday', 'Wafat Yesus Kristus'),
    ('2026-04-05', 'nationalHoliday', 'Paskah'),
    ('2026-05-01', 'nationalHoliday', 'Hari Buruh'),
    ('2026-05-14', 'nationalHoliday', 'Kenaikan Yesus Kristus'),
    ('2026-05-15', 'jointLeave', 'Kenaikan Yesus Kristus'),
    ('2026-05-27', 'nationalHoliday', 'Idul Adha 1447 H'),
    ('2026-05-28', 'jointLeave', 'Idul Adha'),
    ('2026-05-31', 'nationalHoliday', 'Waisak 2570 BE'),
    ('2026-06-01', 'nationalHoliday', 'Hari Lahir Pancasila'),
    ('2026-06-16', 'nationalHoliday', '1 Muharam 1448 H'),
    ('2026-08-17', 'nationalHoliday', 'Proklamasi Kemerdekaan'),
    ('2026-08-25', 'nationalHoliday', 'Maulid Nabi'),
    ('2026-12-24', 'jointLeave', 'Natal'),
    ('2026-12-25', 'nationalHoliday', 'Natal')
  ) as d(date, kind, name);
`;

/** Each organiser's days without work, and its rules on which of them count. */
export class LayCalendars1795993227000 implements MigrationInterface {
  name = 'LayCalendars1795993227000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(beginnings);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_rules, calendar_days');
  }
}
