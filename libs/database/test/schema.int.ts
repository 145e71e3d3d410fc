import { mappedConstraints } from '@app/access';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source';
import { migrations } from '../src/migrations';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const drift = async (dataSource: DataSource): Promise<string[]> => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};

test('the migrations make exactly the tables that the entities describe', async () => {
  expect(await drift(database.dataSource)).toEqual([]);
});

test('every table is described by an entity', async () => {
  const rows = await database.dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name <> 'migrations' order by 1`,
  );
  const described = database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  expect(rows.map(({ name }) => name).filter((name) => !described.includes(name))).toEqual([]);
});

test('the comparison would notice a column or an index too few', async () => {
  const { dataSource } = database;
  await dataSource.query('alter table publications drop column published_at');
  await dataSource.query('drop index assignments_user_id_idx');
  const found = (await drift(dataSource)).join('\n');
  await dataSource.query('alter table publications add published_at timestamptz(3) not null default now()');
  await dataSource.query('create index assignments_user_id_idx on assignments (user_id)');
  expect(found).toContain('published_at');
  expect(found).toContain('assignments_user_id_idx');
});

test('every migration can be taken back and made again', async () => {
  const other = await createTestDatabase();
  for (const _ of migrations) await other.dataSource.undoLastMigration();
  const left = await other.dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(left).toEqual([{ name: 'migrations' }]);
  await other.dataSource.runMigrations();
  expect(await drift(other.dataSource)).toEqual([]);
  await other.drop();
});

const history = [
  'answer_events',
  'appeal_evidence',
  'assessment_transitions',
  'audit_events',
  'calendar_rules',
  'consultation_messages',
  'determinations',
  'earlier_registrations',
  'follow_up_checks',
  'follow_up_confirmations',
  'follow_ups',
  'gate_decisions',
  'information_request_events',
  'inspection_values',
  'installation_keys',
  'instrument_versions',
  'issued_papers',
  'juror_score_events',
  'link_checks',
  'listing_decree_items',
  'listing_decrees',
  'listing_revisions',
  'past_results',
  'period_instruments',
  'period_policies',
  'period_results',
  'plenary_decisions',
  'presentation_draws',
  'publication_events',
  'reading_rules',
  'recorded_scores',
  'recorded_sources',
  'reminders',
  'repair_items',
  'request_rules',
  'score_releases',
  'session_presences',
  'submission_rules',
  'submissions',
  'verdicts',
  'visit_signatures',
];

test('history is insert-only: a trigger stands before every change and deletion of it', async () => {
  const rows = await database.dataSource.query<{ table: string }[]>(
    `select tgrelid::regclass::text as "table" from pg_trigger
      where tgname = tgrelid::regclass::text || '_insert_only' and tgenabled = 'O' and (tgtype & 26) = 26 order by 1`,
  );
  expect(rows.map(({ table }) => table)).toEqual(history);
});

test('what the trigger refuses carries its table and name', async () => {
  await database.dataSource.query(`insert into audit_events (action, subject) values ('session.begun', '{}')`);
  for (const statement of [`update audit_events set action = 'x'`, 'delete from audit_events'])
    await expect(database.dataSource.query(statement)).rejects.toMatchObject({
      constraint: 'audit_events_insert_only',
      code: '23001',
    });
});

/** Refusals that only a fault of ours could meet: the services make these impossible before they write. */
const unreachable = [
  /_pkey$/,
  /_fkey$/,
  /_check$/,
  // Places are given behind the lock of the session.
  /^presentations_session_id_place_key$/,
  // Codes are looked for and made behind the lock of the organiser's row, or passed over.
  /^issued_papers_determination_id_kind_about_id_key$/,
  // Met by `on conflict do nothing`, or behind the lock of the row they belong to.
  /^(?:late_answers_assessment_id_key|late_evidence_sent_by_key|item_comments_author_id_key|item_questions_asked_by_key|repairs_open|signing_requests_open|stage_corrections_open_(?:inspection|card)|(?:visit_signatures|inspection_values|inspection_evidence)_inspection_id_key)_key$/,
  /^(?:sessions_token_hash|information_requests_secret_hash|consultations_secret_hash|consultations_number|clinic_slots_consultation_id|online_intakes_token_hash|answer_events_|verdicts_|juror_score_events_|submissions_number|notifications_|one_time_links_token_hash|reminders_|invitations_assessment_id)/,
];

test('every unique constraint is told to people by name, or cannot be met', async () => {
  const rows = await database.dataSource.query<{ name: string }[]>(
    `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      where i.indisunique and n.nspname = 'public' and t.relname <> 'migrations'`,
  );
  const untold = rows.map(({ name }) => name).filter((name) => !mappedConstraints.includes(name));
  expect(untold.filter((name) => !unreachable.some((pattern) => pattern.test(name)))).toEqual([]);
});

test('every mapped constraint exists', async () => {
  const rows = await database.dataSource.query<{ name: string }[]>(
    `select conname as name from pg_constraint where connamespace = 'public'::regnamespace
      union select indexname from pg_indexes where schemaname = 'public'`,
  );
  const known = new Set(rows.map(({ name }) => name));
  expect(mappedConstraints.filter((name) => !known.has(name))).toEqual([]);
});

test('every constraint is named for its table', async () => {
  const rows = await database.dataSource.query<{ table: string; name: string }[]>(
    `select conrelid::regclass::text as "table", conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'`,
  );
  const strange = rows.filter(
    ({ table, name }) =>
      table !== 'migrations' && !(name.startsWith(`${table}_`) && /_(?:pkey|fkey|key|check|idx)$/.test(name)),
  );
  expect(strange).toEqual([]);
});

test('a schema made by hand elsewhere is never changed behind anybody’s back', () => {
  expect(dataSourceOptions('postgres://localhost/x')).toMatchObject({ synchronize: false });
});
