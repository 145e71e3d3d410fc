import { instrument, node, yesNo } from '../test/sample';
import { childrenOf, indexEntries, placedAt, rootKey } from './entry-index';

describe('indexEntries', () => {
  const index = indexEntries(instrument(node('A', '1', [yesNo('A', '1'), yesNo('A', '2')]), yesNo('B', '1')));

  it('has a key for everything, also where a code stands twice', () => {
    expect([...index.entries.keys()].sort()).toEqual(['item:A', 'item:A#2', 'item:B', 'node:A']);
    expect(childrenOf(index, rootKey)).toEqual(['node:A', 'item:B']);
    expect(childrenOf(index, 'node:A')).toEqual(['item:A', 'item:A#2']);
    expect(childrenOf(index, 'item:B')).toEqual([]);
  });

  it('finds what has a key, and says so where nothing has', () => {
    expect(placedAt(index, 'item:A#2')).toMatchObject({ parent: 'node:A', entry: { weight: '2' } });
    expect(() => placedAt(index, 'item:C')).toThrow(RangeError);
  });
});
