import { checklist, number, scale, yesNo } from '../test/sample';
import { checkAnswer, isAnswerTo, longestAnswer } from './check-answer';
import type { Item } from './instrument';

const open: Item = { type: 'item', kind: 'text', code: 'T', text: { id: 'Catatan' }, weight: '0', law: [] };
const range = { min: '0', max: '10' };

test.each<[string, Item, unknown]>([
  ['Ya in small letters', yesNo('A', '1'), { choice: 'ya' }],
  ['a level', scale('S', '1'), { choice: 'B' }],
  ['nothing ticked', checklist('L', '1'), { elements: [] }],
  ['all ticked', checklist('L', '1'), { elements: ['a', 'B', 'c'] }],
  ['the lowest number', number('N', '1', range), { number: '0' }],
  ['the highest number', number('N', '1', range), { number: '10.00' }],
  ['a whole number', number('N', '1', { integer: true }), { number: '7.0' }],
  ['any number where no range is set', number('N', '1', { min: undefined, max: undefined }), { number: '-99' }],
  ['words', open, { text: 'Sudah.' }],
  ['not applicable where allowed', yesNo('A', '1', { notApplicable: { statement: true } }), { notApplicable: true }],
])('%s is an answer', (_, item, value) => {
  expect(checkAnswer(item, value)).toEqual([]);
  expect(isAnswerTo(item, value)).toBe(true);
});

test.each<[string, Item, unknown, string]>([
  ['nothing', yesNo('A', '1'), null, 'answer.malformed'],
  ['bare text', yesNo('A', '1'), 'YA', 'answer.malformed'],
  ['a list', yesNo('A', '1'), ['YA'], 'answer.malformed'],
  ['no value', yesNo('A', '1'), {}, 'answer.malformed'],
  ['two values', yesNo('A', '1'), { choice: 'YA', text: 'dan' }, 'answer.malformed'],
  ['a verdict', yesNo('A', '1'), { rejected: true }, 'answer.wrongKind'],
  ['a number for a choice', yesNo('A', '1'), { number: '1' }, 'answer.wrongKind'],
  ['an unknown choice', yesNo('A', '1'), { choice: 'MUNGKIN' }, 'answer.unknownChoice'],
  ['an unknown level', scale('S', '1'), { choice: 'Z' }, 'answer.unknownChoice'],
  ['a choice that is no text', scale('S', '1'), { choice: 1 }, 'answer.unknownChoice'],
  ['elements that are no list', checklist('L', '1'), { elements: 'a' }, 'answer.malformed'],
  ['an unknown element', checklist('L', '1'), { elements: ['a', 'z'] }, 'answer.unknownElement'],
  ['an element that is no text', checklist('L', '1'), { elements: [1] }, 'answer.unknownElement'],
  ['an element twice', checklist('L', '1'), { elements: ['a', 'A'] }, 'answer.repeatedElement'],
  ['a float', number('N', '1'), { number: 7 }, 'answer.notDecimal'],
  ['a decimal comma', number('N', '1'), { number: '7,5' }, 'answer.notDecimal'],
  ['half of a whole number', number('N', '1', { integer: true }), { number: '7.5' }, 'answer.notInteger'],
  ['a number below the range', number('N', '1', range), { number: '-0.01' }, 'answer.outOfRange'],
  ['a number above the range', number('N', '1', range), { number: '10.01' }, 'answer.outOfRange'],
  ['words that are none', open, { text: 1 }, 'answer.malformed'],
  ['more than a page', open, { text: 'a'.repeat(longestAnswer + 1) }, 'answer.tooLong'],
  ['not applicable where not allowed', yesNo('A', '1'), { notApplicable: true }, 'answer.notApplicableRefused'],
  ['not applicable denied', yesNo('A', '1'), { notApplicable: false }, 'answer.malformed'],
])('%s is refused', (_, item, value, code) => {
  const [violation, ...more] = checkAnswer(item, value);
  expect(violation).toMatchObject({ path: item.code, code, message: expect.stringContaining(item.code) as string });
  expect(more).toEqual([]);
  expect(isAnswerTo(item, value)).toBe(false);
});

test('the sentence names the choices, the bounds and the faults, every one', () => {
  expect(checkAnswer(yesNo('A', '1'), { choice: 'X' })[0]?.message).toBe(
    'Pilihan "X" tidak ada pada butir A; pilih salah satu dari YA, TIDAK.',
  );
  expect(checkAnswer(number('N', '1', { min: '0.5' }), { number: '0' })[0]?.message).toBe(
    'Jawaban butir N paling kecil 0,5.',
  );
  expect(checkAnswer(checklist('L', '1'), { elements: ['x', 'y'] })).toHaveLength(2);
});
