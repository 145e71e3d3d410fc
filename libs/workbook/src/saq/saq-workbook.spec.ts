import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { builtInInstruments, itemsOf, type Item, type ItemValue } from '@app/instrument';
import { workbookOf, type RawCell } from '../../test/workbook-of';
import { askedOf } from './question-sheet';
import { readSaqWorkbook, type SaqFile } from './read-saq-workbook';
import type { SaqAnswers } from './read-saq';
import { sealedText, type SaqContent } from './saq-content';
import { writeSaqWorkbook } from './write-saq-workbook';

const instrument = builtInInstruments['desa-2026'];
const items = askedOf({ instrument, bodyKind: 'DESA' });

const sample = (item: Item): ItemValue => {
  if (item.kind === 'scale') return { choice: item.levels[1]?.code ?? '' };
  if (item.kind === 'checklist') return { elements: item.elements.slice(0, 2).map(({ code }) => code) };
  if (item.kind === 'number') return { number: item.integer ? '12' : '12.5' };
  return item.kind === 'text' ? { text: 'Sesuai.' } : { choice: 'TIDAK' };
};

const content: SaqContent = {
  identity: {
    assessmentId: '0190a000-0000-7000-8000-000000000001',
    instrumentSha256: 'a'.repeat(64),
    madeAt: '2026-11-01T02:00:00.000Z',
    bases: itemsOf(instrument).map((item, index) => ({ itemCode: item.code, revision: index % 3, savedAt: '2026-10-31T02:00:00.000Z', value: sample(item), note: index % 2 === 0 ? 'lihat laman' : null })), // prettier-ignore
  },
  seal: 'segel',
  head: { bodyName: 'Desa Kraton', periodTitle: 'Monev 2026', deadline: '12 November 2026', madeAt: '1 November 2026' },
  instrument,
  bodyKind: 'DESA',
  evidence: {},
};

const opened = async (bytes: Uint8Array): Promise<SaqFile> => {
  const file = await readSaqWorkbook(bytes);
  if ('refusal' in file) throw new Error(file.refusal.message);
  return file;
};

test('a workbook read again untouched says what it was written with, and whose it is', async () => {
  const path = join(tmpdir(), `terbuka-saq-${process.pid}.xlsx`);
  await writeSaqWorkbook(content, path);
  const file = await opened(await readFile(path));
  await rm(path);
  expect(file.identity).toEqual({ identity: content.identity, seal: 'segel' });
  expect(sealedText(file.identity?.identity ?? content.identity)).toBe(sealedText(content.identity));
  const read = file.answersTo(items);
  expect(read?.unknown).toEqual([]);
  expect(read?.items.map(({ item, answer }) => [item.code, answer])).toEqual(
    items.map((item) => {
      const value = sample(item);
      return [item.code, 'elements' in value ? { kind: 'elements', ticked: value.elements, unticked: [] } : { kind: 'value', value }]; // prettier-ignore
    }),
  );
});

test('an item that takes only files has no cells for links: they are grey, say so, and are read as none', async () => {
  const path = join(tmpdir(), `terbuka-saq-${process.pid}-files.xlsx`);
  const asksFiles = { ...yesNo, evidence: { anyOf: ['file'], minimum: 1 } } as const satisfies Item;
  const asksLinks = { ...number, evidence: { anyOf: ['file', 'link'], minimum: 1 } } as const satisfies Item;
  const children = [{ type: 'node', code: 'A', text: { id: 'A' }, weight: '1', aggregate: 'mean', children: [asksFiles, asksLinks] }] as const; // prettier-ignore
  await writeSaqWorkbook({ ...content, instrument: { ...instrument, children } }, path);
  const sheet = await partOf(path, 'xl/worksheets/sheet2.xml');
  const read = (await opened(await readFile(path))).answersTo([asksFiles, asksLinks]);
  await rm(path);
  const look = (cell: string): string | undefined => new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1];
  expect([look('E3'), look('F3'), look('H3')]).toEqual([look('A3'), look('A3'), look('A3')]);
  expect(look('E4')).not.toBe(look('A4'));
  expect(read?.items.map(({ links }) => links)).toEqual([[], []]);
});

