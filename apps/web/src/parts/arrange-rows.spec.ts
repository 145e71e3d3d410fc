import { arrangeRows } from './arrange-rows';
import { readTableState, writeTableState } from './table-state';
import { toCsv } from './to-csv';

const rows = [
  { name: 'Desa Kraton', score: '9.50' },
  { name: 'Desa 10', score: '88.00' },
  { name: 'Desa 2', score: null },
];
const columns = [
  { key: 'name', value: (row: (typeof rows)[number]) => row.name },
  { key: 'score', value: (row: (typeof rows)[number]) => (row.score === null ? null : Number(row.score)) },
];
const names = (search: string, sort: string): readonly string[] =>
  arrangeRows(rows, columns, { search, sort, filters: {} }).map(({ name }) => name);

describe('rows of a table', () => {
  test.each([
    ['names in the order people count', '', 'name', ['Desa 2', 'Desa 10', 'Desa Kraton']],
    ['scores as numbers, without one last', '', 'score', ['Desa Kraton', 'Desa 10', 'Desa 2']],
    ['downwards, without one still last', '', '-score', ['Desa 10', 'Desa Kraton', 'Desa 2']],
    ['every word, in any case', 'KRATON desa', '', ['Desa Kraton']],
  ])('%s', (_, search, sort, expected) => {
    expect(names(search, sort)).toEqual(expected);
  });

  test('the state of a table comes back from its address, beside what else is there', () => {
    const state = { search: 'kraton', sort: '-score', filters: { kategori: 'DESA' } };
    const query = writeTableState('tab=2', state, ['kategori']);
    expect(query).toBe('tab=2&cari=kraton&urut=-score&kategori=DESA');
    expect(readTableState(query, ['kategori'])).toEqual(state);
  });

  test('a cell that a spreadsheet would run is made text; numbers stay numbers', () => {
    expect(toCsv([['=1+1', '-12,5', 'a;b']])).toBe(`\uFEFF'=1+1;-12,5;"a;b"\r\n`);
  });
});
