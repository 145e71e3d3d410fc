// Installs the packages of the lock file, and only when what is installed differs from it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupFault } from './fault.mjs';
import { step } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED_BYTES = 800 * 1024 * 1024;

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** What npm wrote when it finished, against what the lock file asks for. Optional packages may be left out. */
function difference({ dev }) {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const present = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!present) return { complete: false, hadDev: false };
  const required = Object.entries(wanted).filter(([path, one]) => path !== '' && !one.optional && !one.devOptional);
  const isPresent = ([path, one]) => present[path]?.version === one.version && (one.integrity ?? '') === (present[path].integrity ?? ''); // prettier-ignore
  return {
    complete: required.filter(([, one]) => dev || !one.dev).every(isPresent),
    hadDev: Object.values(present).some((one) => one.dev),
  };
}

function runNpm(args) {
  const cli = process.env.npm_execpath;
  const [program, rest] = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' && program === 'npm' }); // prettier-ignore
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output = (output + chunk).slice(-8000)));
    child.on('error', reject).on('exit', (code) => (code === 0 ? resolve() : reject(explain(output))));
  });
}

function explain(output) {
  if (/ENOSPC/.test(output))
    return new StartupFault(
      'Disk penuh saat memasang paket. Kosongkan sekitar 1 GB, lalu jalankan lagi.',
      'disk full while installing: free about 1 GB',
    );
  if (/EACCES|EPERM/.test(output))
    return new StartupFault(
      'Folder ini tidak boleh ditulisi. Jalankan sebagai pemiliknya, atau salin proyek ke folder Anda.',
      'no write access to this folder: run as its owner or copy the project',
    );
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output))
    return new StartupFault(
      'Paket tidak dapat diunduh: jaringan ke registri npm tidak terjangkau. Periksa sambungan atau proksi, lalu jalankan lagi.',
      'cannot reach the npm registry: check the connection or the proxy',
    );
  const reasons = output
    .split('\n')
    .filter((line) => line.startsWith('npm error'))
    .slice(0, 8)
    .join('\n');
  return new StartupFault(`Pemasangan paket gagal:\n${reasons || output.trim()}`, 'npm ci failed');
}

/** With `dev`, also what the checks and tests need. A full installation is never cut down. */
export async function install({ dev }) {
  const { complete, hadDev } = difference({ dev });
  if (complete) return;
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < NEEDED_BYTES)
    throw new StartupFault(
      `Ruang disk tinggal ${Math.floor((bavail * bsize) / 1048576)} MB; pemasangan paket memerlukan sekitar 800 MB.`,
      'disk nearly full: installing needs about 800 MB',
    );
  const full = dev || hadDev;
  // The packages' own install scripts are not needed; not running them is one thing less to trust.
  const args = ['ci', '--ignore-scripts', '--no-progress', full ? '--include=dev' : '--omit=dev'];
  await step('Memasang paket npm, sekitar satu sampai tiga menit', () => runNpm(args));
}
