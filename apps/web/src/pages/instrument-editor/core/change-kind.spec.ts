import type { Item } from '@app/instrument';
import { changeKind, presetLevels, shareOf } from './change-kind';
import { newItem } from './new-child';
import { fromSimple, toSimple } from './simple-condition';

const words = { best: 'Terpenuhi', worst: 'Tidak', element: 'Unsur' };
const start: Item = { ...newItem('A01'), text: { id: 'Ada?' }, weight: '3', law: [{ citation: 'UU', verified: true }] };

test('a question asked in another way keeps its words, weight, law and evidence', () => {
  for (const kind of ['scale', 'checklist', 'number', 'yesNo'] as const)
    expect(changeKind(start, kind, words)).toMatchObject({ kind, text: start.text, weight: '3', law: start.law });
});

test('levels and elements turn into each other, and nothing of the old kind stays behind', () => {
  const scale = changeKind(start, 'scale', words);
  const checklist = changeKind(scale, 'checklist', words);
  expect(checklist).toMatchObject({ elements: [{ code: 'A', text: { id: 'Terpenuhi' } }, { code: 'B' }] });
  expect(checklist).not.toHaveProperty('levels');
  expect(changeKind(checklist, 'scale', words)).toMatchObject({ levels: [{ fraction: '1' }, { fraction: '0' }] });
  expect(changeKind(checklist, 'number', words)).not.toHaveProperty('elements');
});

test('a text is worth nothing, and gets a weight again when it is scored', () => {
  const text = changeKind(start, 'text', words);
  expect(text.weight).toBe('0');
  expect(changeKind(text, 'yesNo', words).weight).toBe('1');
  expect(changeKind(text, 'text', words)).toBe(text);
});

test('shares of presets stand at equal distances, without a float’s tail', () => {
  expect(presetLevels(5).map(({ code, fraction }) => `${code} ${fraction}`)).toEqual([
    'A 1',
    'B 0.75',
    'C 0.5',
    'D 0.25',
    'E 0',
  ]);
  expect(presetLevels(4, ['x']).map(({ fraction }) => fraction)).toEqual(['1', '0.6667', '0.3333', '0']);
  expect(shareOf(0, 0)).toBe('0');
});

test.each([
  { op: 'equals', item: 'A', choice: 'YA' },
  { op: 'not', arg: { op: 'equals', item: 'A', choice: 'YA' } },
  {
    op: 'and',
    args: [
      { op: 'answered', item: 'A' },
      { op: 'atLeast', item: 'B', number: '5' },
    ],
  },
  {
    op: 'or',
    args: [
      { op: 'selected', item: 'A', element: '1' },
      { op: 'not', arg: { op: 'answered', item: 'B' } },
    ],
  },
] as const)('the builder shows a simple condition and gives it back: %j', (condition) => {
  expect(fromSimple(toSimple(condition)!)).toEqual(condition);
});

test.each([
  { op: 'not', arg: { op: 'and', args: [{ op: 'answered', item: 'A' }] } },
  { op: 'not', arg: { op: 'not', arg: { op: 'answered', item: 'A' } } },
  { op: 'compare', relation: '=', left: { item: 'A' }, right: { number: '1' } },
] as const)('what it cannot show is left to the expression: %j', (condition) => {
  expect(toSimple(condition)).toBeNull();
});

test('no part is no condition', () => {
  expect(fromSimple({ join: 'and', parts: [] })).toBeNull();
});
