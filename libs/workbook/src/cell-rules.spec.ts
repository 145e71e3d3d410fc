import { mergedRules } from './cell-rules';

const list = { type: 'list', formulae: ['a'] };

test('cells below each other share a range, also past the tenth row, and none lies in two', () => {
  const rules = ['C8', 'C9', 'C10', 'C11', 'C13', 'D9'].map((range) => ({ range, rule: { ...list } }));
  expect(mergedRules(rules).map(({ range }) => range)).toEqual(['C8:C11', 'C13', 'D9']);
});

test('another rule begins another range, and what is a range already stays', () => {
  const rules = [
    { range: 'A2:A500', rule: list },
    { range: 'C2', rule: list },
    { range: 'C3', rule: { type: 'whole' } },
  ];
  expect(mergedRules(rules).map(({ range }) => range)).toEqual(['A2:A500', 'C2', 'C3']);
});
