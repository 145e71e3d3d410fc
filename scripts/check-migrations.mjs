// Migrations on a fresh database leave exactly what the entities say, and can go back to nothing and forward again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileServer } from './compile.mjs';
import { withDatabase } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';

/** The schema as sorted lines: columns, constraints, indexes, triggers and functions of the public schema. */
const SHAPE = `
  select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
    from information_schema.columns where table_schema = 'public'
  union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select pg_get_functiondef(p.oid) from pg_proc p
    where pronamespace = 'public'::regnamespace and prokind = 'f'
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1`;

const shapeOf = async (dataSource) => (await dataSource.query(SHAPE)).map(({ line }) => line).join('\n');

async function check(dataSource) {
  const faults = [];
  await dataSource.runMigrations();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  for (const { query } of upQueries) faults.push(`entities and migrations differ: ${query}`);
  const before = await shapeOf(dataSource);
  for (let count = dataSource.migrations.length; count > 0; count -= 1) await dataSource.undoLastMigration();
  const left = (await shapeOf(dataSource))
    .split('\n')
    .filter((line) => line && !/\bmigrations\b|migrations_/.test(line));
  if (left.length > 0) faults.push(`going back leaves:\n  ${left.join('\n  ')}`);
  await dataSource.runMigrations();
  if ((await shapeOf(dataSource)) !== before) faults.push('going back and forward again gives another schema');
  return faults;
}

const folder = mkdtempSync(join(tmpdir(), `terbuka-test-${process.pid}-`));
let server;
try {
  await compileServer();
  server = await startPostgres({ folder, throwaway: true });
  const faults = await withDatabase(server.url, check);
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exitCode = 1;
  }
} finally {
  server?.stopNow();
  rmSync(folder, { recursive: true, force: true });
}
