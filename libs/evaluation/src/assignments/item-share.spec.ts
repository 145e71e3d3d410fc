import type { Instrument } from '@app/instrument';
import { isOwnItem, itemsInShare, partsInShare, shareUnits, toShare } from './item-share';

const item = (code: string) => ({ type: 'item', kind: 'yesNo', code, text: { id: code }, weight: '1', law: [] });
const node = (code: string, children: readonly object[]) => ({ type: 'node', code, text: { id: code }, weight: '1', aggregate: 'mean', children }); // prettier-ignore
const instrument = {
  children: [
    node('A', [node('A1', [item('a'), item('b')]), node('A2', [item('c')])]),
    node('B', [item('d'), node('B1', [item('e')])]),
    item('f'),
  ],
} as unknown as Instrument;

test('a questionnaire falls into its smallest sections, and items beside sections stand alone', () => {
  expect(shareUnits(instrument, 'section').map(({ code, items }) => [code, items.length])).toEqual([
    ['A1', 2],
    ['A2', 1],
    ['d', 1],
    ['B1', 1],
    ['f', 1],
  ]);
  expect(shareUnits(instrument, 'item').map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test.each([
  [null, ['a', 'b', 'c', 'd', 'e', 'f']],
  [['A'], ['a', 'b', 'c']],
  [
    ['B1', 'a'],
    ['a', 'e'],
  ],
  [['nothing'], []],
])('share %j holds %j', (share, items) => {
  expect([...itemsInShare(instrument, share)]).toEqual(items);
});

test.each([
  ['abcdef', null],
  ['abc', ['A']],
  ['ab', ['A1']],
  ['adef', ['a', 'B', 'f']],
  ['', []],
])('items %s are written as %j', (items, share) => {
  expect(toShare(instrument, new Set(items))).toEqual(share);
});

test('a share falls into sections and what is left of others', () => {
  expect(partsInShare(instrument, ['A', 'd'])).toEqual(['A1', 'A2', 'd']);
  expect(partsInShare(instrument, ['b', 'B'])).toEqual(['b', 'd', 'B1']);
});

describe('whose an item is', () => {
  const ownOf = (userId: string, holders: readonly { userId: string; share: readonly string[] | null }[]): string =>
    [...'abcdef'].filter(isOwnItem(instrument, holders, userId)).join('');

  test('one reader has all, a stranger nothing', () => {
    expect(ownOf('made', [{ userId: 'made', share: null }])).toBe('abcdef');
    expect(ownOf('wayan', [{ userId: 'made', share: null }])).toBe('');
  });

  test('what no share names is everybody’s who has one', () => {
    const holders = [
      { userId: 'made', share: ['A'] },
      { userId: 'gede', share: ['B'] },
    ];
    expect([ownOf('made', holders), ownOf('gede', holders)]).toEqual(['abcf', 'def']);
  });
});