const partOf = async (path: string, name: string): Promise<string> => {
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) if (entry.fileName === name) return textOf(await zip.openReadStreamPromise(entry)); // prettier-ignore
  throw new Error(`${name} is not in the file`);
};

test('its sheets are locked, its lists refuse other texts, and no cell has two rules', async () => {
  const path = join(tmpdir(), `terbuka-saq-${process.pid}-locked.xlsx`);
  await writeSaqWorkbook(content, path);
  expect(await partOf(path, 'xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/><sheets>');
  const sheet = await partOf(path, 'xl/worksheets/sheet2.xml');
  await rm(path);
  expect(sheet).toContain('<sheetProtection sheet="1"');
  const rules = [...sheet.matchAll(/<dataValidation ([^>]*)>/g)].map(([, rule = '']) => rule);
  const choices = rules.filter((rule) => rule.includes('type="list"') && rule.includes('showErrorMessage'));
  expect(choices.length).toBeGreaterThan(10);
  expect(choices.filter((rule) => rule.includes('errorStyle="warning"'))).toEqual([]);
  const cells = rules.flatMap((rule) => {
    const [, column = '', from = '', to = from] = /sqref="([A-Z]+)(\d+)(?::[A-Z]+(\d+))?"/.exec(rule) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${column}${Number(from) + at}`);
  });
  expect(new Set(cells).size).toBe(cells.length);
});

const yesNo = { type: 'item', kind: 'yesNo', code: 'A1', text: { id: 'Ada?' }, weight: '1', law: [], notApplicable: { statement: true } } as const satisfies Item; // prettier-ignore
const scale = { type: 'item', kind: 'scale', code: 'A2', text: { id: 'Seberapa?' }, weight: '1', law: [], levels: [{ code: 'BAIK', text: { id: 'Baik sekali' }, fraction: '1' }, { code: 'KURANG', text: { id: 'Kurang' }, fraction: '0' }] } as const satisfies Item; // prettier-ignore
const list = { type: 'item', kind: 'checklist', code: 'A3', text: { id: 'Apa saja?' }, weight: '1', law: [], elements: ['a', 'b', 'c'].map((code) => ({ code, text: { id: code } })) } as const satisfies Item; // prettier-ignore
const number = { type: 'item', kind: 'number', code: 'A4', text: { id: 'Berapa?' }, weight: '1', law: [], min: '0', max: '2000', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } } as const satisfies Item; // prettier-ignore
const small: readonly Item[] = [yesNo, scale, list, number];

const filled = async (
  rows: readonly (readonly RawCell[])[],
  heads: readonly RawCell[] = ['Kode', 'Pertanyaan', 'Jawaban', 'Catatan', 'Tautan bukti 1', 'Hal. 1'],
): Promise<SaqAnswers> => {
  const file = await opened(workbookOf([{ name: 'Catatan saya', rows: [['apa saja']] }, { name: 'Isian', rows: [heads, ...rows] }])); // prettier-ignore
  const read = file.answersTo(small);
  if (!read) throw new Error('no sheet with our headings');
  return read;
};

const answerTo = async (code: string, cell: RawCell): Promise<unknown> =>
  (await filled([[code, '', cell]])).items[0]?.answer ?? null;

test.each<[string, RawCell, unknown]>([
  ['A1', ' ya ', { choice: 'YA' }],
  ['A1', 'TIDAK', { choice: 'TIDAK' }],
  ['a1 ', 'Y', { choice: 'YA' }],
  ['A1', '<c r="C2" t="b"><v>1</v></c>', { choice: 'YA' }],
  ['A1', 1, { choice: 'YA' }],
  ['A1', '0', { choice: 'TIDAK' }],
  ['A1', 'tidak  dipersyaratkan', { notApplicable: true }],
  ['A2', 'BAIK: Baik sekali', { choice: 'BAIK' }],
  ['A2', 'baik', { choice: 'BAIK' }],
  ['A2', 'kurang : apa pun', { choice: 'KURANG' }],
  ['A2', 'Baik Sekali', { choice: 'BAIK' }],
  ['A4', 12.5, { number: '12.5' }],
  ['A4', '1.250', { number: '1250' }],
  ['A4', '96,05', { number: '96.05' }],
  ['A4', '1.250,5', { number: '1250.5' }],
  ['A4', ' 12.5 ', { number: '12.5' }],
  ['A4', '50%', { number: '50' }],
])('%s typed as %p is %p', async (code, cell, value) => {
  expect(await answerTo(code, cell)).toEqual({ kind: 'value', value });
});

test.each<[string, RawCell, string]>([
  ['A1', 'mungkin', 'answer.unknownChoice'],
  ['A2', 'HEBAT', 'answer.unknownChoice'],
  ['A2', 'tidak dipersyaratkan', 'answer.notApplicableRefused'],
  ['A4', '<c r="C2" s="1"><v>45000</v></c>', 'cell.date'],
  ['A1', '<c r="C2" s="1"><v>45000</v></c>', 'cell.date'],
  ['A2', '<c r="C2" s="1"><v>45000</v></c>', 'cell.date'],
  ['A4', '12/05/2026', 'cell.date'],
  ['A4', '2026-05-12', 'cell.date'],
  ['A4', '12 Mei 2026', 'cell.date'],
  ['A4', '<c r="C2" t="e"><v>#REF!</v></c>', 'cell.error'],
  ['A4', '2001', 'answer.outOfRange'],
  ['A4', 'dua belas', 'answer.notDecimal'],
  ['A3', 'Ya', 'answer.inElements'],
])('%s typed as %p is told: %s', async (code, cell, fault) => {
  expect(await answerTo(code, cell)).toMatchObject({ kind: 'invalid', code: fault });
});

test('a blank cell says nothing, and emptying is said in a word of its own', async () => {
  expect(await answerTo('A1', '   ')).toEqual({ kind: 'blank' });
  expect(await answerTo('A1', 'Kosongkan')).toEqual({ kind: 'cleared' });
  const { items: read } = await filled([['A1', '', 'Ya', '(kosongkan)', 'https://desa.example/a', 'hal. 7']]);
  expect(read[0]).toMatchObject({ note: '', links: [{ url: 'https://desa.example/a', page: 7, cell: 'E2' }] });
});

test('elements are ticked one by one; a blank or missing row leaves its element alone', async () => {
  const { items: read } = await filled([
    ['A3', 'Apa saja?'],
    ['A3 / a', '', 'ya'],
    ['a3/B', '', 'Tidak'],
  ]);
  expect(read[0]?.answer).toEqual({ kind: 'elements', ticked: ['a'], unticked: ['b'] });
});

test('columns may have moved, rows may be gone, and what nobody asks is named with its cell', async () => {
  const { items: read, unknown } = await filled(
    [
      ['Ya', 'A1'],
      [null, 'A4'],
      ['Tidak', 'Z9'],
    ],
    ['jawaban', ' KODE '],
  );
  expect(read.map(({ item, answer, cell }) => [item.code, answer.kind, cell])).toEqual([['A1', 'value', 'A2'], ['A4', 'blank', 'A3']]); // prettier-ignore
  expect(unknown).toEqual([{ code: 'Z9', sheet: 'Isian', cell: 'B4' }]);
});

test('a row that was copied and filled in differently is not guessed at', async () => {
  const { items: read } = await filled([
    ['A1', '', 'Ya'],
    ['A1', '', 'Tidak'],
  ]);
  expect(read[0]?.answer).toMatchObject({ kind: 'invalid', code: 'row.repeated', message: expect.stringContaining('C2 dan C3') }); // prettier-ignore
});

test('a workbook of something else has no answers', async () => {
  const file = await opened(
    workbookOf([
      {
        name: 'Anggaran',
        rows: [
          ['Kode', 'Rupiah'],
          ['A1', 5],
        ],
      },
    ]),
  );
  expect(file.answersTo(small)).toBeNull();
  expect(file.identity).toBeNull();
});
