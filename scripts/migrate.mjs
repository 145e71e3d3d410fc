// Brings a database to the newest schema: ours by migrations, the job queue's by its own.
import { createRequire } from 'node:module';
import { StartupFault } from './fault.mjs';

const require = createRequire(import.meta.url);
/** The same in every process, so that two that start at once do not migrate at once. */
const MIGRATION_LOCK = 727_003;

/** Connects, waiting a moment for a server that is only just coming up. */
async function connect(url) {
  const { createDataSource } = require('../dist/libs/database/src/index.js');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await createDataSource(url, { poolSize: 3, statementTimeoutMs: 0, lockTimeoutMs: 0 }).initialize();
    } catch (error) {
      const isStarting = error.code === '57P03' || error.code === 'ECONNREFUSED';
      if (!isStarting || attempt === 10) throw explain(error);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function explain(error) {
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'].includes(error.code))
    return new StartupFault(
      'Basis data di DATABASE_URL tidak menjawab. Periksa alamatnya dan apakah servernya jalan.',
      'the database in DATABASE_URL does not answer',
    );
  if (['28P01', '28000'].includes(error.code))
    return new StartupFault(
      'Basis data di DATABASE_URL menolak nama atau kata sandinya.',
      'the database refused the user or the password',
    );
  if (error.code === '3D000')
    return new StartupFault(
      'Basis data yang disebut DATABASE_URL belum dibuat. Buat dahulu, misalnya dengan createdb.',
      'the database named in DATABASE_URL does not exist',
    );
  return error;
}

/** Runs `work` with a connected data source and closes it. */
export async function withDatabase(url, work) {
  const dataSource = await connect(url);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Runs what is new; tells how many migrations that were, and whether the database holds anything yet. */
export function migrate(url) {
  return withDatabase(url, async (dataSource) => {
    const { prepareJobs } = require('../dist/libs/platform/src/jobs.js');
    const lock = dataSource.createQueryRunner();
    try {
      await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      const done = await dataSource.runMigrations();
      await prepareJobs(dataSource);
      const [{ empty }] = await dataSource.query('select not exists (select from organisers) as empty');
      return { count: done.length, empty };
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  });
}
