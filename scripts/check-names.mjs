// File names: kebab-case, a closed list of suffixes, and no word that says nothing. DTO names: each once.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SUFFIXES = new Set(['controller', 'dto', 'module', 'guard', 'filter', 'service', 'query', 'entity', 'job', 'command', 'spec', 'int', 'e2e', 'd']); // prettier-ignore
const EMPTY_WORDS = new Set(['helper', 'helpers', 'util', 'utils', 'common', 'manager', 'handler', 'processor', 'base', 'abstract', 'impl', 'data', 'info', 'shared', 'misc']); // prettier-ignore
/** Authored instruments are data and nothing else; data-source is TypeORM's word, open data the field's. */
const ALLOWED = [/^libs\/[a-z]+\/data$/, /^libs\/database\/src\/data-source\.ts$/, /\/open-data\.tsx?$/];

function files() {
  const list = (args) => execFileSync('git', ['ls-files', '-z', ...args], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return [...new Set([...list([]), ...list(['--others', '--exclude-standard'])])].filter((file) => /^(?:apps|libs|bench)\//.test(file)).sort(); // prettier-ignore
}

function faultsOfName(name) {
  const [stem, ...rest] = name.replace(/\.(?:mts|tsx?|mjs|cjs)$/, '').split('.');
  const faults = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem)) faults.push('not kebab-case');
  const wrong = rest.filter((suffix) => !SUFFIXES.has(suffix) && suffix !== 'config');
  if (wrong.length > 0) faults.push(`suffix .${wrong.join('.')} is not on the list`);
  return [...faults, ...emptyWords(stem)];
}

const emptyWords = (stem) => stem.split('-').filter((word) => EMPTY_WORDS.has(word)).map((word) => `"${word}" says nothing`); // prettier-ignore

function faultsOf(file) {
  if (ALLOWED.some((pattern) => pattern.test(file))) return [];
  const parts = file.split('/');
  const name = parts.pop();
  const folders = parts.flatMap((folder, depth) => {
    const path = parts.slice(0, depth + 1).join('/');
    if (ALLOWED.some((pattern) => pattern.test(path))) return [];
    return emptyWords(folder);
  });
  return [...folders, ...(/\.(?:mts|tsx?)$/.test(name) ? faultsOfName(name) : [])];
}

/** In the OpenAPI document the second of two DTOs with one name silently takes the place of the first. */
function faultsOfDtos(dtoFiles) {
  const placeOf = new Map();
  const faults = [];
  for (const file of dtoFiles)
    for (const [, name] of readFileSync(join(ROOT, file), 'utf8').matchAll(/^export class (\w+)/gm)) {
      if (placeOf.has(name)) faults.push(`${file}: ${name} is also in ${placeOf.get(name)}`);
      placeOf.set(name, file);
    }
  return faults;
}

const all = files();
const faults = [
  ...all.flatMap((file) => faultsOf(file).map((fault) => `${file}: ${fault}`)),
  ...faultsOfDtos(all.filter((file) => file.endsWith('.dto.ts') && existsSync(join(ROOT, file)))),
];
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
