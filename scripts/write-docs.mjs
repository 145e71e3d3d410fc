// The generated parts of docs/: what stands between `<!-- generated: NAME … -->` and `<!-- end -->` comes from the code.
// Also finds what a page must explain and does not: golden cases, rule codes, tables, environment variables.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleCodes } from './rule-codes.mjs';
import { instrumentFaults, instrumentIndex, instrumentPart } from './write-instrument-pages.mjs';

const require = createRequire(import.meta.url);
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const GOLDEN = 'libs/scoring/golden';
const MIGRATIONS = 'libs/database/src/migrations';

const read = (file) => readFileSync(join(ROOT, file), 'utf8');
const compiled = (file) => require(join(ROOT, 'dist', file));
const namesIn = (folder, end) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(end)).sort(); // prettier-ignore
const fenced = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** One golden case: its name, its arithmetic, what the test expects, and where it stands. */
function goldenPart(name) {
  const file = `${GOLDEN}/${name}.json`;
  const { name: title, source, arithmetic, expect } = JSON.parse(read(file));
  const head = `**${title[0].toUpperCase()}${title.slice(1)}.** ([${name}.json](../${file}))`;
  return [head, bullets(arithmetic), 'Expected:', bullets(expectations(expect)), `Source: ${source}.`].join('\n\n');
}

const bullets = (lines) => lines.map((line) => `- ${line.replace(/\*/g, '\\*')}`).join('\n');

function expectations({ lines = {}, results = {}, sheets = {}, warnings = [], ...totals }) {
  const sheetLines = (all, of) => Object.entries(all).map(([code, line]) => `line ${code}${of}: ${plain(line)}`);
  return [
    ...(Object.keys(totals).length > 0 ? [plain(totals)] : []),
    ...sheetLines(lines, ''),
    ...Object.entries(results).map(([id, result]) => `${id}: ${plain(result)}`),
    ...Object.entries(sheets).flatMap(([id, all]) => sheetLines(all, ` of ${id}`)),
    ...warnings.map((warning) => `warning: “${warning}”`),
  ];
}

/** Nested members as words: `final 91.61, ranks (category 1, band 1)`. */
function plain(value) {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'object' ? `(${plain(each)})` : plain(each))).join(', ') || 'none'; // prettier-ignore
  if (typeof value !== 'object') return typeof value === 'string' && value.includes(' ') ? `“${value}”` : String(value);
  return Object.entries(value).map(([key, each]) => `${key} ${isTree(each) ? `(${plain(each)})` : plain(each)}`).join(', '); // prettier-ignore
}

const isTree = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Which tables belong together, in the order of the pages. */
const AREAS = {
  people: [
    'organisers',
    'public_bodies',
    'users',
    'memberships',
    'invitations',
    'invitation_tokens',
    'registrations',
    'earlier_registrations',
    'sessions',
    'one_time_links',
    'sign_in_failures',
    'audit_events',
    'mails',
    'notifications',
    'reminder_plans',
    'reminders',
  ],
  periods: ['periods', 'period_policies', 'period_instruments', 'calendar_days', 'calendar_rules'],
  instruments: ['instruments', 'instrument_versions', 'instrument_comments', 'instrument_visits'],
  filling: ['assessments', 'assessment_transitions', 'assessment_stages', 'answers', 'answer_events', 'evidence', 'evidence_files', 'evidence_uploads', 'submissions', 'installation_keys'], // prettier-ignore
  requests: [
    'request_rules',
    'information_requests',
    'information_request_events',
    'request_objections',
    'online_intakes',
  ],
  clinic: ['consultations', 'consultation_messages', 'clinic_slots', 'faq_entries'],
  listings: [
    'information_listings',
    'listing_revisions',
    'listing_decrees',
    'listing_decree_items',
    'published_listings',
  ],
  looking: ['links', 'link_hosts', 'link_checks', 'link_tellings'],
  handingIn: ['submission_rules', 'deadline_extensions', 'repairs', 'repair_items', 'late_answers', 'late_evidence', 'signing_requests', 'signed_letters', 'submission_beginnings', 'receipt_files'], // prettier-ignore
  together: ['copied_answers', 'presences', 'item_comments', 'item_questions', 'announcements'],
  judging: ['assignments', 'verdicts', 'presentations', 'presentation_sessions', 'presentation_draws', 'session_presences', 'session_boards', 'presentation_materials', 'presentation_jurors', 'juror_scores', 'juror_score_events', 'correction_effects'], // prettier-ignore
  readings: [
    'verifier_limits',
    'conflicts',
    'reading_rules',
    'second_readings',
    'second_readers',
    'clarifications',
    'verdict_reasons',
  ],
  appeals: ['score_releases', 'appeals', 'appeal_evidence'],
  inspections: [
    'gate_decisions',
    'inspections',
    'inspection_values',
    'stage_corrections',
    'inspection_evidence',
    'inspection_contacts',
    'visit_signatures',
    'visit_minutes',
  ],
  results: [
    'plenary_advice',
    'plenary_sittings',
    'plenary_decisions',
    'determinations',
    'determination_corrections',
    'corrected_assessments',
    'period_results',
    'publications',
    'past_years',
    'past_results',
    'publication_events',
    'issued_papers',
    'recorded_sources',
    'recorded_scores',
    'reports',
  ],
  followingUp: ['follow_ups', 'follow_up_confirmations', 'follow_up_checks'],
};

