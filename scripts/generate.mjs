// npm run generate: the OpenAPI document from the controllers, the web app's types from that document, and the
// generated parts of docs/ (write-docs.mjs).
// With --check nothing is written; it fails when what is committed is not what would be generated.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileServer } from './compile.mjs';
import { docFaults, renderDocs } from './write-docs.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DOCUMENT = 'docs/api/openapi.json';
const TYPES = 'apps/web/src/api/schema.d.ts';

/** Needs no database: Nest's preview mode builds the routes without starting anything. */
function generate(folder) {
  const documentFile = join(folder, DOCUMENT);
  const typesFile = join(folder, TYPES);
  for (const file of [documentFile, typesFile]) mkdirSync(dirname(file), { recursive: true });
  const quiet = { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] };
  execFileSync(process.execPath, [join(ROOT, 'dist/apps/api/src/openapi.js'), documentFile], quiet);
  execFileSync(process.execPath, [join(ROOT, 'node_modules/openapi-typescript/bin/cli.js'), documentFile, '--immutable', '-o', typesFile], quiet); // prettier-ignore
}

function isCurrent(folder, file) {
  return (
    existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8') === readFileSync(join(folder, file), 'utf8')
  );
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** The pages are read as they stand; only what is between the markers comes from the code. */
async function generateDocs({ check }) {
  for (const [page, text] of await renderDocs()) {
    if (readFileSync(join(ROOT, page), 'utf8') === text) continue;
    if (check) fail(`${page} is stale: run npm run generate`);
    else writeFileSync(join(ROOT, page), text);
  }
  for (const fault of await docFaults()) fail(fault);
}

const check = process.argv.includes('--check');
await compileServer();
await generateDocs({ check });
if (!existsSync(join(ROOT, 'dist/apps/api/src/openapi.js'))) {
  process.stdout.write('apps/api/src/openapi.ts is not there yet: nothing generated\n');
} else if (!check) {
  generate(ROOT);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-generate-'));
  try {
    generate(folder);
    for (const file of [DOCUMENT, TYPES].filter((one) => !isCurrent(folder, one))) fail(`${file} is stale: run npm run generate`); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
