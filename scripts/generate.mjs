// npm run generate: the OpenAPI document from the controllers, and the web app's types from that document.
// With --check nothing is written; it fails when what is committed is not what would be generated.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileServer } from './compile.mjs';

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
  execFileSync(process.execPath, [join(ROOT, 'node_modules/openapi-typescript/bin/cli.js'), documentFile, '-o', typesFile], quiet); // prettier-ignore
}

function isCurrent(folder, file) {
  return (
    existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8') === readFileSync(join(folder, file), 'utf8')
  );
}

await compileServer();
if (!existsSync(join(ROOT, 'dist/apps/api/src/openapi.js'))) {
  process.stdout.write('apps/api/src/openapi.ts is not there yet: nothing generated\n');
} else if (!process.argv.includes('--check')) {
  generate(ROOT);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-generate-'));
  try {
    generate(folder);
    for (const file of [DOCUMENT, TYPES].filter((one) => !isCurrent(folder, one))) {
      process.stderr.write(`${file} is stale: run npm run generate\n`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
