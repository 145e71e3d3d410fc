import { fromCursor, pageOf, toCursor } from '@app/database';

const id = '019a5a4e-0000-7000-8000-000000000001';

describe('keyset paging', () => {
  test('a cursor comes back as it went', () => {
    expect(fromCursor(toCursor({ key: 'Désa "A"', id }))).toEqual({ key: 'Désa "A"', id });
  });

  test.each([
    '',
    'x',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('["a"]').toString('base64url'),
    toCursor({ key: 'a', id: "1' or 1=1" }),
    Buffer.from('[1,2]').toString('base64url'),
  ])('what is not a cursor of ours (%j) is none', (text) => {
    expect(fromCursor(text)).toBeNull();
  });

  test('a full page with a row beyond it has a next page, a last page has none', () => {
    const rows = ['a', 'b', 'c'];
    const key = (row: string): { key: string; id: string } => ({ key: row, id });
    expect(pageOf(rows, 2, key)).toEqual({ items: ['a', 'b'], next: toCursor({ key: 'b', id }) });
    expect(pageOf(rows, 3, key)).toEqual({ items: rows, next: null });
    expect(pageOf([], 3, key)).toEqual({ items: [], next: null });
  });
});
