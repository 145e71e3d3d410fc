import { bareWriter, excel, googleSheets, partsOf, workbookOf, type RawCell } from '../../test/workbook-of';
import { zipOf, type ZipPart } from '../../test/zip-of';
import { readSheets } from './read-sheets';
import { ReadingBusy } from './turns';
import { usualLimits, type SheetsReading } from './sheets-reading';

const refusalOf = (reading: SheetsReading) => ('refusal' in reading ? reading.refusal : null);
const cellsOf = (reading: SheetsReading) =>
  'sheets' in reading ? reading.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)) : [];
const textsOf = (reading: SheetsReading) => cellsOf(reading).map(({ text }) => text);

const sheet = (...rows: (readonly RawCell[])[]) => [{ name: 'survey', rows }];
const read = (bytes: Buffer) => readSheets(bytes);

describe('a workbook of any program', () => {
  const rows = [['type', 'weight'], [null, 12.5], [], ['a < b & "c"\nd', 'é 😀']] as const;

  test.each([
    ['Excel', excel],
    ['Google Sheets', googleSheets],
    ['a writer with prefixes, texts in place and neither rows nor cells numbered', { ...bareWriter, isPlaced: true }],
  ])('of %s is read alike', async (_, dialect) => {
    const reading = await read(
      workbookOf(
        [
          { name: 'survey', rows },
          { name: 'choices', rows: [['x']] },
        ],
        dialect,
      ),
    );
    expect(reading).toEqual({
      sheets: [
        {
          name: 'survey',
          rows: [
            { number: 1, cells: [text(1, 'type'), text(2, 'weight')] },
            { number: 2, cells: [{ column: 2, text: '12.5', kind: 'number' }] },
            { number: 4, cells: [text(1, 'a < b & "c"\nd'), text(2, 'é 😀')] },
          ],
        },
        { name: 'choices', rows: [{ number: 1, cells: [text(1, 'x')] }] },
      ],
    });
  });

  const text = (column: number, value: string) => ({ column, text: value, kind: 'text' });

  test('rows and cells that do not say where they are stand one after the other', async () => {
    const reading = await read(workbookOf(sheet(['a', 'b'], ['c']), bareWriter));
    expect(reading).toMatchObject({ sheets: [{ rows: [{ number: 1, cells: [{ column: 1 }, { column: 2 }] }, { number: 2 }] }] }); // prettier-ignore
  });

  test('sheets that nobody asked for are named and left unread', async () => {
    const bytes = workbookOf([...sheet(['a']), { name: 'Catatan', rows: [['b']] }]);
    expect(await readSheets(bytes, usualLimits, ['Survey'])).toMatchObject({
      sheets: [
        { name: 'survey', rows: [{ number: 1 }] },
        { name: 'Catatan', rows: [] },
      ],
    });
  });
});

test.each<readonly [string, string, string, object]>([
  ['a binary fraction', '<c r="A1"><v>0.28999999999999998</v></c>', '0.29', { kind: 'number' }],
  ['the noise of a sum', '<c r="A1"><f>A2+A3</f><v>0.30000000000000004</v></c>', '0.3', { isFormula: true }],
  ['a very small number', '<c r="A1"><v>1.5E-7</v></c>', '0.00000015', {}],
  ['a very large number', '<c r="A1"><v>-1.2345E+20</v></c>', '-123450000000000000000', {}],
  ['sixteen digits', '<c r="A1"><v>3508072002123456</v></c>', '3508072002123456', {}],
  ['minus zero', '<c r="A1"><v>-0</v></c>', '0', {}],
  ['a percentage', '<c r="A1" s="2"><v>0.125</v></c>', '12.5%', { kind: 'number' }],
  ['a percentage of binary noise', '<c r="A1" s="2"><v>7.0000000000000007E-2</v></c>', '7%', {}],
  ['a number shown in four digits', '<c r="A1" s="5"><v>35</v></c>', '35', { kind: 'number', padded: '0035' }],
  ['a number with digits enough', '<c r="A1" s="5"><v>35080</v></c>', '35080', { kind: 'number' }],
  ['a date', '<c r="A1" s="1"><v>46053</v></c>', '2026-01-31', { kind: 'date' }],
  ['a date with a time', '<c r="A1" s="3"><v>46053.5625</v></c>', '2026-01-31 13:30', { kind: 'date' }],
  ['a time', '<c r="A1" s="1"><v>0.25</v></c>', '06:00', { kind: 'date' }],
  ['a date as text', '<c r="A1" t="d"><v>2026-01-31T00:00:00</v></c>', '2026-01-31', { kind: 'date' }],
  ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE', { kind: 'boolean' }],
  ['a fault of a formula', '<c r="A1" t="e"><f>B1</f><v>#REF!</v></c>', '#REF!', { kind: 'error' }],
  ['text of a formula', '<c r="A1" t="str"><f>"a"</f><v>a_x000D_b</v></c>', 'a\rb', { kind: 'text', isFormula: true }],
  ['text in place', '<c r="A1" t="inlineStr"><is><t>a</t></is></c>', 'a', {}],
  ['CDATA', '<c r="A1" t="str"><v><![CDATA[<b> & ]]></v></c>', '<b> & ', {}],
  ['signs by number', '<c r="A1" t="str"><v>&#65;&#x1F600;</v></c>', 'A😀', {}],
  ['an underscore that is none', '<c r="A1" t="str"><v>_x005F_x0041_</v></c>', '_x0041_', {}],
])('%s is told as a person sees it', async (_, xml, text, more) => {
  expect(cellsOf(await read(workbookOf(sheet([xml]))))).toEqual([expect.objectContaining({ text, ...more })]);
});

