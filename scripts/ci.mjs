// npm run ci: every check, the cheap ones first, the same at the desk and anywhere else.
// `npm run ci -- unit int` runs only the named steps.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bold, dim, green, red, say, seconds } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const node = (script, ...args) => [process.execPath, join(ROOT, 'scripts', script), ...args];
const jest = (...args) => [process.execPath, join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), '--ci', ...args];
const CACHE = 'node_modules/.cache';

/**
 * Name, what it makes sure of, the command; `jest` steps count each test, the others count as one check. What is `still`
 * only reads the sources: such steps run side by side.
 */
const STEPS = [
  { name: 'lint', still: true, what: 'lint', run: [bin('eslint'), '.', '--max-warnings', '0', '--cache', '--cache-location', `${CACHE}/eslint/`] }, // prettier-ignore
  { name: 'format', still: true, what: 'formatting', run: [bin('prettier'), '--check', '--cache', '--log-level', 'warn', '.'] }, // prettier-ignore
  { name: 'names', still: true, what: 'names of files and things', run: node('check-names.mjs') },
  { name: 'docs', still: true, what: 'links and paths in the documents', run: node('check-docs.mjs') },
  { name: 'types', still: true, what: 'types', run: [bin('tsc'), '--noEmit', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', `${CACHE}/root.tsbuildinfo`] }, // prettier-ignore
  { name: 'web-types', still: true, what: 'types of the web app', needs: 'apps/web/tsconfig.json', run: [bin('tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json', '--incremental', '--tsBuildInfoFile', `${CACHE}/web.tsbuildinfo`] }, // prettier-ignore
  { name: 'boundaries', still: true, what: 'who imports what', run: [bin('depcruise'), 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'] }, // prettier-ignore
  { name: 'dead-code', still: true, what: 'unused files, exports, packages', run: [bin('knip'), '--no-progress'] },
  { name: 'unit', what: 'pure tests, every branch of scoring and instrument', jest: ['--selectProjects', 'unit', '--coverage'] }, // prettier-ignore
  { name: 'build', what: 'server and web app build', run: node('build.mjs') },
  { name: 'bundle', what: 'weight of the first route', needs: 'apps/web/index.html', run: node('check-bundle.mjs') },
  { name: 'api-drift', what: 'OpenAPI document and client are current', needs: 'apps/api/src/openapi.ts', run: node('generate.mjs', '--check') }, // prettier-ignore
  { name: 'migrations', what: 'migrations match the entities, and go back', run: node('check-migrations.mjs') },
  { name: 'int', what: 'use cases on PostgreSQL', jest: ['--selectProjects', 'int'] },
  { name: 'e2e', what: 'the whole product, over HTTP and in the browser', jest: ['--selectProjects', 'e2e'] },
];

/** Output is kept until the step has ended and shown only when it failed, except tests, which speak for themselves. */
function run([program, ...args], { show }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('exit', (code) => resolve({ ok: code === 0, output }));
  });
}

async function runCheck(step) {
  const { ok, output } = await run(step.run, { show: false });
  if (!ok) say(output.trimEnd());
  return { ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function runTests(step) {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-ci-'));
  const report = join(folder, 'report.json');
  try {
    const { ok } = await run(jest(...step.jest, '--passWithNoTests', '--json', `--outputFile=${report}`, '--silent=false'), { show: true }); // prettier-ignore
    const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
    const passed = counted?.numPassedTests ?? 0;
    // A file that does not even load has no failed test, but it has failed; so has coverage that is too low.
    const failed = (counted?.numFailedTests ?? 0) + (counted?.numRuntimeErrorTestSuites ?? 0);
    return { ok, passed, failed: ok ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each of them, two at a time: the first and longest needs about as long as all others. */
async function sideBySide(steps, take) {
  const left = [...steps];
  const go = async () => {
    for (let step = left.shift(); step; step = left.shift()) await take(step);
  };
  await Promise.all([go(), go()]);
}

/** Runs the steps in order, all of them even when one fails, and gives the two sums. */
export async function ci(only = []) {
  const unknown = only.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are: ${STEPS.map(({ name }) => name).join(', ')}`); // prettier-ignore
  const sum = { passed: 0, failed: 0 };
  const lines = new Map();
  const from = performance.now();
  const steps = STEPS.filter(({ name, needs }) => (only.length === 0 || only.includes(name)) && (!needs || existsSync(join(ROOT, needs)))); // prettier-ignore
  const take = async (step) => {
    const started = performance.now();
    say(`${bold(`▸ ${step.name}`)} ${dim(step.what)}`);
    const { ok, passed, failed } = await (step.jest ? runTests(step) : runCheck(step));
    sum.passed += passed;
    sum.failed += failed;
    const line = `  ${ok ? green('✓') : red('✗')} ${step.name} ${dim(`${passed} passed, ${failed} failed, ${seconds(performance.now() - started)}`)}`; // prettier-ignore
    lines.set(step, line);
    say(line);
  };
  await sideBySide(
    steps.filter(({ still }) => still),
    take,
  );
  for (const step of steps.filter(({ still }) => !still)) await take(step);
  say(
    `\n${bold('All steps')} ${dim(seconds(performance.now() - from))}\n${steps.map((step) => lines.get(step)).join('\n')}`,
  );
  return sum;
}

/** The last line, for people and machines alike. */
export function conclude({ passed, failed }) {
  say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) conclude(await ci(process.argv.slice(2)));
