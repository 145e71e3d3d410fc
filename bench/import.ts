/**
 * How long reading an instrument or a filled questionnaire from a workbook takes, and how hostile workbooks are refused: time and peak memory, each
 * in a process of its own. Prints figures, asserts none. Run: npm run bench -- import
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInInstruments, itemsOf, type Instrument, type InstrumentNode, type Item } from '@app/instrument';
import { askedOf, readInstrumentWorkbook, readSaqWorkbook, writeInstrumentWorkbook, writeSaqWorkbook } from '@app/workbook'; // prettier-ignore
import { partsOf, workbookOf, type RawCell } from '../libs/workbook/test/workbook-of';
import { zipOf } from '../libs/workbook/test/zip-of';

const level = (code: string, fraction: string) => ({
  code,
  text: { id: `Tingkat ${code} menurut definisi` },
  fraction,
});

const itemOf = (index: number): Item => {
  const shared = {
    type: 'item',
    code: `A${String(index + 1).padStart(3, '0')}`,
    text: { id: `Apakah badan publik mengumumkan ${nouns[index % 25]} ${nouns[Math.floor(index / 25)]} tahun ${2000 + index}?` }, // prettier-ignore
    weight: '0.2',
    definition: {
      id: `YA bila dokumen nomor ${index + 1} dapat dibuka siapa pun tanpa masuk akun pada hari penilaian.`,
    },
    evidence: { anyOf: ['link', 'file'], minimum: 1, page: true },
    law: [{ citation: `UU 14/2008 Pasal ${1 + (index % 60)}`, verified: false }],
    ...(index > 0 && index % 5 === 0 ? { relevant: { op: 'answered', item: 'A001' } as const } : {}),
  } as const;
  switch (index % 4) {
    case 1:
      return { ...shared, kind: 'scale', levels: [level('A', '1'), level('B', '0.5'), level(`C${index}`, '0')] };
    case 2:
      return { ...shared, kind: 'checklist', elements: ['a', 'b', 'c', 'd'].map((code) => ({ code, text: { id: `Unsur ${code} butir ${index}` } })) }; // prettier-ignore
    case 3:
      return { ...shared, kind: 'number', min: '0', max: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } };
    default:
      return { ...shared, kind: 'yesNo' };
  }
};

const nouns = Array.from({ length: 25 }, (_, index) => ((index + 11) ** 7).toString(36).replace(/\d/g, 'a'));

const large: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'besar-2026',
  version: '1',
  title: { id: 'Lima ratus butir' },
  purpose: 'questionnaire',
  source: { id: 'Uji kecepatan.' },
  verified: false,
  aggregate: 'weighted',
  children: Array.from({ length: 10 }, (_, group): InstrumentNode => ({
    type: 'node',
    code: `G${group + 1}`,
    text: { id: `Indikator ${group + 1}` },
    weight: '10',
    aggregate: 'sum',
    children: Array.from({ length: 50 }, (__, index) => itemOf(group * 50 + index)),
  })),
};

const header: readonly RawCell[] = ['type', 'name', 'label', 'weight'];
const settings = {
  name: 'settings',
  rows: [
    ['form_title', 'form_id', 'source'],
    ['a', 'b', 'c'],
  ],
};
const survey = (rows: readonly (readonly RawCell[])[]) => [{ name: 'survey', rows: [header, ...rows] }, settings];
const wrong = (count: number) => Array.from({ length: count }, (_, index): RawCell[] => ['select_one x', `A${index}`, '', 'dua']); // prettier-ignore

/** A workbook whose first sheet has `xml` in front of its rows, and `head` in front of everything. */
const withSheet = (xml: string, head = ''): Buffer =>
  zipOf(
    partsOf(survey([])).map((part) =>
      part.name.endsWith('sheet1.xml')
        ? {
            ...part,
            content: String(part.content)
              .replace('<sheetData>', `<sheetData>${xml}`)
              .replace('<worksheet', `${head}<worksheet`),
          }
        : part,
    ),
  );
const repeated = (count: number, of: (index: number) => string): string => Array.from({ length: count }, (_, index) => of(index)).join(''); // prettier-ignore
const noise = (index: number): string => ((index * 48_271) % 2_147_483_647).toString(36);
const withPart = (content: Buffer, claimedSize?: number): Buffer =>
  zipOf([...partsOf(survey([])), { name: 'xl/media/a.xml', content, ...(claimedSize === undefined ? {} : { claimedSize }) }]); // prettier-ignore

