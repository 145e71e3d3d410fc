import { instrument, scale, yesNo } from '../test/sample';
import { checkInstrument } from './check-instrument';
import type { Item } from './instrument';

const asks = (code: string, text: string, more: Partial<Item> = {}): Item => yesNo(code, '50', { text: { id: text }, ...more }); // prettier-ignore
const last = instrument(
  asks('A01', 'Apakah bagan organisasi diumumkan?'),
  asks('A02', 'Apakah laporan keuangan diumumkan?'),
);
const found = (first: Item, second: Item, previous = last): string[] =>
  checkInstrument(instrument(first, second), { previous }).map(
    ({ path, code }) => `${path.replace('/children', '')} ${code}`,
  );
const money = asks('A02', 'Apakah laporan keuangan diumumkan?');

test('codes that stand for what they stood for are in order, whatever is asked of them now', () => {
  expect(found(asks('A01', 'Apakah bagan organisasi sudah diumumkan?'), money)).toEqual([]);
  expect(found(scale('A01', '50', { text: { id: 'Apakah bagan organisasi diumumkan lengkap?' } }), money)).toEqual([]);
  expect(found(asks('A03', 'Berapa permohonan yang ditolak?'), money)).toEqual([]);
});

test('a code that stood for another question needs another, or the word of its author that it is the same', () => {
  const other = 'Berapa permohonan yang ditolak?';
  expect(found(asks('A01', other), money)).toEqual(['/0/code code.reused']);
  expect(found(asks('A01', other, { previousCode: 'A01' }), money)).toEqual([]);
});

test('links lead to items of last year', () => {
  expect(found(asks('B01', 'Apakah bagan diumumkan?', { previousCode: 'A09' }), money)).toEqual([
    '/0/previousCode previous.unknown',
  ]);
});

test('two items cannot continue the same one, whether last year is known or not', () => {
  const first = asks('B01', 'Apakah bagan diumumkan?', { previousCode: 'A01' });
  const second = asks('B02', 'Berapa permohonan yang ditolak?', { previousCode: 'A01' });
  expect(found(first, second)).toEqual(['/1/previousCode previous.duplicate']);
  expect(checkInstrument(instrument(first, second)).map(({ code }) => code)).toEqual(['previous.duplicate']);
});
