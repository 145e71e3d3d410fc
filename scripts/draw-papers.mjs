// docs/images/papers/: how each paper looks, page by page, from the demo data. `npm start` runs meanwhile; needs pdftoppm.
// Usage: node scripts/draw-papers.mjs [address of the running demo]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp, say, step } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PICTURES = join(ROOT, 'docs/images/papers');
const origin = process.argv[2] ?? 'http://localhost:3000';
/** Enough to see that no line is cut, few enough bytes for a repository. */
const DOTS_PER_INCH = 60;
const PAGES = 2;
const ASK_AGAIN_MS = 500;
const PATIENCE_MS = 60_000;

async function signIn(role) {
  const { accounts } = await (await fetch(`${origin}/api/demo`)).json();
  const { email, password } = accounts.find((account) => account.role === role);
  const reply = await fetch(`${origin}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-terbuka': '1' },
    body: JSON.stringify({ email, password }),
  });
  if (!reply.ok) throw new Error(`${role} was not let in: ${reply.status}`);
  return reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '); // prettier-ignore
}

const cookies = new Map();
async function ask(role, path, init = {}) {
  if (!cookies.has(role)) cookies.set(role, await signIn(role));
  const headers = {
    cookie: cookies.get(role),
    'x-terbuka': '1',
    ...(init.body && { 'content-type': 'application/json' }),
  };
  const reply = await fetch(`${origin}/api${path}`, { ...init, headers });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return reply;
}
const json = async (role, path) => (await ask(role, path)).json();
const bytes = async (role, path) => Buffer.from(await (await ask(role, path)).arrayBuffer());

/** Waits for what the worker is still making. */
async function made(role, path) {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      return await bytes(role, path);
    } catch (error) {
      if (Date.now() > until || !error.message.includes('pending')) throw error;
      await new Promise((later) => setTimeout(later, ASK_AGAIN_MS));
    }
  }
}

/** The receipt of what the visitor's village handed in before; the demo orders none of itself. */
async function receipt() {
  const { items } = await json('unitPpid', '/assessments?mine=1');
  const handedIn = items.find(({ receiptNumber }) => receiptNumber !== null);
  await ask('unitPpid', `/assessments/${handedIn.id}/submission/paper`, { method: 'POST' });
  return made('unitPpid', `/assessments/${handedIn.id}/submission/receipt.pdf`);
}

async function visitMinutes() {
  const { items } = await json('organiserAdmin', '/inspections');
  const visited = items.find(({ purpose, outcome }) => purpose === 'visit' && outcome === 'done');
  return made('organiserAdmin', `/inspections/${visited.id}/minutes.pdf`);
}

/** A report is made by the worker; it is there once the tray says so. */
async function report(periodId, params) {
  const body = JSON.stringify({ format: 'pdf', ...params });
  const { id } = await (await ask('commissioner', `/periods/${periodId}/reports`, { method: 'POST', body })).json();
  for (;;) {
    const { state, failure } = await json('commissioner', `/reports/${id}`);
    if (state === 'done') return bytes('commissioner', `/reports/${id}/file`);
    if (state === 'failed') throw new Error(`${params.kind} was not made: ${failure}`);
    await new Promise((later) => setTimeout(later, ASK_AGAIN_MS));
  }
}

/** Pages of a PDF as pictures named after the paper. */
function draw(name, pdf, folder) {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  execFileSync('pdftoppm', ['-png', '-r', String(DOTS_PER_INCH), '-l', String(PAGES), file, join(PICTURES, name)]);
}

try {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-papers-'));
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const periods = (await json('commissioner', '/periods')).items;
  const ended = periods.find(({ state }) => state === 'published' || state === 'determined');
  const [best] = (await json('commissioner', `/periods/${ended.id}/standings`)).rows;
  const [sitting] = (await json('commissioner', `/periods/${ended.id}/plenary-sittings`)).sittings;
  const papers = {
    ranking: { category: best.category },
    recap: { category: best.category },
    'evaluation-sheet': { assessmentId: best.assessmentId },
    minutes: { sittingId: sitting.id },
    decree: {},
    certificate: { assessmentId: best.assessmentId },
    brief: {},
    years: {},
    participation: {},
    agreement: {},
  };
  for (const [kind, params] of Object.entries(papers))
    await step(kind, async () => draw(kind, await report(ended.id, { kind, ...params }), folder));
  await step('receipt', async () => draw('receipt', await receipt(), folder));
  await step('visit-minutes', async () => draw('visit-minutes', await visitMinutes(), folder));
  rmSync(folder, { recursive: true });
  say('docs/images/papers/');
} catch (error) {
  giveUp(error);
}