/** The tables as TypeORM understands the entities; needs no database. */
async function tables() {
  const dataSource = compiled('libs/database/src/index.js').createDataSource('postgres://nobody@localhost/none');
  await dataSource.buildMetadatas();
  return new Map(dataSource.entityMetadatas.map((metadata) => [metadata.tableName, metadata]));
}

function diagram(area, all) {
  const known = AREAS[area];
  const lines = known.flatMap((name) => tableLines(all.get(name)));
  const edges = known.flatMap((name) => all.get(name).foreignKeys.map((key) => edge(name, key)));
  return fenced('mermaid', ['erDiagram', ...edges, ...lines].join('\n'));
}

function edge(name, { columns, referencedTablePath }) {
  const [column] = columns;
  const isWhole = columns.length === column.entityMetadata.primaryColumns.length && columns.every((one) => one.isPrimary); // prettier-ignore
  const least = column.isNullable ? 'o' : '|';
  return `  ${referencedTablePath} |${least}--o${isWhole ? '|' : '{'} ${name} : ${columns.map((one) => one.databaseName).join('_')}`;
}

function tableLines({ tableName, columns, foreignKeys, uniques }) {
  const foreign = new Set(foreignKeys.flatMap((key) => key.columns));
  const alone = new Set(uniques.filter((unique) => unique.columns.length === 1).flatMap((unique) => unique.columns));
  const line = (column) => {
    const keys = [column.isPrimary && 'PK', foreign.has(column) && 'FK', alone.has(column) && 'UK'].filter(Boolean);
    const note = column.isNullable ? ' "may be null"' : '';
    return `    ${typeOf(column)} ${column.databaseName}${keys.length > 0 ? ` ${keys.join(', ')}` : ''}${note}`;
  };
  return [`  ${tableName} {`, ...columns.map(line), '  }'];
}

const typeOf = ({ type }) => (typeof type === 'string' ? type : type.name.toLowerCase()).replace(/\s+/g, '_');

/** Tables that a trigger of some migration keeps from being changed. */
function insertOnly() {
  const text = namesIn(MIGRATIONS, '.ts').map((name) => read(`${MIGRATIONS}/${name}`)).join('\n'); // prettier-ignore
  return [...text.matchAll(/create trigger \w+_insert_only before update or delete on (\w+)/g)].map(([, name]) => name);
}

const PARTS = {
  golden: goldenPart,
  instrument: instrumentPart,
  instruments: instrumentIndex,
  tables: async (area) => diagram(area, await tables()),
  'insert-only': () => insertOnly().map((name) => `\`${name}\``).join(', ') + '.', // prettier-ignore
  'assessment-states': () => {
    const { stateDiagram, stateLabels } = compiled('libs/evaluation/src/assessments/assessment-state.js');
    const labels = Object.entries(stateLabels).map(([state, label]) => `| \`${state}\` | ${label} |`);
    return `${fenced('mermaid', stateDiagram())}\n\n| State | On screen |\n| --- | --- |\n${labels.join('\n')}`;
  },
};