const hostile: Readonly<Record<string, () => Buffer>> = {
  '20,000 rows, every one wrong': () => workbookOf(survey(wrong(19_999))),
  'a million rows': () => withSheet(repeated(1_000_000, (index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c></row>`)), // prettier-ignore
  'a million blank rows': () => withSheet(repeated(1_000_000, (index) => `<row r="${index + 2}" s="1"/>`)),
  'merges over the sheet': () => withSheet('</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'), // prettier-ignore
  'a cell at XFD1048576': () => withSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  '10 MB of text in a cell': () => workbookOf(survey([['text', 'A', repeated(1_300_000, noise).slice(0, 10_000_000), 1]])), // prettier-ignore
  '30 MB of texts that nobody uses': () => workbookOf(survey([['a'], ...Array.from({ length: 1_100 }, (_, row): RawCell[] => [repeated(4_600, (index) => noise((row * 4_600 + index) % 9_973)).slice(0, 30_000)])])), // prettier-ignore
  '40 MB of empty elements': () => withSheet(repeated(4_300_000, (index) => `<x${noise(index)}/>`)),
  '60 MB of attributes': () => withSheet(repeated(700_000, (index) => `<c a="${noise(index)}" b="${noise(index)}" r="A1" c="1" d="2" e="3" f="4" g="5" h="6"/>`.slice(0, 84))), // prettier-ignore
  '20 MB of one tag': () => withSheet(`<x a="${repeated(2_800_000, noise)}"/>`),
  '40 MB of tags never closed': () => withSheet(repeated(4_300_000, (index) => `<x${noise(index)}>`)),
  '30 MB of text in place': () => withSheet(`<row r="2"><c r="A2" t="inlineStr"><is><t>${repeated(4_000_000, noise)}`),
  '30 MB of one comment': () => withSheet(`<!--${repeated(4_000_000, noise)}`),
  '30 MB of CDATA': () => withSheet(`<![CDATA[${repeated(4_000_000, noise)}`),
  '30 MB of one entity': () => withSheet(`<row r="2"><c r="A2" t="str"><v>&${repeated(4_000_000, noise)};`),
  '60 MB of entities in one text': () => withSheet(`<row r="2"><c r="A2" t="str"><v>${repeated(5_600_000, (index) => (index % 3 === 0 ? '&amp;' : noise(index)))}`), // prettier-ignore
  '30 MB of one name': () => withSheet(`<${repeated(4_000_000, noise)}>`),
  '60 MB of attributes of one tag': () => withSheet(`<x ${repeated(4_000_000, (index) => `a${noise(index)}="${noise(index).slice(0, 1)}" `)}/>`), // prettier-ignore
  '50 MB of a DTD': () => withSheet('', `<!DOCTYPE a [${repeated(3_000_000, (index) => `<!ENTITY a${noise(index)} "">`.slice(0, 20))}`), // prettier-ignore
  'a bomb of 200 MB': () => withPart(Buffer.alloc(200 * 1024 * 1024)),
  'a bomb of 200 MB that claims 1 MB': () => {
    const parts = partsOf(survey([]));
    return zipOf(parts.map((part) => (part.name.endsWith('sheet1.xml') ? { name: part.name, content: Buffer.alloc(200 * 1024 * 1024, 32), claimedSize: 1_000_000 } : part))); // prettier-ignore
  },
};

/** Reads one file, so many times together, and says what came out, how long it took and how much memory the process had at most. */
const readOne = async (file: string, times: number): Promise<void> => {
  const bytes = readFileSync(file);
  const start = performance.now();
  const readings = await Promise.all(Array.from({ length: times }, () => readInstrumentWorkbook(bytes)));
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const { instrument, faults, warnings } = readings[0] ?? { instrument: null, faults: [], warnings: [] };
  const outcome = instrument
    ? `read, ${warnings.length} warnings`
    : `${faults.length} faults, first ${faults[0]?.code}`;
  process.stdout.write(`${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${outcome}\n`);
};

/** The regency's 102 items, every one answered. */
const saq = builtInInstruments['opd-2026'];

const writeSaq = (file: string): Promise<void> => {
  const bases = itemsOf(saq).map(({ code }) => ({ itemCode: code, revision: 1, savedAt: '2026-11-01T02:00:00.000Z', value: null, note: 'Lihat laman PPID.' })); // prettier-ignore
  const identity = { assessmentId: 'a', instrumentSha256: 'b', madeAt: '2026-11-01T02:00:00.000Z', bases };
  const head = { bodyName: 'Dinas Uji', periodTitle: 'Uji', deadline: 'besok', madeAt: 'hari ini' };
  return writeSaqWorkbook({ identity, seal: 's', head, instrument: saq, bodyKind: 'OPD', evidence: {} }, file);
};

/** Reads a questionnaire, or a file that only says that it is one. */
const readSaq = async (file: string): Promise<void> => {
  const bytes = readFileSync(file);
  const start = performance.now();
  const read = await readSaqWorkbook(bytes);
  const answers = 'refusal' in read ? null : read.answersTo(askedOf({ instrument: saq, bodyKind: 'OPD' }));
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const outcome = 'refusal' in read ? `refused, ${read.refusal.code}` : answers ? `read, ${answers.items.length} items` : 'no sheet with our headings'; // prettier-ignore
  process.stdout.write(`${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${outcome}\n`);
};

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'terbuka-bench-'));
  const measure = (name: string, file: string, times = 1, flag = '--read'): void => {
    const size = (statSync(file).size / 1024 / 1024).toFixed(1);
    process.stdout.write(`${name.padEnd(36)}${size.padStart(6)} MB  `);
    spawnSync(process.execPath, [__filename, flag, file, String(times)], { stdio: 'inherit' });
  };
  try {
    const file = join(folder, 'besar.xlsx');
    await writeInstrumentWorkbook(large, file);
    for (let round = 1; round <= 3; round += 1) measure(`500 items, round ${round}`, file);
    const filled = join(folder, 'saq.xlsx');
    await writeSaq(filled);
    for (let round = 1; round <= 3; round += 1) measure(`SAQ of 102 items, round ${round}`, filled, 1, '--saq');
    for (const name of Object.keys(hostile)) {
      const path = join(folder, 'hostile.xlsx');
      spawnSync(process.execPath, [__filename, '--make', path, name], { stdio: 'inherit' });
      measure(name, path);
      measure('  the same as a SAQ', path, 1, '--saq');
      if (name.includes('every one wrong')) measure('the same ten times together', path, 10);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// A process is charged with the memory of the one that began it; so this one makes nothing large itself.
const [flag, file = '', name = ''] = process.argv.slice(2);
if (flag === '--read') void readOne(file, Number(name));
else if (flag === '--saq') void readSaq(file);
else if (flag === '--make') writeFileSync(file, hostile[name]?.() ?? '');
else void run();
