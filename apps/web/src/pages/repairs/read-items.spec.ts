import { readItems } from './read-items';

test('each line names an item and why; a reason may hold colons', () => {
  expect(readItems('A01: Tautan meminta masuk\n\n B02 :Halaman 3: buram ')).toEqual([
    { itemCode: 'A01', reason: 'Tautan meminta masuk' },
    { itemCode: 'B02', reason: 'Halaman 3: buram' },
  ]);
});

test.each(['', '  \n', 'A01', 'A01:', ': alasan', 'A01: ya\nB02'])('%j names nothing that could be sent', (text) => {
  expect(readItems(text)).toBeNull();
});
