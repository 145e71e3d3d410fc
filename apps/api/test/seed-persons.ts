import type { QueryRunner } from 'typeorm';
import type { Scene } from './cast';

/** Columns that hold what people are called, how they are reached, or what they wrote. */
const personal = /(^|_)(name|email|phone|note|notes|reason|text|message|comment|address|caption|title|body|description|position|place|nip|remarks?|url|link|contact|subject|question|reply|error|label|summary|user_agent|ip)($|_)/; // prettier-ignore

/** Whose presence says that something happened: that a juror stood aside, or was away. */
const meaningful: ReadonlySet<string> = new Set([
  'presentation_jurors.away_reason',
  'presentation_jurors.recused_reason',
]);

/** What is public by intent: offices, their addresses on the web, rules, decrees and what was announced with them. */
const published: ReadonlySet<string> = new Set([
  'public_bodies.name',
  'organisers.name',
  'periods.title',
  'gate_decisions.reason',
  'period_instruments.reason',
]);

/**
 * Writes names, e-mail addresses, phone numbers and notes into every cell of the scene's database that may hold such, whatever
 * guards it. Returns the columns that took them; a new column is covered as soon as its name says what it is for.
 */
export const seedPersons = async ({ dataSource }: Scene): Promise<readonly string[]> => {
  const columns = await dataSource.query<{ table: string; column: string }[]>(
    `select c.table_name as "table", c.column_name as "column"
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('text', 'varchar', 'citext')
        and c.is_generated = 'NEVER' order by 1, 2`,
  );
  const runner = dataSource.createQueryRunner();
  const seeded: string[] = [];
  // No trigger and no foreign key stands in the way of a test that writes everywhere.
  await runner.query('set session_replication_role = replica');
  for (const { table, column } of columns) {
    const cell = `${table}.${column}`;
    if (!personal.test(column) || published.has(cell) || meaningful.has(cell)) continue;
    const words = `rahasia-${cell}`;
    const changed =
      (await append(runner, { table, column, words: ` ${words} bu.siti@uji.example 0812-3456-7890` })) ||
      (await append(runner, { table, column, words }));
    if (changed > 0) seeded.push(cell);
  }
  await runner.query('set session_replication_role = origin');
  await runner.release();
  return seeded;
};

interface Words {
  readonly table: string;
  readonly column: string;
  readonly words: string;
}

/** How many cells took the words; none where a check keeps the column to a shape that they do not have. */
const append = async (runner: QueryRunner, { table, column, words }: Words): Promise<number> => {
  const sql = `update "${table}" set "${column}" = coalesce("${column}", '') || $1 returning 1`;
  const changed: [unknown[], number] = await runner.query(sql, [words]).catch(() => [[], 0]);
  return changed[1];
};
