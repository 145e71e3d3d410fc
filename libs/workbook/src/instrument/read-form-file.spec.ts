import type { Instrument } from '@app/instrument';
import { form, group, head, read, scale, scaleRows, settings, yesNo, type Rows } from '../../test/form-of';
import { bareWriter, excel, googleSheets, workbookOf, type RawCell, type RawSheet } from '../../test/workbook-of';
import { readFormFile } from './read-form-file';

const faultsOf = async (sheets: readonly RawSheet[]) =>
  (await read(sheets)).faults.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`);
const mean: RawSheet = { ...settings, rows: settings.rows.map((row) => row.map((cell) => (cell === 'weighted' ? 'mean' : cell))) }; // prettier-ignore
const withRelevant = (second: string, first: RawCell = null): readonly RawSheet[] =>
  form([yesNo('A', 50, first), yesNo('B', 50, second)], scaleRows, [...head, 'relevant']);
const numberHead = [...head, 'constraint', 'zero_at', 'full_at', 'brackets'];
const number = (...more: readonly RawCell[]): readonly RawCell[] => ['decimal', 'N', 'Berapa?', 100, 'Arti.', 'UU 14/2008', 'link', ...more]; // prettier-ignore

describe('one instrument, written in many ways', () => {
  const item = {
    type: 'item',
    law: [{ citation: 'UU 14/2008', verified: false }],
    evidence: { anyOf: ['link'], minimum: 1 },
  } as const;
  const expected: Instrument = {
    format: 'terbuka/instrument@1',
    code: 'uji-2026',
    version: '1',
    title: { id: 'Judul' },
    purpose: 'questionnaire',
    source: { id: 'Uji.' },
    verified: false,
    aggregate: 'weighted',
    children: [
      {
        type: 'node',
        code: 'A',
        text: { id: 'Kelompok' },
        weight: '100',
        aggregate: 'sum',
        children: [
          { ...item, kind: 'yesNo', code: '1.2', text: { id: 'Apakah ada?', en: 'Is there?' }, weight: '12.5', definition: { id: 'Arti.' } }, // prettier-ignore
          {
            ...item,
            kind: 'scale',
            code: 'S1',
            text: { id: 'Seberapa?' },
            weight: '87.5',
            definition: { id: 'Arti.' },
            relevant: { op: 'equals', item: '1.2', choice: 'YA' },
            levels: [
              { code: 'A', text: { id: 'Lengkap' }, fraction: '1' },
              { code: 'B', text: { id: 'Sebagian' }, fraction: '0.5' },
              { code: 'C', text: { id: 'Tidak ada' }, fraction: '0' },
            ],
          },
        ],
      },
    ],
  };

  const plain: readonly RawSheet[] = [
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'code', 'label::Bahasa Indonesia (id)', 'label::English (en)', 'weight', 'hint', 'law', 'evidence', 'relevant', 'aggregate'], // prettier-ignore
        ['begin_group', 'A', null, 'Kelompok', null, 100, null, null, null, null, 'sum'],
        ['select_one ya_tidak', '_1.2', '1.2', 'Apakah ada?', 'Is there?', 12.5, 'Arti.', 'UU 14/2008', 'link'],
        ['select_one skala', 'S1', null, 'Seberapa?', null, 87.5, 'Arti.', 'UU 14/2008', 'link', "${_1.2} = 'YA'"],
        ['end_group'],
      ],
    },
    { name: 'choices', rows: scaleRows },
    settings,
  ];
  const loose: readonly RawSheet[] = [
    { name: 'Catatan', rows: [['apa saja']] },
    {
      name: ' Choices',
      rows: [
        ['LIST NAME', ' Name ', 'Label', 'Nilai'],
        ['lain', 'x', 'Tidak dipakai', null],
        ['Skala', 'C', 'Tidak ada', '0%'],
        [],
        ['skala', 'A', 'Lengkap', '100%'],
        ['skala', 'B', 'Sebagian', '<c r="D6" s="2"><v>0.5</v></c>'],
      ],
    },
    {
      name: 'SETTINGS',
      rows: [
        ['Judul', 'Kode', 'Tujuan', 'Sumber', 'Cara menghitung', 'style'],
        ['Judul', 'uji-2026', 'Kuesioner', 'Uji.', 'berbobot', 'pages'],
      ],
    },
    {
      name: 'Survey',
      rows: [
        [],
        ['Tipe', 'Kode', 'Pertanyaan', 'Label: English (en)', 'BOBOT', 'Definisi Operasional', 'dasar hukum', 'Jenis-Bukti', 'Syarat', 'Agregat', 'appearance', 'Catatan kami'], // prettier-ignore
        ['BEGIN GROUP', 'A', 'Kelompok', null, '100', null, null, null, null, 'Jumlah', 'field-list'],
        [],
        ['select one yes_no', '1.2', ' Apakah ada? ', 'Is there?', '12,5', 'Arti.', 'UU 14/2008;', 'Tautan', null, null, null, 'x'], // prettier-ignore
        ['Select_One   SKALA', 'S1', 'Seberapa?', null, ' 87,5 ', 'Arti.', '- UU 14/2008', 'link', "${1.2}='YA'"],
        ['end-group'],
      ],
    },
  ];
  const yesNoRows: Rows = [['yes_no', 'ya', 'Ya'], ['yes_no', 'tidak', 'Tidak']]; // prettier-ignore

  test.each([
    ['Excel', excel],
    ['Google Sheets', googleSheets],
    ['another writer', { ...bareWriter, isPlaced: true }],
  ])('as %s keeps it', async (_, dialect) => {
    const reading = await readFormFile(workbookOf(plain, dialect));
    expect(reading).toMatchObject({ instrument: expected, faults: [] });
  });

  test('as people write it, with their own words, order and spaces', async () => {
    const sheets = loose.map((sheet) => (sheet.name === ' Choices' ? { ...sheet, rows: [...sheet.rows, ...yesNoRows] } : sheet)); // prettier-ignore
    const reading = await readFormFile(workbookOf(sheets));
    expect(reading.faults).toEqual([]);
    expect(reading.instrument).toEqual(expected);
    expect(reading.warnings).toContainEqual({
      sheet: 'Survey',
      cell: 'L2',
      header: 'Catatan kami',
      code: 'column.unknown',
      message: 'Kolom "Catatan kami" tidak dikenal dan diabaikan.',
    });
  });
});

test('formulas give their last value, with one warning for all of them', async () => {
  const formula = (cell: string, value: number) => `<c r="${cell}"><f>50+0</f><v>${value}</v></c>`;
  const { instrument, warnings } = await read(form([yesNo('A', formula('D2', 40)), yesNo('B', formula('D3', 60))]));
  expect(instrument?.children.map(({ weight }) => weight)).toEqual(['40', '60']);
  expect(warnings.filter(({ code }) => code === 'cell.formula')).toEqual([
    expect.objectContaining({ cell: 'D2', message: 'Sel D2 dan 1 sel lain di lembar ini berisi rumus; yang dibaca ialah hasil terakhir yang tersimpan.' }), // prettier-ignore
  ]);
});

test('the linter warns at the cells it means', async () => {
  const { instrument, warnings } = await read(form([['select_one ya_tidak', 'A', 'Apakah?', 100]]));
  expect(instrument).not.toBeNull();
  expect(warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(
    expect.arrayContaining(['F2 law.missing', 'E2 definition.missing', 'G2 evidence.missing']),
  );
});

describe('what is wrong is told with its cell', () => {
  test.each<readonly [string, readonly string[], readonly RawSheet[]]>([
    ['no sheets of a form', ['survey!null sheet.missing', 'settings!null sheet.missing'], [{ name: 'Sheet1', rows: [['a']] }]], // prettier-ignore
    [
      'a sheet twice',
      ['Survey!null sheet.duplicate'],
      [...form([yesNo('A', 100)]), { name: 'Survey', rows: [['type']] }],
    ],
    ['no column for types', ['survey!null column.missing'], form([], scaleRows, ['name', 'label', 'weight'])],
    ['no column for weights', ['survey!null column.missing'], form([['select_one ya_tidak', 'A', 'Apakah?']], scaleRows, head.slice(0, 3)).map((sheet) => (sheet.name === 'settings' ? mean : sheet))], // prettier-ignore
    ['a heading twice', ['survey!H1 column.duplicate'], form([yesNo('A', 100)], scaleRows, [...head, 'Bobot'])],
    ['an empty settings sheet', ['settings!A2 settings.empty'], form([yesNo('A', 100)]).map((sheet) => (sheet.name === 'settings' ? { ...sheet, rows: sheet.rows.slice(0, 1) } : sheet))], // prettier-ignore
    ['no type', ['survey!A2 type.missing'], form([[null, ...yesNo('A', 100).slice(1)]])],
    ['an unknown type', ['survey!A2 type.unknown'], form([['selct_one ya_tidak', ...yesNo('A', 100).slice(1)]])],
    ['a type that has no list', ['survey!A2 type.unknown'], form([['select_one', ...yesNo('A', 100).slice(1)]])],
    ['an unknown list', ['survey!A2 list.unknown'], form([scale(100, 'skla')])],
    ['no name', ['survey!B2 name.missing'], form([['select_one ya_tidak', null, ...yesNo('A', 100).slice(2)]])],
    ['no label', ['survey!C2 label.missing'], form([['select_one ya_tidak', 'A', null, ...yesNo('A', 100).slice(3)]])],
    ['no weight', ['survey!D3 weight.missing'], form([yesNo('A', 100), yesNo('B', null)])],
    ['a weight in words', ['survey!D2 number.malformed'], form([yesNo('A', '1.234,5')])],
    ['a weight that became a date', ['survey!D2 cell.date'], form([yesNo('A', '<c r="D2" s="1"><v>46053</v></c>')])],
    ['a fault of a formula', ['survey!D2 cell.error'], form([yesNo('A', '<c r="D2" t="e"><v>#REF!</v></c>')])],
    ['weights that do not sum', ['survey!D2 weights.sum'], form([yesNo('A', 60), yesNo('B', 41)])],
    ['points that do not sum', ['survey!D2 weights.sum'], form([group('G', 100), yesNo('A', 60), yesNo('B', 41), ['end_group']])], // prettier-ignore
    ['a name twice', ['survey!B3 code.duplicate'], form([yesNo('A', 50), yesNo('a', 50)])],
    ['a group not closed', ['survey!A2 group.unclosed'], form([group('G', 100), yesNo('A', 100)])],
    ['a group not opened', ['survey!A3 group.unopened'], form([yesNo('A', 100), ['end group']])],
    ['an empty group', ['survey!A2 node.empty'], form([group('G', 50), ['end_group'], yesNo('A', 50)])],
    [
      'an unknown kind of evidence',
      ['survey!G2 evidence.unknown'],
      form([[...yesNo('A', 100).slice(0, 6), 'link, sumpah']]),
    ],
    ['a condition that cannot be read', ['survey!H3 condition.malformed'], withRelevant("${A} = 'YA")],
    ['a condition on nothing', ['survey!H3 condition.unknownItem'], withRelevant("${AA} = 'YA'")],
    ['a condition on an unknown choice', ['survey!H3 condition.unknownChoice'], withRelevant("${A} = 'MUNGKIN'")],
    ['a circle of conditions', ['survey!H2 condition.cycle'], withRelevant("${A} = 'YA'", "${B} = 'YA'")],
    ['an unknown aggregate', ['survey!H2 value.unknown'], form([[...group('G', 100), null, null, null, 'rata'], yesNo('A', 100), ['end_group']], scaleRows, [...head, 'aggregate'])], // prettier-ignore
    [
      'neither yes nor no',
      ['survey!H2 value.notYesNo'],
      form([yesNo('A', 100, 'mungkin')], scaleRows, [...head, 'bonus']),
    ],
    ['a number without rule', ['survey!A2 rule.missing'], form([number('. >= 0 and . <= 10')], scaleRows, numberHead)],
    ['half a rule', ['survey!J2 rule.incomplete'], form([number('. >= 0 and . <= 10', 0)], scaleRows, numberHead)],
    [
      'an unknown constraint',
      ['survey!H2 constraint.unknown'],
      form([number('regex(., "a")', 0, 10)], scaleRows, numberHead),
    ],
    ['brackets that are none', ['survey!K2 brackets.malformed'], form([number('. >= 0 and . <= 10', null, null, '0-5 = 1')], scaleRows, numberHead)], // prettier-ignore
    [
      'a choice without list',
      ['choices!A5 choice.listMissing'],
      form([scale(100)], [...scaleRows, [null, 'D', 'Lain', 0]]),
    ],
    [
      'a choice without name',
      ['choices!B5 name.missing'],
      form([scale(100)], [...scaleRows, ['skala', null, 'Lain', 0]]),
    ],
    [
      'a choice without label',
      ['choices!C5 label.missing'],
      form([scale(100)], [...scaleRows, ['skala', 'D', null, 0]]),
    ],
    ['a choice twice', ['choices!B5 choice.duplicate'], form([scale(100)], [...scaleRows, ['skala', 'a', 'Lain', 0]])],
    [
      'a level without share',
      ['choices!D5 fraction.missing'],
      form([scale(100)], [...scaleRows, ['skala', 'D', 'Lain']]),
    ],
    ['a share beyond one', ['choices!D2 fraction.outOfRange'], form([scale(100)], [scaleRows[0] ?? [], ['skala', 'A', 'a', 1.5], ['skala', 'B', 'b', 0]])], // prettier-ignore
    ['English alone', ['survey!H2 text.noIndonesian'], form([[...yesNo('A', 100).slice(0, 4), null, ...yesNo('A', 100).slice(5), 'Meaning.']], scaleRows, [...head, 'hint::English (en)'])], // prettier-ignore
    ['a text beyond the format', ['survey!C2 text.tooLong'], form([['select_one ya_tidak', 'A', 'x'.repeat(4_001), ...yesNo('A', 100).slice(3)]])], // prettier-ignore
    ['a legal basis beyond the format', ['survey!F2 text.tooLong'], form([[...yesNo('A', 100).slice(0, 5), 'x'.repeat(501), 'link']])], // prettier-ignore
  ])('%s', async (_, expected, sheets) => {
    expect(await faultsOf(sheets)).toEqual(expected);
    expect((await read(sheets)).instrument).toBeNull();
  });

  test('all of it at once, each with what to do', async () => {
    const { faults } = await read(
      form(
        [yesNo('A', 'dua'), ['foto', 'B', null, 10], scale(100, 'skala_b')],
        [...scaleRows, ['skala', 'A', 'Lagi', 1]],
      ),
    );
    expect(faults.map(({ sheet, cell, header, message }) => [sheet, cell, header, message])).toEqual([
      [
        'choices',
        'B5',
        'name',
        'Pilihan "A" sudah ada dalam daftar "skala" di baris 2. Ganti atau hapus salah satunya.',
      ],
      ['survey', 'A3', 'type', 'Jenis "foto" tidak dikenal. Pakai begin_group, end_group, select_one …, select_multiple …, decimal, integer, atau text.'], // prettier-ignore
      ['survey', 'D2', 'weight', 'Bobot tertulis "dua". Tulis angka saja, misalnya 12,5 atau 12.5.'],
      ['survey', 'C3', 'label', 'Bunyi baris ini kosong. Isi kolom label dengan pertanyaan atau nama kelompoknya.'],
      ['survey', 'A4', 'type', 'Daftar "skala_b" tidak ada dalam lembar choices. Tambahkan baris-barisnya, atau perbaiki namanya. Mungkin maksud Anda "skala"?'], // prettier-ignore
    ]);
  });

  test('a file wrong in thousands of places is told in hundreds', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => yesNo(`A${index}`, 'x'));
    const { faults } = await read(form(rows));
    expect(faults).toHaveLength(501);
    expect(faults.at(-1)).toMatchObject({
      code: 'faults.more',
      message: expect.stringContaining('400 kesalahan lain'),
    });
  });

  test('a refused file has one fault, of the file', async () => {
    expect(await readFormFile(Buffer.from('a,b\n'))).toMatchObject({
      instrument: null,
      faults: [{ sheet: '', cell: null, code: 'file.notWorkbook' }],
    });
  });
});
