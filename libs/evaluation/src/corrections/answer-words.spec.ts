import type { Item, ItemValue } from '@app/instrument';
import { answerWords } from './answer-words';

const item = (kind: Item['kind'], more: object = {}): Item =>
  ({ type: 'item', kind, code: 'A', text: { id: 'A' }, weight: '1', law: [], ...more }) as Item;

const scale = item('scale', { levels: [{ code: 'BAIK', text: { id: 'Baik sekali' }, fraction: '1' }] });
const checklist = item('checklist', { elements: ['X', 'Y'].map((code) => ({ code, text: { id: `Unsur ${code}` } })) });

test.each([
  [item('yesNo'), { choice: 'ya' }, 'Ya'],
  [item('yesNo'), { choice: 'TIDAK' }, 'Tidak'],
  [scale, { choice: 'baik' }, 'Baik sekali'],
  [scale, { choice: 'LAIN' }, 'LAIN'],
  [checklist, { elements: ['X', 'Z'] }, 'Unsur X; Z'],
  [checklist, { elements: [] }, 'Tidak ada'],
  [item('number'), { number: '12.5' }, '12,5'],
  [item('number', { unit: { id: 'hari' } }), { number: '3' }, '3 hari'],
  [item('text'), { text: 'Ditempel di balai desa.' }, 'Ditempel di balai desa.'],
  [item('yesNo'), { notApplicable: true }, 'Tidak dipersyaratkan'],
  [item('yesNo'), { rejected: true }, 'Ditolak'],
] as readonly (readonly [Item, ItemValue, string])[])('an answer in words, %#', (asked, value, words) => {
  expect(answerWords(asked, value)).toBe(words);
});
