// npm run db -- <new NAME | run | revert | reset [--yes]>: the schema of DATABASE_URL, or of the embedded server.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupFault } from './fault.mjs';
import { giveUp, say } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MIGRATIONS = join(ROOT, 'libs/database/src/migrations');
const [command, ...args] = process.argv.slice(2);

/** Gives `work` the address; an embedded server that was not running before is stopped again. */
async function withServer(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const { startPostgres } = await import('./postgres.mjs');
  const server = await startPostgres({ folder: resolve(ROOT, process.env.TERBUKA_DATA_DIR || 'var') });
  try {
    return await work(server.url);
  } finally {
    if (!server.reused) await server.stop();
  }
}

/** An empty migration, dated now, and its line in the list. */
function newMigration(name) {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name ?? '')) throw new StartupFault('Namai migrasi dengan kata berhuruf kecil, misalnya: add-appeals', 'name it in kebab-case, such as add-appeals'); // prettier-ignore
  const timestamp = Date.now();
  const className = `${name.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}${timestamp}`; // prettier-ignore
  const file = join(MIGRATIONS, `${timestamp}-${name}.ts`);
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }
}
`,
  );
  const index = join(MIGRATIONS, 'index.ts');
  const list = existsSync(index) ? readFileSync(index, 'utf8') : 'export const migrations = [] as const;\n';
  const imported = `import { ${className} } from './${timestamp}-${name}';\n${list}`;
  writeFileSync(index, imported.replace(/,?\s*\](?=[^\]]*$)/, `, ${className}]`).replace('[, ', '['));
  say(`${file}\nPeriksa juga daftarnya di ${index}.`);
}

async function run() {
  const { migrate } = await import('./migrate.mjs');
  await withServer(async (url) => say(`${(await migrate(url)).count} migrasi dijalankan.`));
}

async function revert() {
  const { withDatabase } = await import('./migrate.mjs');
  await withServer((url) => withDatabase(url, (dataSource) => dataSource.undoLastMigration()));
  say('Migrasi terakhir dibatalkan.');
}

async function reset() {
  if (!args.includes('--yes'))
    throw new StartupFault(
      'Ini menghapus SELURUH isi basis data. Tambahkan --yes bila memang itu yang Anda mau.',
      'this deletes everything: add --yes to mean it',
    );
  const { resetDatabase } = await import('./reset-database.mjs');
  const { migrate } = await import('./migrate.mjs');
  await withServer(async (url) => {
    await resetDatabase(url);
    say(`Basis data dikosongkan; ${(await migrate(url)).count} migrasi dijalankan.`);
  });
}

const COMMANDS = { new: () => newMigration(args[0]), run, revert, reset };
try {
  if (!Object.hasOwn(COMMANDS, command ?? '')) throw new StartupFault('Pakai: npm run db -- <new NAMA | run | revert | reset --yes>', 'usage'); // prettier-ignore
  if (command !== 'new') await (await import('./compile.mjs')).compileServer();
  await COMMANDS[command]();
} catch (error) {
  giveUp(error);
}
