// One throw-away PostgreSQL cluster for a test run, unless TEST_DATABASE_URL names a server.
// Databases are made from it by libs/database/test/test-database.ts, one for each test file.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, stopPostgres } from '../postgres.mjs';

const PREFIX = 'terbuka-test-';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A run that was killed outright leaves its cluster behind; the folder's name says whose it was. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!pid || isAlive(pid)) continue;
    try {
      await stopPostgres(join(tmpdir(), name));
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's folder: it is theirs to remove.
    }
  }
}

export default async function startCluster() {
  process.env.TERBUKA_TEST_RUN = `t${process.pid}x${Date.now().toString(36)}`;
  if (process.env.TEST_DATABASE_URL) return;
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startPostgres({ folder, throwaway: true });
  process.env.TEST_DATABASE_URL = server.url;
  const remove = () => {
    server.stopNow();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  globalThis.terbukaTestCluster = { remove: () => (process.removeListener('exit', remove), remove()) };
}
