// npm run bench -- NAME [ARGS]: compiles bench/NAME.ts beside the server and runs it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileExtra, compileServer, filesBelow } from './compile.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...args] = process.argv.slice(2);
const file = `bench/${name}.ts`;

if (!name || !existsSync(join(ROOT, file))) {
  const there = existsSync(join(ROOT, 'bench'))
    ? readdirSync(join(ROOT, 'bench')).filter((one) => one.endsWith('.ts'))
    : [];
  process.stderr.write(
    `Usage: npm run bench -- NAME. There are: ${there.map((one) => one.slice(0, -3)).join(', ') || 'none'}\n`,
  );
  process.exitCode = 1;
} else {
  await compileServer();
  // The workbooks that a bench reads are made by what makes them for the tests.
  const extra = [...(await filesBelow('bench')), ...(await filesBelow('libs/workbook/test'))];
  for (const one of extra.filter((path) => /^bench\/.*\.ts$|-of\.ts$/.test(path))) await compileExtra(one);
  const output = join(ROOT, 'dist', file.replace(/\.ts$/, '.js'));
  spawn(process.execPath, ['--enable-source-maps', output, ...args], { cwd: ROOT, stdio: 'inherit' }).on('exit', (code) => (process.exitCode = code ?? 1)); // prettier-ignore
}
