import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestApp } from './test-app';

/** The server as its users run it: a process of its own, on a port of its own. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Lets go of it, as a launcher that ends; resolves to its exit code. */
  readonly letGo: () => Promise<number | null>;
}

interface Ready {
  readonly ready: true;
  readonly url: string;
}

/** Starts the server over the scene's database and data, and waits until it says that it is listening. */
export async function startServer({ databaseUrl, dataDir }: TestApp): Promise<ServerProcess> {
  const child = fork(join(__dirname, '..', 'src', 'main.ts'), {
    execArgv: ['--require', join(__dirname, 'typescript.cjs')],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TERBUKA_DATA_DIR: dataDir,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
  });
  const { url } = await readyOf(child);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    letGo: async () => {
      child.disconnect();
      const [code] = await ended;
      return code;
    },
  };
}

function readyOf(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
}
