// Empties a database, and keeps the mark of a seeding under way. The owner of the database may do all of it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Stands in the database itself, so that it can never be taken for another's. */
const SEEDING = 'terbuka: seeding';

async function withClient(url, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client, client.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1))));
  } finally {
    await client.end();
  }
}

/** Removes every table of ours and of the job queue, whatever is in them. */
export const resetDatabase = (url) =>
  withClient(url, async (client, name) => {
    await client.query('begin');
    await client.query('drop schema if exists pgboss cascade');
    await client.query('drop schema if exists public cascade');
    await client.query('create schema public');
    await client.query(`comment on database ${name} is null`);
    await client.query('commit');
  });

/** Says in the database that its first filling has begun, or ended. */
export const markSeeding = (url, isUnderWay) =>
  withClient(url, (client, name) =>
    client.query(`comment on database ${name} is ${isUnderWay ? `'${SEEDING}'` : 'null'}`),
  );

/** Whether a first filling of this very database was begun and never ended. */
export const isHalfSeeded = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`,
    );
    return rows[0]?.mark === SEEDING;
  });
