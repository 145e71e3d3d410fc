import { decreedHolidays } from '@app/calendar';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const hasCalendars = async (): Promise<boolean> => {
  const [found] = await database.dataSource.query<{ there: boolean }[]>(`select to_regclass('calendar_days') is not null as there`); // prettier-ignore
  return found?.there ?? false;
};

test('organisers that are there already get the calendar that new ones begin with', async () => {
  const { dataSource } = database;
  while (await hasCalendars()) await dataSource.undoLastMigration();
  for (const code of ['satu', 'dua'])
    await dataSource.query(
      `insert into organisers (id, code, name, time_zone, accent, letterhead)
       values (gen_random_uuid(), $1, $1, 'Asia/Jakarta', '#000000', '{}')`,
      [code],
    );
  await dataSource.runMigrations();
  const days = await dataSource.query<object[]>(
    `select o.code, d.date::text, d.kind, d.name, d.source from calendar_days d join organisers o on o.id = d.organiser_id
      order by o.code, d.date`,
  );
  const { source } = decreedHolidays;
  expect(days).toEqual(
    ['dua', 'satu'].flatMap((code) => decreedHolidays.days.map(({ date, kind, name }) => ({ code, date, kind, name, source }))), // prettier-ignore
  );
  const rules = await dataSource.query<object[]>(
    'select version, off, weekend, complete_years as years, reason, made_by as by from calendar_rules',
  );
  const begun = { version: 1, off: ['nationalHoliday', 'own'], weekend: [6, 7], years: [2026], reason: null, by: null };
  expect(rules).toEqual([begun, begun]);
});
