// npm start: from a fresh clone to a running Terbuka, and the same command every time after that.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepRunning } from './children.mjs';
import { StartupFault } from './fault.mjs';
import { install } from './install.mjs';
import { makeFolder, startPostgres } from './postgres.mjs';
import { bold, dim, giveUp, say, seconds, step } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const API = 'dist/apps/api/src/main.js';
const WORKER = 'dist/apps/worker/src/main.js';
const CLI = 'dist/apps/cli/src/main.js';
const HEALTH_TIMEOUT_MS = 60_000;

const dataDir = resolve(ROOT, process.env.TERBUKA_DATA_DIR || 'var');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
const wantsSeed = process.env.TERBUKA_SEED !== 'none';

/** What has been started, newest last; stopped in the opposite order. */
const running = [];
let stopping = null;

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new StartupFault(
    `Terbuka memerlukan Node.js 20.19 atau lebih baru; di sini ${process.version}. Pasang dari nodejs.org.`,
    'Node.js 20.19 or newer is needed',
  );
}

function isFree(candidate) {
  return new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(candidate, host, () => server.close(() => done(true)));
  });
}

async function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartupFault(
      `PORT harus bilangan 1 sampai 65535, bukan "${process.env.PORT}".`,
      'PORT must be 1 to 65535',
    );
  if (await isFree(port)) return;
  let other = port + 1;
  while (!(await isFree(other)) && other < port + 50) other += 1;
  throw new StartupFault(
    `Port ${port} sudah dipakai program lain (mungkin Terbuka yang masih jalan). Hentikan program itu, atau jalankan: PORT=${other} npm start`,
    `port ${port} is taken: stop that program, or run PORT=${other} npm start`,
  );
}

/** Two starters in one data folder would share a database and stop it under each other. */
function takeFolder() {
  const file = join(dataDir, 'start.pid');
  makeFolder(dataDir);
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (owner && owner !== process.pid && isStarter(owner))
    throw new StartupFault(
      `Terbuka sudah jalan dari folder data ini (proses ${owner}). Hentikan dahulu, atau pakai TERBUKA_DATA_DIR lain.`,
      `already running from this data folder (process ${owner})`,
    );
  try {
    writeFileSync(file, String(process.pid), { mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
    throw new StartupFault(
      `Folder data ${dataDir} milik pengguna lain. Jalankan sebagai pengguna itu, ganti pemiliknya dengan chown, atau pakai TERBUKA_DATA_DIR lain.`,
      `the data folder ${dataDir} belongs to another user: run as that user, chown it, or set TERBUKA_DATA_DIR`,
    );
  }
  running.push(() => rmSync(file, { force: true }));
}

/** After a crash the number may belong to another program; Linux tells which one it is. */
function isStarter(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start.mjs');
}

async function startDatabase() {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, embedded: false };
  let server;
  await step('Menyalakan basis data', async () => {
    server = await startPostgres({ folder: dataDir });
    running.push(() => server.stop());
    return server.reused ? 'masih jalan dari sebelumnya' : undefined;
  });
  return { url: server.url, embedded: true };
}

async function buildAll() {
  const { buildServer, buildWeb } = await import('./build.mjs');
  await buildServer();
  await buildWeb();
}

/**
 * A first seeding that was cut off leaves half a demo; it is nobody's work yet, so it is thrown away. The mark of it
 * stands in the database itself: another database, with years of work, is never taken for it.
 */
async function clearHalfSeed({ url, embedded }) {
  const { isHalfSeeded, resetDatabase } = await import('./reset-database.mjs');
  if (!(await isHalfSeeded(url))) return false;
  if (!embedded)
    throw new StartupFault(
      'Pengisian data contoh ke basis data ini terputus. Kosongkan dengan "npm run db -- reset --yes" (DATABASE_URL tetap sama), lalu jalankan lagi.',
      'an earlier seeding of this database was cut off: empty it with "npm run db -- reset --yes"',
    );
  await step('Membuang data contoh yang belum selesai', () => resetDatabase(url));
  return true;
}

async function prepareDatabase(database) {
  const { migrate } = await import('./migrate.mjs');
  let isEmpty = false;
  const prepare = () =>
    step('Menyiapkan tabel', async () => {
      const { count, empty } = await migrate(database.url);
      isEmpty = empty;
      return count > 0 ? `${count} migrasi` : 'sudah terbaru';
    });
  await prepare();
  if (await clearHalfSeed(database)) await prepare();
  if (isEmpty && wantsSeed && existsSync(join(ROOT, CLI))) await seed(database.url);
}

async function seed(url) {
  const { markSeeding } = await import('./reset-database.mjs');
  await markSeeding(url, true);
  // Nothing is lost that a second seeding would not bring back, so no write need wait for the disk.
  const unhurried = { PGOPTIONS: '-c synchronous_commit=off' };
  await step('Mengisi data contoh Kabupaten Lumajang', () =>
    runCommand('seed-demo', { ...environment(url), ...unhurried }),
  );
  await markSeeding(url, false);
}

/** Runs a command of ours; its lines are shown as they come. */
function runCommand(name, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, CLI), name], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
    running.push(() => child.kill());
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => process.stdout.write(dim(text.replace(/^(?=.)/gm, '    '))));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors = (errors + text).slice(-4000)));
    child.on('error', fail).on('exit', (code) => {
      running.pop();
      if (code === 0) done();
      else fail(new StartupFault(`Perintah ${name} gagal:\n${errors.trim()}`, `the command ${name} failed`));
    });
  });
}

