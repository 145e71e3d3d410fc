import { pageOf, type PublicRow, readQuery, regionsOf, rowsPerPage, writeQuery } from './ranking-query';

const row = (subjectId: string, more: Partial<PublicRow> = {}): PublicRow => ({
  assessmentId: null,
  subjectId,
  name: `Desa ${subjectId}`,
  category: 'DESA',
  categoryLabel: 'Desa',
  status: 'ranked',
  stages: {},
  final: '80.00',
  band: 'B',
  bandLabel: 'B',
  bandLowered: null,
  ranks: { category: 1, band: 1, overall: 1 },
  tieBrokenBy: null,
  gates: [],
  flags: [],
  region: null,
  ...more,
});

const rows = [
  row('kraton', { region: 'Kecamatan Yosowilangun' }),
  row('munder', { region: 'Kecamatan Yosowilangun', band: 'C' }),
  row('dinkes', { name: 'Dinas Kesehatan', category: 'OPD' }),
];
const found = (query: string): readonly string[] =>
  pageOf(rows, readQuery(new URLSearchParams(query))).rows.map(({ subjectId }) => subjectId);

test.each([
  ['', ['kraton', 'munder', 'dinkes']],
  ['cari=KRATON', ['kraton']],
  ['cari=kesehatan dinas', ['dinkes']],
  ['cari=yosowilangun desa', ['kraton', 'munder']],
  ['cari=yosowilangun&kualifikasi=C', ['munder']],
  ['kategori=OPD', ['dinkes']],
  ['wilayah=Kecamatan Yosowilangun', ['kraton', 'munder']],
  ['cari=tidak ada', []],
])('%j finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test('one view has one address, whatever was left empty in the form', () => {
  const query = readQuery(new URLSearchParams('cari=+kraton+&kategori=&kualifikasi=&wilayah=&halaman=1'));
  expect(writeQuery(query)).toBe('?cari=kraton');
  expect(writeQuery({ ...query, page: 3 })).toBe('?cari=kraton&halaman=3');
});

test('pages hold every row once, and one beyond the last is the last', () => {
  const many = Array.from({ length: rowsPerPage * 2 + 1 }, (_, at) => row(`d${at}`));
  const at = (page: string) => pageOf(many, readQuery(new URLSearchParams(`halaman=${page}`)));
  expect([at('1'), at('2'), at('3')].flatMap((page) => page.rows)).toEqual(many);
  expect([at('9').page, at('-1').page, at('x').page, at('1').pages, at('1').found]).toEqual([3, 1, 1, 3, many.length]);
});

test('regions are those of the rows, by name', () => {
  expect(regionsOf(rows)).toEqual(['Kecamatan Yosowilangun']);
});
