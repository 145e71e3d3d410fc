// npm run -s terbuka -- COMMAND …: installs and compiles what is missing or out of date, then runs the command line.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { findPostgres } from './postgres.mjs';
import { giveUp } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Standard output belongs to the command's result, so whatever is said on the way goes to standard error. */
async function prepare() {
  const write = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    await install({ dev: false });
    const { compileServer } = await import('./compile.mjs');
    await compileServer();
  } finally {
    process.stdout.write = write;
  }
}

/** npm moves to the project's folder; files are named from where the person stands, data stay with the project. */
function surroundings() {
  const { INIT_CWD, npm_lifecycle_event: script, TERBUKA_DATA_DIR } = process.env;
  const cwd = script === 'terbuka' && INIT_CWD ? INIT_CWD : process.cwd();
  const dataDir = TERBUKA_DATA_DIR ? resolve(TERBUKA_DATA_DIR) : join(ROOT, 'var');
  // Beside a running `npm start` the commands work on its database, wherever that listens today.
  const url = process.env.DATABASE_URL || findPostgres(dataDir);
  return { cwd, env: { ...process.env, TERBUKA_DATA_DIR: dataDir, ...(url ? { DATABASE_URL: url } : {}) } };
}

function run() {
  const program = join(ROOT, 'dist', 'apps', 'cli', 'src', 'main.js');
  // A wider nursery: a period is a million small objects that nearly all live until the end.
  const args = ['--enable-source-maps', '--max-semi-space-size=32', program, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...surroundings() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => (signal ? process.kill(process.pid, signal) : (process.exitCode = status)));
}

try {
  await prepare();
  run();
} catch (error) {
  giveUp(error);
  process.exitCode = 3;
}
