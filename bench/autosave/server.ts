import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

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
