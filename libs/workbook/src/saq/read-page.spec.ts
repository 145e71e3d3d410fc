import type { CellKind } from '../sheets/sheet-rows';
import { readPage } from './read-page';

const read = (text: string, kind: CellKind = 'text') => readPage({ column: 6, text, kind });

test.each([
  ['12', 12],
  [' hal. 7 ', 7],
  ['Halaman 3', 3],
  ['hlm.4', 4],
  ['10000', 10_000],
])('"%s" is page %d', (text, page) => {
  expect(read(text)).toEqual({ page, fault: null });
});

test.each<[string, CellKind, string]>([
  ['2026-05-03', 'date', 'tanggal (2026-05-03)'],
  ['3-5', 'text', '"3-5" bukan satu nomor halaman'],
  ['3 dan 4', 'text', 'bukan satu nomor halaman'],
  ['12.5', 'number', 'bukan satu nomor halaman'],
  ['50%', 'number', 'bukan satu nomor halaman'],
  ['#REF!', 'error', 'bukan satu nomor halaman'],
  ['99999999', 'number', '99999999 tidak mungkin'],
  ['46145', 'number', '46145 tidak mungkin'],
  ['0', 'number', '0 tidak mungkin'],
])('"%s" (%s) is told, not guessed at', (text, kind, words) => {
  expect(read(text, kind)).toEqual({ page: null, fault: expect.stringContaining(words) });
});

test('a blank cell names no page', () => {
  expect(readPage(undefined)).toEqual({ page: null, fault: null });
  expect(read('  ')).toEqual({ page: null, fault: null });
});
