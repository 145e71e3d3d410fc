// npm run -s terbuka -- COMMAND …: installs and compiles what is missing or out of date, then runs the command line.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
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

function run() {
  const program = join(ROOT, 'dist', 'apps', 'cli', 'src', 'main.js');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--max-semi-space-size=32', program, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
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
