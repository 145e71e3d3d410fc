// npm run build [-- --server | --web]: what the server runs (dist/apps, dist/libs) and the web app (dist/web).
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { buildPublic } from './build-public.mjs';
import { buildWorker } from './build-worker.mjs';
import { compileServer, filesBelow, hashOf } from './compile.mjs';
import { giveUp, step } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const WEB = join(ROOT, 'dist', 'web');
/** What the server draws the public pages with. */
const SITE = join(ROOT, 'dist', 'public-site');
const STAMP = join(ROOT, 'dist', '.web.json');
const PACKED = new Set(['.js', '.mjs', '.wasm', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest']);

export async function buildServer() {
  return step('Menyusun server', async () => {
    const changed = await compileServer();
    return changed === 0 ? 'tidak berubah' : `${changed} berkas`;
  });
}

async function webHash() {
  const folders = ['apps/web', 'libs/instrument/src', 'libs/instrument/data', 'libs/scoring/src', 'libs/calendar/src'];
  const files = (await Promise.all(folders.map(filesBelow))).flat().filter((file) => !/\.spec\.tsx?$/.test(file));
  const parts = await Promise.all(
    [...files, 'package-lock.json', 'scripts/build-worker.mjs', 'scripts/build-public.mjs'].map(async (file) => [
      file,
      await readFile(join(ROOT, file)),
    ]),
  );
  return hashOf(...parts.flat());
}

/** Compressed once here, so that a small server never compresses while people wait. */
async function precompress() {
  const entries = await readdir(WEB, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && PACKED.has(extname(entry.name)));
  await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const content = await readFile(path);
      if (content.byteLength < 1024) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}

/** The bundler paints every letter and tells each fault twice; the first lines say it. */
function refuse(error) {
  // eslint-disable-next-line no-control-regex -- terminal colours are control characters
  throw new Error(String(error.message).replace(/\u001b\[[\d;]*m/g, '').split('\n').slice(0, 14).join('\n')); // prettier-ignore
}

export async function buildWeb() {
  const configFile = join(ROOT, 'apps', 'web', 'vite.config.mts');
  if (!existsSync(configFile)) return 'belum ada';
  return step('Menyusun aplikasi web', async () => {
    const hash = await webHash();
    const stamp = existsSync(STAMP) ? JSON.parse(await readFile(STAMP, 'utf8')).hash : null;
    if (stamp === hash && existsSync(join(SITE, 'assets.json'))) return 'tidak berubah';
    const { build } = await import('vite');
    const root = join(ROOT, 'apps', 'web');
    await build({ configFile, root, logLevel: 'silent' }).catch(refuse);
    await buildWorker({ root, web: WEB, configFile }).catch(refuse);
    await buildPublic({ root, web: WEB, site: SITE, configFile }).catch(refuse);
    await precompress();
    await mkdir(dirname(STAMP), { recursive: true });
    await writeFile(STAMP, JSON.stringify({ hash }));
    return 'baru';
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.slice(2);
  try {
    if (!only.includes('--web')) await buildServer();
    if (!only.includes('--server')) await buildWeb();
  } catch (error) {
    giveUp(error);
  }
}
