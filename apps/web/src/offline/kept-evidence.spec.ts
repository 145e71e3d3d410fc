import type { Evidence } from '../api/types';
import { withPiece } from './kept-evidence';

const piece = (id: string, note: string | null = null): Evidence => ({
  id,
  itemCode: 'A1',
  kind: 'file',
  url: null,
  file: null,
  page: null,
  note,
  createdAt: '2026-03-01T02:00:00.000Z',
  createdBy: 'Dewi',
  check: null,
});

test('a piece that comes once more stays at its place, a new one stands last', () => {
  const list = [piece('a'), piece('b'), piece('c')];
  const again = withPiece(piece('a', 'halaman 3'))(list);
  expect(again.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(again[0]?.note).toBe('halaman 3');
  expect(withPiece(piece('d'))(list).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
