// The JavaScript a phone must load before the questionnaire can be filled in, compressed: at most 85 KB.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'web');
const LIMIT_BYTES = 85 * 1024;
/**
 * The pages whose first load is limited, and the files that come for them by themselves: of the form the questions and what
 * is shown once they stand. A dialog that somebody opens comes when it is opened.
 */
const ROUTES = { 'sign-in': ['sign-in-page'], form: ['form', 'form-later'] };

const manifest = JSON.parse(readFileSync(join(WEB, '.vite', 'manifest.json'), 'utf8'));
const html = readFileSync(join(WEB, 'index.html'), 'utf8');

/** A chunk and everything it imports before it can run. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(next, seen);
  return seen;
}

const size = (file) => gzipSync(readFileSync(join(WEB, file)), { level: 9 }).byteLength;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const inPage = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file);
const first = new Set([...inPage, ...[...closure(entry)].map((key) => manifest[key].file)]);

let tooHeavy = false;
for (const [route, names] of Object.entries(ROUTES)) {
  const pages = Object.keys(manifest).filter(
    (key) => names.includes(manifest[key].name) && manifest[key].file.endsWith('.js'),
  );
  const files = new Set([...first, ...pages.flatMap((key) => [...closure(key)].map((one) => manifest[one].file))]);
  const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + size(file), 0);
  const missing = pages.length < names.length ? ' (a file of that name is missing)' : '';
  process.stdout.write(`${route}: ${(bytes / 1024).toFixed(1)} KB of ${LIMIT_BYTES / 1024} KB gzip${missing}\n`);
  if (bytes > LIMIT_BYTES || missing) tooHeavy = true;
}
if (tooHeavy) process.exitCode = 1;