test('rich text is read whole, without the reading aids of other scripts', async () => {
  const rich =
    '<r><t>Apakah </t></r><r><rPr><b/></rPr><t xml:space="preserve">PPID</t></r><rPh sb="0" eb="1"><t>x</t></rPh>';
  expect(textsOf(await read(workbookOf(sheet([rich]))))).toEqual(['Apakah PPID']);
});

test('days counted from 1904 are the same days', async () => {
  const parts = partsOf(sheet(['<c r="A1" s="1"><v>44591</v></c>'])).map((part) =>
    part.name === 'xl/workbook.xml' ? changed(part, '<sheets>', '<workbookPr date1904="1"/><sheets>') : part,
  );
  expect(textsOf(await read(zipOf(parts)))).toEqual(['2026-01-31']);
});

const changed = (part: ZipPart, from: string, to: string): ZipPart => ({
  ...part,
  content: String(part.content).replace(from, to),
});
const honest = partsOf(sheet(['type']));
const withPart = (name: string, content: string | Buffer = 'x', more: Partial<ZipPart> = {}): Buffer =>
  zipOf([...honest, { name, content, ...more }]);
const withSheet = (from: string, to: string): Buffer =>
  zipOf(honest.map((part) => (part.name.endsWith('sheet1.xml') ? changed(part, from, to) : part)));
const manyRows = (count: number): string => {
  const rows: string[] = [];
  for (let row = 1; row <= count; row += 1)
    rows.push(`<row r="${row}"><c r="A${row}"><v>${(row * 7919) % 99991}</v></c></row>`);
  return rows.join('');
};

