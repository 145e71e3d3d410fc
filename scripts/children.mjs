// The processes that `npm start` looks after: the API and the worker.
import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const RESTARTS_PER_MINUTE = 5;

/**
 * One process, started anew when it falls over, at most five times a minute; after that `onGivenUp` is told.
 * Its output goes to a log file, so that the terminal stays readable.
 */
export function keepRunning({ name, entry, env, logFolder, onGivenUp }) {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, `${name}.log`);
  const state = { child: null, stopping: false, starts: [] };

  const start = () => {
    const output = openSync(log, 'a', 0o600);
    state.starts.push(Date.now());
    state.child = fork(join(ROOT, entry), [], {
      cwd: ROOT,
      env,
      execArgv: ['--enable-source-maps', '--require', join(ROOT, 'scripts', 'tied.cjs')],
      stdio: ['ignore', output, output, 'ipc'],
      // Its own group: Ctrl-C reaches only the starter, which then stops things in the right order.
      detached: true,
    });
    closeSync(output);
    state.child.on('exit', (code, signal) => {
      state.child = null;
      if (state.stopping) return;
      const recent = state.starts.filter((at) => Date.now() - at < 60_000);
      if (recent.length > RESTARTS_PER_MINUTE) onGivenUp({ name, code, signal, log });
      else setTimeout(() => state.stopping || start(), 1000);
    });
  };
  start();
  return {
    log,
    tail: () => readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n'),
    isAlive: () => state.child !== null,
    stop: () => stopChild(state),
  };
}

function stopChild(state) {
  state.stopping = true;
  const { child } = state;
  if (!child) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
