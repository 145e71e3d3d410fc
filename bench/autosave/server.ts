import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Embedded {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}
interface Launcher {
  readonly startPostgres: (options: { readonly folder: string }) => Promise<Embedded>;
}

/** A PostgreSQL of this run alone, and the number of its first process. */
export const startDatabase = async (folder: string): Promise<Embedded & { readonly postmaster: number }> => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a module of the launcher, outside what is compiled here
  const { startPostgres } = require(resolve('scripts/postgres.mjs')) as Launcher;
  const { url, stop } = await startPostgres({ folder });
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { url, stop, postmaster };
};

/** The built server in a process of its own. */
export interface ApiProcess {
  readonly pid: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server over this database, and waits until it listens. */
export const startApi = async (databaseUrl: string, dataDir: string): Promise<ApiProcess> => {
  const env = { ...process.env, DATABASE_URL: databaseUrl, TERBUKA_DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' }; // prettier-ignore
  const child = fork(resolve('dist/apps/api/src/main.js'), { env });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    pid: child.pid ?? 0,
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
};