test.each<readonly [string, string, () => Buffer, RegExp]>([
  ['nothing', 'file.empty', () => Buffer.alloc(0), /kosong/],
  ['CSV', 'file.notWorkbook', () => Buffer.from('type,name\ntext,a\n'), /CSV.*Simpan Sebagai/],
  ['a web page', 'file.notWorkbook', () => Buffer.from('\ufeff <html><table>'), /halaman web/],
  ['JSON', 'file.notWorkbook', () => Buffer.from('{"format":1}'), /JSON/],
  ['PDF', 'file.notWorkbook', () => Buffer.from('%PDF-1.7'), /PDF/],
  ['a picture', 'file.notWorkbook', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /bukan buku kerja/],
  ['.xls', 'file.notWorkbook', () => oldOffice(''), /lama \(\.xls\)/],
  ['a workbook with a password', 'file.encrypted', () => oldOffice('EncryptedPackage'), /kata sandi/],
  ['.ods', 'file.notWorkbook', () => zipOf([{ name: 'mimetype', content: 'x' }, { name: 'content.xml', content: '' }]), /\.ods/], // prettier-ignore
  ['.docx', 'file.notWorkbook', () => withPart('word/document.xml'), /Word/],
  ['.xlsb', 'file.notWorkbook', () => withPart('xl/workbook.bin'), /xlsb/],
  ['any other zip', 'file.notWorkbook', () => zipOf([{ name: 'a.txt', content: 'a' }]), /bukan buku kerja/],
  ['a zip without a workbook', 'file.notWorkbook', () => zipOf(honest.slice(0, 2)), /bukan buku kerja/],
  ['half a file', 'file.damaged', () => zipOf(honest).subarray(0, 900), /rusak/],
  ['an encrypted part', 'file.encrypted', () => withPart('xl/a.xml', 'x', { flags: 1 }), /kata sandi/],
  ['a doubled name', 'file.damaged', () => withPart('XL/workbook.xml'), /rusak/],
  ['a climbing name', 'file.damaged', () => withPart('xl/../../etc/passwd'), /rusak/],
  ['a part larger than promised', 'file.damaged', () => zipOf(honest.map((part) => ({ ...part, claimedSize: 9 }))), /rusak/], // prettier-ignore
  ['macros', 'file.macros', () => withPart('xl/vbaProject.bin'), /makro/],
  ['old macros', 'file.macros', () => withPart('xl/macrosheets/sheet1.xml'), /makro/],
  [
    'links to other workbooks',
    'file.externalLinks',
    () => withPart('xl/externalLinks/externalLink1.xml'),
    /Putuskan Tautan/,
  ],
  ['embedded files', 'file.embeddings', () => withPart('xl/embeddings/oleObject1.bin'), /disematkan/],
  ['controls', 'file.embeddings', () => withPart('xl/activeX/activeX1.xml'), /kendali/],
  ['too many parts', 'file.tooLargeUnpacked', () => zipOf([...honest, ...Array.from({ length: 2_001 }, (_, index) => ({ name: `a${index}`, content: '' }))]), /lebih besar/], // prettier-ignore
  ['a claim of gigabytes', 'file.tooLargeUnpacked', () => withPart('xl/a.xml', 'x', { claimedSize: 3_000_000_000 }), /lebih besar/], // prettier-ignore
  ['a bomb', 'file.tooLargeUnpacked', () => withPart('xl/a.xml', Buffer.alloc(20 * 1024 * 1024)), /lebih besar/],
  ['a file beyond any sense', 'file.tooLarge', () => Buffer.alloc(21 * 1024 * 1024), /20 MB/],
  ['a DTD', 'file.dtd', () => withSheet('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'), /DTD/],
  ['an entity of its own', 'file.damaged', () => withSheet('<v>0</v>', '<v>&lol;</v>'), /rusak/],
  ['a sign that XML has not', 'file.damaged', () => withSheet('<v>0</v>', '<v>&#0;</v>'), /rusak/],
  ['an attribute written twice', 'file.damaged', () => withSheet('<sheetData>', '<sheetData a="1" a="2">'), /rusak/],
  ['an end without a beginning', 'file.damaged', () => withSheet('</worksheet>', '</worksheet></worksheet>'), /rusak/],
  ['nesting without end', 'file.damaged', () => withSheet('<sheetData>', '<a>'.repeat(300)), /rusak/],
  ['a comment without end', 'file.damaged', () => withSheet('<sheetData>', `<!--${words(400_000)}`), /rusak/],
  ['a DTD without end', 'file.damaged', () => withSheet('<worksheet', `<!DOCTYPE a [${words(400_000)}`), /rusak/],
  ['CDATA without end in a cell', 'file.cellTooLong', () => workbookOf(sheet([`<c r="A1" t="str"><v><![CDATA[${words(400_000)}`])), /32\.767/], // prettier-ignore
  ['tags that cross', 'file.damaged', () => withSheet('</row></sheetData>', '</sheetData></row>'), /rusak/],
  ['no XML', 'file.damaged', () => withSheet('<worksheet', '<<worksheet'), /rusak/],
  [
    'a tag without end',
    'file.damaged',
    () => withSheet('<sheetData>', `<sheetData a="${'x'.repeat(400_000)}`),
    /rusak/,
  ],
  ['UTF-16', 'file.damaged', () => zipOf(honest.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content: Buffer.from(`\ufeff${String(part.content)}`, 'utf16le') } : part))), /rusak/], // prettier-ignore
  ['a hundred thousand rows', 'file.tooManyRows', () => withSheet('<sheetData>', `<sheetData>${manyRows(100_000)}`), /20\.000 baris/], // prettier-ignore
  ['a cell far down', 'file.tooManyRows', () => withSheet('<sheetData>', '<sheetData><row r="1048576"><c><v>1</v></c></row>'), /baris/], // prettier-ignore
  ['a cell far right', 'file.tooManyColumns', () => workbookOf(sheet(['<c r="XFD1"><v>1</v></c>'])), /200 kolom/],
  ['10 MB of text in place', 'file.cellTooLong', () => workbookOf(sheet(['a', 'x'.repeat(10_000_000)]), { ...bareWriter, isPlaced: true }), /32\.767/], // prettier-ignore
  ['10 MB of text in the table', 'file.cellTooLong', () => workbookOf(sheet(['a', words(10_000_000)])), /32\.767/],
  ['10 MB of text of a formula', 'file.cellTooLong', () => workbookOf(sheet([`<c r="A1" t="str"><v>${words(10_000_000)}</v></c>`])), /32\.767/], // prettier-ignore
])('%s is refused with what to do', async (_, code, bytes, message) => {
  const refusal = refusalOf(await read(bytes()));
  expect(refusal).toMatchObject({ code });
  expect(refusal?.message).toMatch(message);
});

