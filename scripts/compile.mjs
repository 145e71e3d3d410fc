// Turns the server's TypeScript into dist/, one tree for apps and libs, and touches only what changed.
import { transform, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
const RECORD = join(DIST, '.server.json');
const SERVER_APPS = ['api', 'worker', 'cli'];
const LIB_FOLDERS = ['src', 'data', 'assets'];

/** The compiler's settings; jest.config.js has the same, and tsconfig.json says what they mean. */
const options = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    baseUrl: ROOT,
    paths: { '@app/*': ['./libs/*/src'] },
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

export const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex'); // prettier-ignore

/** Every file below a folder, as paths from the root; nothing when the folder is not there. */
export async function filesBelow(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/')).sort(); // prettier-ignore
}

async function sources() {
  const libs = existsSync(join(ROOT, 'libs')) ? await readdir(join(ROOT, 'libs')) : [];
  const folders = [...SERVER_APPS.map((app) => `apps/${app}/src`), ...libs.flatMap((lib) => LIB_FOLDERS.map((name) => `libs/${lib}/${name}`))]; // prettier-ignore
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  return files.filter((file) => !/\.(?:spec|int|e2e)\.tsx?$|\.d\.ts$|\.md$/.test(file));
}

const isCode = (file) => extname(file) === '.ts';
const outputOf = (file) => join(DIST, isCode(file) ? file.replace(/\.ts$/, '.js') : file);

async function compileFile(file, content) {
  const output = outputOf(file);
  await mkdir(dirname(output), { recursive: true });
  if (!isCode(file)) return cp(join(ROOT, file), output);
  const { code } = await transform(content.toString('utf8'), { ...options, filename: join(ROOT, file), sourceFileName: join(ROOT, file) }); // prettier-ignore
  const unknown = /require\("(@app\/[^"]+)"\)/.exec(code);
  if (unknown) throw new Error(`${file}: ${unknown[1]} is not a library here`);
  await writeFile(output, code);
}

async function readRecord(settings) {
  try {
    const record = JSON.parse(await readFile(RECORD, 'utf8'));
    return record.settings === settings ? record.files : {};
  } catch {
    return {};
  }
}

/** Compiles what changed since the last time; tells how many files that were. */
export async function compileServer() {
  const settings = hashOf(version, JSON.stringify(options));
  const before = await readRecord(settings);
  const after = {};
  const changed = [];
  for (const file of await sources()) {
    const content = await readFile(join(ROOT, file));
    after[file] = hashOf(content);
    if (before[file] !== after[file] || !existsSync(outputOf(file))) changed.push([file, content]);
  }
  await Promise.all(changed.map(([file, content]) => compileFile(file, content)));
  const gone = Object.keys(before).filter((file) => !(file in after));
  await Promise.all(gone.map((file) => rm(outputOf(file), { force: true })));
  if (changed.length + gone.length > 0) {
    await mkdir(DIST, { recursive: true });
    await writeFile(RECORD, JSON.stringify({ settings, files: after }));
  }
  return changed.length + gone.length;
}

/** Compiles one more file, such as a benchmark, into the same tree; its aliases lead to the compiled libraries. */
export async function compileExtra(file) {
  await compileFile(file, await readFile(join(ROOT, file)));
  return outputOf(file);
}