const MARKED = /(<!-- generated: ([\w-]+)(?: ([\w-]+))? -->\n)[\s\S]*?(<!-- end -->)/g;

async function rendered(text) {
  const { format, resolveConfig } = await import('prettier');
  const pieces = [];
  let last = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, open, name, argument, close] = match;
    if (!(name in PARTS)) throw new Error(`no generated part is called ${name}`);
    pieces.push(text.slice(last, match.index), open, '\n', await PARTS[name](argument), '\n\n', close);
    last = match.index + whole.length;
  }
  const options = await resolveConfig(join(ROOT, 'docs/README.md'));
  return format(pieces.join('') + text.slice(last), { ...options, parser: 'markdown' });
}

/** The pages that hold generated parts, as they should be; keys are paths from the root. */
export async function renderDocs() {
  const pages = readdirSync(join(ROOT, 'docs'), { recursive: true }).map(
    (name) => `docs/${name.split('\\').join('/')}`,
  );
  const held = pages.filter((page) => page.endsWith('.md') && read(page).includes('<!-- generated: ')).sort();
  return new Map(await Promise.all(held.map(async (page) => [page, await rendered(read(page))])));
}

const missingIn = (page, what, wanted, present) => [
  ...wanted.filter((one) => !present.includes(one)).map((one) => `${page}: ${what} ${one} is not explained`),
  ...present.filter((one) => !wanted.includes(one)).map((one) => `${page}: ${what} ${one} does not exist`),
];

/** Codes in the first column of the table under a heading. */
function codesUnder(page, heading) {
  const after = read(page).split(`\n${heading}\n`)[1]?.split(/\n#/)[0] ?? '';
  return [...after.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code);
}

/** Codes of what the linter objects to, as its checks write them. */
function lintCodes() {
  const checks = namesIn('libs/instrument/src', '.ts').filter((name) => /^check-(?!answer).*(?<!spec)\.ts$|^violation/.test(name)); // prettier-ignore
  const text = checks.map((name) => read(`libs/instrument/src/${name}`)).join('\n');
  return [...new Set([...text.matchAll(/'([a-z]+\.[a-z][A-Za-z]+)'/g)].map(([, code]) => code))].sort();
}

const included = (page, name) => [...read(page).matchAll(MARKED)].filter(([, , part]) => part === name).map(([, , , argument]) => argument); // prettier-ignore

/** Everything that a process reads from its environment, told by the sources. */
function variables() {
  const readers = ['libs/platform/src/config.ts', 'apps/cli/src/accounts/read-account.ts'].map(read).join('\n');
  const own = [...readers.matchAll(/env\['(\w+)'\]/g)].map(([, name]) => name);
  const sources = namesIn('scripts', '.mjs').map((name) => read(`scripts/${name}`)).join('\n'); // prettier-ignore
  const scripts = [...sources.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name);
  return [...new Set([...own, ...scripts])].sort();
}

/** What the pages leave unexplained, or explain though it is gone. */
export async function docFaults() {
  const areas = Object.values(AREAS).flat();
  return [
    ...missingIn('docs/scoring.md', 'golden case', namesIn(GOLDEN, '.json').map((name) => name.slice(0, -5)), included('docs/scoring.md', 'golden')), // prettier-ignore
    ...missingIn(
      'docs/scoring.md',
      'rule',
      await ruleCodes(),
      codesUnder('docs/scoring.md', '## The rules by their codes'),
    ),
    ...missingIn('docs/formats/README.md', 'lint code', lintCodes(), codesUnder('docs/formats/README.md', '### What check-instrument objects to')), // prettier-ignore
    ...missingIn('docs/database.md', 'table', [...(await tables()).keys()], areas),
    ...missingIn('docs/database.md', 'area', Object.keys(AREAS), included('docs/database.md', 'tables')),
    ...missingIn('docs/operations.md', 'variable', variables(), codesUnder('docs/operations.md', '## Environment')),
    ...instrumentFaults(),
  ];
}
