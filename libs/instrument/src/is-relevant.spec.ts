import { checklist, instrument, isYes, node, number, yesNo } from '../test/sample';
import { askedWhen } from './asked-when';
import type { Condition, ItemValues } from './instrument';
import { evaluateCondition, isAnswered, isNodeRelevant, isRelevant, valueOf } from './is-relevant';

const values: ItemValues = {
  Y: { choice: 'ya' },
  L: { elements: ['A', 'c'] },
  N: { number: '7.50' },
  X: { notApplicable: true },
  R: { rejected: true },
  T: { text: 'ada' },
  BLANK: { text: '  ' },
  BAD: { number: 'tujuh' },
};
const holds = (condition: Condition): boolean => evaluateCondition(condition, (code) => valueOf(values, code));

type Calculated = Extract<Condition, { readonly op: 'compare' }>;
const calculated = (relation: Calculated['relation'], number: string, second = 'N'): Calculated => ({
  op: 'compare',
  relation,
  left: { op: 'add', left: { item: 'N' }, right: { item: second } },
  right: { number },
});

describe('a condition', () => {
  test.each<[string, Condition, boolean]>([
    ['equals a choice in another case', { op: 'equals', item: 'Y', choice: 'YA' }, true],
    ['equals another choice', { op: 'equals', item: 'Y', choice: 'TIDAK' }, false],
    ['equals a choice of something that is no choice', { op: 'equals', item: 'N', choice: 'YA' }, false],
    ['selected in another case', { op: 'selected', item: 'L', element: 'C' }, true],
    ['selected but not ticked', { op: 'selected', item: 'L', element: 'b' }, false],
    ['selected of something that is no list', { op: 'selected', item: 'Y', element: 'b' }, false],
    ['at least the same', { op: 'atLeast', item: 'N', number: '7.5' }, true],
    ['more than the same', { op: 'moreThan', item: 'N', number: '7.5' }, false],
    ['at most the same', { op: 'atMost', item: 'N', number: '7.5' }, true],
    ['less than the same', { op: 'lessThan', item: 'N', number: '7.5' }, false],
    ['less than ten, not as text but as a number', { op: 'lessThan', item: 'N', number: '10' }, true],
    ['a number compared with a choice', { op: 'atLeast', item: 'Y', number: '0' }, false],
    ['a number that is none', { op: 'atLeast', item: 'BAD', number: '0' }, false],
    ['answered', { op: 'answered', item: 'T' }, true],
    ['answered with blanks', { op: 'answered', item: 'BLANK' }, false],
    ['answered with not applicable', { op: 'answered', item: 'X' }, false],
    ['answered and rejected', { op: 'answered', item: 'R' }, false],
    ['answered by nobody', { op: 'answered', item: 'NOBODY' }, false],
    ['answered, of a name that every object has', { op: 'answered', item: 'constructor' }, false],
    ['not', { op: 'not', arg: { op: 'answered', item: 'NOBODY' } }, true],
    ['and', { op: 'and', args: [isYes('Y'), { op: 'answered', item: 'NOBODY' }] }, false],
    ['or', { op: 'or', args: [isYes('Y'), { op: 'answered', item: 'NOBODY' }] }, true],
    ['a sum of numbers', calculated('>=', '10'), true],
    ['a sum that is too small', calculated('>', '15'), false],
    ['a sum that is the same', calculated('=', '15'), true],
    ['a sum that is another', calculated('!=', '15'), false],
    ['a sum that is less', calculated('<', '15.1'), true],
    ['a sum that is no more', calculated('<=', '15'), true],
    ['a sum with something unanswered', calculated('!=', '15', 'NOBODY'), false],
    ['a number beside nothing', { ...calculated('!=', '15'), right: { item: 'NOBODY' } }, false],
  ])('%s', (_, condition, expected) => expect(holds(condition)).toBe(expected));
});

