// npm run dev: the embedded database, API and worker rebuilt and restarted on change, and the web app by Vite.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { startPostgres } from './postgres.mjs';
import { giveUp, red, say } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const API_PORT = process.env.PORT || '3000';
const WEB_PORT = process.env.WEB_PORT || '5173';
const WATCHED = ['apps/api', 'apps/worker', 'libs'];
const children = new Map();

function start(name, program, args, env) {
  children.get(name)?.kill('SIGTERM');
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.set(name, child);
}

function startServer(env) {
  for (const name of ['api', 'worker']) {
    const entry = join(ROOT, 'dist', 'apps', name, 'src', 'main.js');
    if (existsSync(entry)) start(name, process.execPath, ['--enable-source-maps', '--require', join(ROOT, 'scripts', 'tied.cjs'), entry], env); // prettier-ignore
  }
}

/** Saves come in bursts; the last one counts. A half-typed file is told and waited out. */
function rebuildOnChange(env, compileServer) {
  let timer;
  const rebuild = async () => {
    try {
      if ((await compileServer()) > 0) startServer(env);
    } catch (error) {
      say(red(String(error.message)));
    }
  };
  for (const folder of WATCHED.filter((one) => existsSync(join(ROOT, one)))) {
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, 200);
    });
  }
}

try {
  await install({ dev: true });
  // Only now: these need packages.
  const { compileServer } = await import('./compile.mjs');
  const { migrate } = await import('./migrate.mjs');
  await compileServer();
  const dataDir = resolve(ROOT, process.env.TERBUKA_DATA_DIR || 'var');
  const server = process.env.DATABASE_URL ? null : await startPostgres({ folder: dataDir });
  const env = { ...process.env, DATABASE_URL: server?.url ?? process.env.DATABASE_URL, PORT: API_PORT, HOST: '127.0.0.1', TERBUKA_DATA_DIR: dataDir, TERBUKA_DEMO: '1', TERBUKA_API_PORT: API_PORT }; // prettier-ignore
  await migrate(env.DATABASE_URL);
  startServer(env);
  rebuildOnChange(env, compileServer);
  if (existsSync(join(ROOT, 'apps/web/vite.config.mts')))
    start('web', process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), '--config', 'apps/web/vite.config.mts', '--port', WEB_PORT], env); // prettier-ignore
  say(`API http://localhost:${API_PORT}, web http://localhost:${WEB_PORT}. Ctrl-C menghentikan.`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      for (const child of children.values()) child.kill('SIGTERM');
      await server?.stop();
      process.exit(0);
    });
  }
} catch (error) {
  giveUp(error);
}