/** Text that packs no better than text does. */
const words = (length: number): string => {
  let seed = 1;
  const parts: string[] = [];
  for (let size = 0; size < length; size += 8) {
    seed = (seed * 48_271) % 2_147_483_647;
    parts.push(seed.toString(36).padStart(7, 'a').slice(-7));
  }
  return parts.join(' ');
};

const oldOffice = (name: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(name, 'utf16le')]); // prettier-ignore

test('a text beyond the limit is told with its cell', async () => {
  const bytes = workbookOf(sheet(['a'], [null, 'x'.repeat(32_768)]));
  expect(refusalOf(await read(bytes))).toMatchObject({ code: 'file.cellTooLong', sheet: 'survey', cell: 'B2' });
  expect(textsOf(await read(workbookOf(sheet(['x'.repeat(32_767)]))))).toEqual(['x'.repeat(32_767)]);
});

test('a text that would fill the memory is refused at its cell before it has ended', async () => {
  const bytes = workbookOf(sheet(['a'], [`<c r="A2" t="inlineStr"><is><t>${words(12_000_000)}</t></is></c>`]));
  expect(refusalOf(await read(bytes))).toMatchObject({ code: 'file.cellTooLong', sheet: 'survey', cell: 'A2' });
});

test('a text written wholly in escapes is read whole', async () => {
  const bytes = workbookOf(sheet([`<c r="A1" t="str"><v>${'_x0041_'.repeat(32_767)}</v></c>`, '_x0042_'.repeat(32_767)])); // prettier-ignore
  expect(textsOf(await read(bytes))).toEqual(['A'.repeat(32_767), 'B'.repeat(32_767)]);
});

test('merges, validations and formats over a whole sheet cost nothing', async () => {
  const after =
    '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
  expect(textsOf(await read(withSheet('</sheetData>', `</sheetData>${after}`)))).toEqual(['type']);
});

test('blank rows and cells beyond the limits are no content', async () => {
  const blank = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
  expect(textsOf(await read(withSheet('</sheetData>', `${blank}</sheetData>`)))).toEqual(['type']);
});

test('what takes too long is given up', async () => {
  const bytes = withSheet('<sheetData>', `<sheetData>${manyRows(15_000)}`);
  expect(refusalOf(await readSheets(bytes, { ...usualLimits, milliseconds: 1 }))).toMatchObject({
    code: 'file.tooSlow',
  });
});

test('ten files together are all read', async () => {
  const bytes = withSheet('<sheetData>', `<sheetData>${manyRows(200)}`);
  const readings = await Promise.all(Array.from({ length: 10 }, () => read(bytes)));
  expect(readings.map((reading) => cellsOf(reading).length)).toEqual(Array.from({ length: 10 }, () => 201));
});

test('a crowd is told to come again', async () => {
  const bytes = workbookOf(sheet(['a']));
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => read(bytes)));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(refused).toEqual([expect.any(ReadingBusy), expect.any(ReadingBusy)]);
});

test('too many cells are refused', async () => {
  const bytes = workbookOf(sheet(['a', 'b', 'c']));
  expect(refusalOf(await readSheets(bytes, { ...usualLimits, cells: 2 }))).toMatchObject({ code: 'file.tooManyCells' });
});
