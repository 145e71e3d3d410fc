// What docs/instruments/ says of the built-in instruments, from their own content: one part a page, and the list of all.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PAGES = 'docs/instruments';
const compiled = (name) => require(join(ROOT, 'dist/libs/instrument/src', `${name}.js`));

const instruments = () => Object.values(compiled('index').builtInInstruments);
const described = (entry) => compiled('describe-entry').describeEntry(entry);
const spoken = (decimal) => decimal.replace('.', ',');

/** A text that stands as it is typed, whatever signs are in it. */
const plain = (text) => text.replace(/[\\*_|<>`#[\]]/g, '\\$&').replace(/\n/g, ' ');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** Everything in a tree, with how deep it lies. */
const flat = (children, depth = 0) => children.flatMap((entry) => [{ entry, depth }, ...(entry.type === 'node' ? flat(entry.children, depth + 1) : [])]); // prettier-ignore
const itemsIn = (children) => flat(children).filter(({ entry }) => entry.type === 'item').length;

function instrumentWith(code) {
  const instrument = instruments().find((one) => one.code === code);
  if (!instrument) throw new Error(`no built-in instrument is called ${code}`);
  return instrument;
}

/** The whole of one instrument for people to read: head, tree with weights, every item. */
export function instrumentPart(code) {
  const instrument = instrumentWith(code);
  const groups = flat(instrument.children).filter(({ entry }) => entry.type === 'node');
  return [
    head(instrument),
    '## Susunan dan bobot',
    groups.length > 0 ? groupTable(groups) : 'Butir-butirnya tidak dikelompokkan; bobotnya tertulis pada tiap butir.',
    '## Butir',
    ...flat(instrument.children).map(({ entry, depth }) => `${'#'.repeat(Math.min(3 + depth, 6))} ${entry.type === 'node' ? group(entry) : item(entry)}`), // prettier-ignore
  ].join('\n\n');
}

function head(instrument) {
  const words = compiled('describe-entry').describeHead(instrument);
  const note = instrument.verified ? [] : ['> **Usulan, belum diverifikasi.** Bukan naskah resmi. Dasar hukum bertanda _belum diverifikasi_ belum dicocokkan dengan naskahnya; periksa sebelum dipakai.']; // prettier-ignore
  const facts = [
    ['Kode', `\`${instrument.code}\`, versi ${instrument.version}`],
    ['Kegunaan', words.get('purpose')],
    ['Jumlah butir', String(itemsIn(instrument.children))],
    ['Nilai keseluruhan', words.get('aggregate')],
  ];
  const source = `Sumber: ${plain(instrument.source.id)}`;
  return [`**${plain(instrument.title.id)}**`, ...note, table(['', ''], facts), source].join('\n\n');
}

const groupTable = (groups) =>
  table(
    ['Kelompok', 'Bobot', 'Butir'],
    groups.map(({ entry, depth }) => [
      `${'&emsp;'.repeat(depth)}${entry.code} ${plain(entry.text.id)}`,
      spoken(entry.weight),
      String(itemsIn(entry.children)),
    ]),
  );

function group(node) {
  const words = described(node);
  const lines = [
    `Bobot ${words.get('weight')}. ${words.get('aggregate')}.`,
    words.get('relevant') && `Hanya ditanyakan bila ${plain(words.get('relevant'))}.`,
  ];
  return `${node.code} ${plain(node.text.id)}\n\n${lines.filter(Boolean).join(' ')}`;
}

/** Fields of an item that are said on a line of their own, with how that line begins. */
const LINES = [
  ['levels', 'Tingkat jawaban'],
  ['elements', 'Unsur'],
  ['required', 'Nilai penuh'],
  ['unit', 'Satuan'],
  ['range', 'Batas jawaban'],
  ['rule', 'Aturan nilai'],
  ['relevant', 'Hanya ditanyakan bila'],
  ['applicable', 'Berlaku bagi'],
  ['notApplicable', 'Tidak dipersyaratkan'],
  ['filledBy', 'Diisi oleh'],
  ['bonus', 'Bonus'],
  ['evidence', 'Bukti'],
  ['example', 'Contoh bukti'],
  ['law', 'Dasar hukum'],
];

function item(entry) {
  const words = described(entry);
  const kind = `_${words.get('kind')}${entry.kind === 'text' ? '' : `, bobot ${words.get('weight')}`}._`;
  const lines = LINES.filter(([field]) => words.get(field)).map(([field, label]) => `- **${label}:** ${listed(words.get(field))}`); // prettier-ignore
  return [
    entry.code,
    `**${plain(entry.text.id)}** ${kind}`,
    ...(words.get('definition') ? [plain(words.get('definition'))] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ].join('\n\n');
}

/** One line stands beside its name, several below it. */
function listed(text) {
  const [first, ...rest] = text.split('\n').map(plain);
  return rest.length === 0 ? first : [first, ...rest].map((line) => `\n  - ${line}`).join('');
}

/** The list of all of them, each with its page. */
export const instrumentIndex = () =>
  table(
    ['Instrumen', 'Kode', 'Kegunaan', 'Butir'],
    instruments().map((one) => [
      `[${plain(one.title.id)}](${one.code}.md)`,
      `\`${one.code}\``,
      compiled('describe-entry').describeHead(one).get('purpose'),
      String(itemsIn(one.children)),
    ]),
  );

/** Built-in instruments without a page of their own, and pages of instruments that are none. */
export function instrumentFaults() {
  const pages = readdirSync(join(ROOT, PAGES)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const codes = instruments().map(({ code }) => code);
  const told = (code) => readFileSync(join(ROOT, PAGES, `${code}.md`), 'utf8').includes(`<!-- generated: instrument ${code} -->`); // prettier-ignore
  const present = pages.map((name) => name.slice(0, -3));
  return [
    ...codes
      .filter((code) => !present.includes(code))
      .map((code) => `${PAGES}: built-in instrument ${code} has no page`),
    ...present
      .filter((code) => !codes.includes(code))
      .map((code) => `${PAGES}/${code}.md: no such built-in instrument`),
    ...codes.filter((code) => present.includes(code) && !told(code)).map((code) => `${PAGES}/${code}.md: the generated part is missing`), // prettier-ignore
  ];
}