describe('relevance', () => {
  const first = yesNo('A', '1');
  const second = yesNo('B', '1', { relevant: isYes('A') });
  const third = yesNo('C', '1', { relevant: isYes('B') });
  const chain = instrument(first, second, third);
  const yes = { choice: 'YA' } as const;

  test('an item without a condition is always asked', () => expect(isRelevant(first, {}, chain)).toBe(true));
  test('an item waits for the answer it depends on', () => {
    expect(isRelevant(second, {}, chain)).toBe(false);
    expect(isRelevant(second, { A: yes }, chain)).toBe(true);
  });
  test('an answer left behind in an item no longer asked counts for nothing', () => {
    expect(isRelevant(third, { A: yes, B: yes }, chain)).toBe(true);
    expect(isRelevant(third, { A: { choice: 'TIDAK' }, B: yes }, chain)).toBe(false);
  });
  test('an item that exists nowhere is unanswered', () => {
    const stray = yesNo('S', '1', { relevant: isYes('GHOST') });
    expect(isRelevant(stray, { GHOST: yes }, instrument(stray))).toBe(false);
  });

  test('items that wait for each other are taken at their values', () => {
    const a = yesNo('A', '1', { relevant: isYes('B') });
    const b = yesNo('B', '1', { relevant: isYes('A') });
    const circle = instrument(a, b);
    expect(isRelevant(a, { A: yes, B: yes }, circle)).toBe(true);
    expect(isRelevant(a, { A: yes }, circle)).toBe(false);
  });

  test('a long ladder of conditions, each naming the last one twice, is climbed once', () => {
    const rungs = Array.from({ length: 60 }, (_, index) => {
      const below =
        index === 0 ? {} : { relevant: { op: 'and', args: [isYes(`R${index - 1}`), isYes(`R${index - 1}`)] } as const };
      return number(`R${index}`, '1', below);
    }).map((item) => yesNo(item.code, '1', item.relevant ? { relevant: item.relevant } : {}));
    const ladder = instrument(...rungs);
    const all = Object.fromEntries(rungs.map(({ code }) => [code, yes]));
    expect(rungs.every((rung) => isRelevant(rung, all, ladder))).toBe(true);
    expect(isRelevant(rungs[59] ?? first, { ...all, R0: { choice: 'TIDAK' } }, ladder)).toBe(false);
  });
});

describe('an item below groups with conditions', () => {
  const yes = { choice: 'YA' } as const;
  const first = yesNo('A', '1');
  const second = yesNo('B', '1');
  const inner = yesNo('C', '1', { relevant: isYes('B') });
  const after = yesNo('D', '1', { relevant: isYes('C') });
  const groups = instrument(
    first,
    second,
    { ...node('G', '1', [node('H', '1', [inner, yesNo('E', '1')])]), relevant: isYes('A') },
    after,
  );

  test('is asked where they all hold', () => {
    expect(isRelevant(inner, { A: yes, B: yes }, groups)).toBe(true);
    expect(isRelevant(inner, { B: yes }, groups)).toBe(false);
    expect(isRelevant(inner, { A: yes }, groups)).toBe(false);
  });
  test('keeps its answer for itself where they do not', () => {
    expect(isRelevant(after, { A: yes, B: yes, C: yes }, groups)).toBe(true);
    expect(isRelevant(after, { B: yes, C: yes }, groups)).toBe(false);
  });
  test('a group by itself is asked where its own condition holds', () => {
    const group = { ...node('Z', '1', []), relevant: isYes('C') };
    expect(isNodeRelevant(group, { A: yes, B: yes, C: yes }, groups)).toBe(true);
    expect(isNodeRelevant(group, { B: yes, C: yes }, groups)).toBe(false);
    expect(isNodeRelevant(node('Z', '1', []), {}, groups)).toBe(true);
  });
  test('says what it is asked under', () => {
    expect(askedWhen(inner, groups)).toEqual({ op: 'and', args: [isYes('A'), isYes('B')] });
    expect(askedWhen(yesNo('E', '1'), groups)).toEqual(isYes('A'));
    expect(askedWhen(first, groups)).toBeUndefined();
  });
});

test('an empty checklist is an answer: nothing of it is there', () => {
  expect(isAnswered({ elements: [] })).toBe(true);
  expect(checklist('L', '1').kind).toBe('checklist');
});