function environment(url) {
  return {
    ...process.env,
    DATABASE_URL: url,
    PORT: String(port),
    HOST: host,
    TERBUKA_DATA_DIR: dataDir,
    TERBUKA_DEMO: process.env.TERBUKA_DEMO ?? (wantsSeed ? '1' : '0'),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  };
}

async function startProcesses(url) {
  const env = environment(url);
  const onGivenUp = ({ name, code, signal, log }) => {
    giveUp(new StartupFault(`Proses ${name} terus berhenti (${signal ?? code}). Sebabnya ada di ${log}.`, `${name} keeps stopping; see its log`)); // prettier-ignore
    void stopAll();
  };
  const processes = [];
  for (const [name, entry] of [
    ['api', API],
    ['worker', WORKER],
  ]) {
    // prettier-ignore
    if (!existsSync(join(ROOT, entry))) continue;
    const one = keepRunning({ name, entry, env, logFolder: join(dataDir, 'log'), onGivenUp });
    running.push(() => one.stop());
    processes.push(one);
  }
  if (processes[0]) await step('Menyalakan server', () => waitForHealth(processes[0]));
}

async function waitForHealth(api) {
  const until = Date.now() + HEALTH_TIMEOUT_MS;
  while (Date.now() < until && !stopping) {
    const answer = await fetch(`${address()}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 150));
  }
  throw new StartupFault(
    `Server tidak menjawab. Akhir ${api.log}:\n${api.tail()}`,
    'the server does not answer; see its log',
  );
}

const address = () => `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;

async function greet(from) {
  say(`\n${bold(`Terbuka siap di http://localhost:${port}`)} ${dim(`(${seconds(performance.now() - from)})`)}`);
  const answer = await fetch(`${address()}/api/demo`).catch(() => null);
  if (answer?.ok) table((await answer.json()).accounts);
  say(dim(`Data: ${dataDir}. Catatan: ${join(dataDir, 'log')}. Hentikan dengan Ctrl-C; data tetap tersimpan.\n`));
}

function table(accounts) {
  const roles = new Map(accounts.map((one) => [one.role, one]).reverse());
  const rows = [...roles.values()].reverse().map((one) => [one.roleLabel, one.email, one.password, one.does ?? '']);
  const head = ['Peran', 'Surel', 'Kata sandi', 'Yang dapat dilakukan'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd();
  say(`\n${bold(line(head))}\n${rows.map(line).join('\n')}\n`);
}

function stopAll() {
  stopping ??= (async () => {
    for (const stop of running.splice(0).reverse()) await Promise.resolve(stop()).catch(() => undefined);
  })();
  return stopping;
}

async function main() {
  const from = performance.now();
  say(bold('\nTerbuka'));
  checkNode();
  await checkPort();
  takeFolder();
  await install({ dev: false });
  await buildAll();
  const database = await startDatabase();
  await prepareDatabase(database);
  if (!existsSync(join(ROOT, API)))
    throw new StartupFault('Server belum ada di salinan ini (apps/api).', 'this copy has no apps/api');
  await startProcesses(database.url);
  if (!stopping) await greet(from);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) say(dim('\nMenghentikan…'));
    void stopAll().then(() => process.exit(0));
  });
}

try {
  await main();
} catch (error) {
  if (!stopping) giveUp(error);
  await stopAll();
}
