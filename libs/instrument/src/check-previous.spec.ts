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

test('a code that stood for another question needs another code', () => {
  expect(found(asks('A01', 'Berapa permohonan yang ditolak?'), money)).toEqual(['/0/code code.reused']);
});

test("a link to a question of another kind or in other words, as in next year's copy, is seen by somebody", () => {
  const link = { previousCode: 'A01' };
  const same = asks('A01', 'Apakah bagan organisasi sudah diumumkan?', link);
  const other = asks('A01', 'Berapa permohonan yang ditolak?', link);
  const levels = scale('A01', '50', { ...link, text: { id: 'Apakah bagan organisasi diumumkan?' } });
  expect(found(same, money)).toEqual([]);
  expect(found(other, money)).toEqual(['/0/previousCode previous.changed']);
  expect(found(levels, money)).toEqual(['/0/previousCode previous.changed']);
  expect(checkInstrument(instrument(other, money), { previous: last })).toMatchObject([{ severity: 'warning', place: 'A01' }]); // prettier-ignore
});

test('links lead to items of last year', () => {
  expect(found(asks('B01', 'Apakah bagan diumumkan?', { previousCode: 'A09' }), money)).toEqual([
    '/0/previousCode previous.unknown',
  ]);
});

test('two items cannot continue the same one, whether last year is known or not', () => {
  const first = asks('B01', 'Apakah bagan diumumkan?', { previousCode: 'A01' });
  const second = asks('B02', 'Berapa permohonan yang ditolak?', { previousCode: 'A01' });
  expect(found(first, second)).toEqual(['/1/previousCode previous.duplicate', '/1/previousCode previous.changed']);
  expect(checkInstrument(instrument(first, second)).map(({ code }) => code)).toEqual(['previous.duplicate']);
});
