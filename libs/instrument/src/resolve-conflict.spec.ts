import fc from 'fast-check';
import { allActs, arbitraryEdits, arbitraryInstrument, edited } from '../test/arbitrary-edits';
import { instrument, node, yesNo } from '../test/sample';
import { isSame } from './fate-of-value';
import type { Instrument, Item } from './instrument';
import { itemsByCode, itemsOf } from './items-of';
import { mergeInstruments } from './merge-instruments';
import { resolveConflict } from './resolve-conflict';

const edits = arbitraryEdits(allActs, 10);
const threeVersions = fc
  .tuple(arbitraryInstrument, edits, edits)
  .map(([base, mine, theirs]) => [base, edited(base, mine, 'm'), edited(base, theirs, 't')] as const);

/** Every conflict decided for me, from the first or from the last. */
const myWay = (base: Instrument, mine: Instrument, theirs: Instrument, isBackwards = false): Instrument => {
  const { merged, conflicts } = mergeInstruments(base, mine, theirs);
  const inOrder = isBackwards ? [...conflicts].reverse() : conflicts;
  return inOrder.reduce((current, conflict) => resolveConflict(current, conflict, 'mine'), merged);
};

const codesOf = (one: Instrument): readonly string[] => itemsOf(one).map(({ code }) => code);
const changedItems = (base: Instrument, side: Instrument): readonly Item[] =>
  itemsOf(side).filter((item) => !isSame(item, itemsByCode(base).get(item.code)));

/** I removed a group into which they put two things and wrote something. */
const parked: readonly [Instrument, Instrument, Instrument] = [
  instrument(node('G', '1', [yesNo('a', '1')]), node('H', '1', [yesNo('b', '1')]), yesNo('c', '1')),
  instrument(node('H', '1', [yesNo('b', '1')]), yesNo('c', '1')),
  instrument(node('G', '2', [yesNo('a', '1'), node('H', '1', [yesNo('b', '1')]), yesNo('c', '1')])),
];

const members = ['weight', 'definition', 'law', 'levels'] as const;

describe('resolveConflict', () => {
  it('is theirs in every clash until decided, and mine in every clash decided so', () => {
    const edits = arbitraryEdits(['text', 'english', 'weight', 'definition', 'law', 'head', 'levels', 'kind']);
    fc.assert(
      fc.property(arbitraryInstrument, edits, edits, (base, mine, theirs) => {
        const [my, their] = [edited(base, mine), edited(base, theirs)];
        const { merged, conflicts } = mergeInstruments(base, my, their);
        const mineWins = conflicts.reduce((current, one) => resolveConflict(current, one, 'mine'), merged);
        expect(mineWins).toEqual(mergeInstruments(base, their, my).merged);
        expect(conflicts.reduce((current, one) => resolveConflict(current, one, 'theirs'), merged)).toBe(merged);
      }),
    );
  });

  it('leaves everything that they added or changed until decided, and nothing that both removed', () => {
    fc.assert(
      fc.property(threeVersions, ([base, mine, theirs]) => {
        const codes = codesOf(mergeInstruments(base, mine, theirs).merged);
        expect(codes).toEqual(expect.arrayContaining(changedItems(base, theirs).map(({ code }) => code)));
        const known = new Set([...codesOf(mine), ...codesOf(theirs)]);
        expect(codes.filter((code) => !known.has(code))).toEqual([]);
      }),
    );
  });

  it('has everything that I added or changed once all is decided for me, in whatever order, and nothing twice', () => {
    fc.assert(
      fc.property(threeVersions, fc.boolean(), ([base, mine, theirs], isBackwards) => {
        const decided = myWay(base, mine, theirs, isBackwards);
        expect(new Set(codesOf(decided)).size).toBe(codesOf(decided).length);
        for (const item of changedItems(base, mine)) {
          const found = itemsByCode(decided).get(item.code);
          expect(found).toBeDefined();
          const before = itemsByCode(base).get(item.code);
          const mineAlone = members.filter((key) => before && !isSame(item[key as never], before[key as never]));
          for (const key of mineAlone) expect(found?.[key as never]).toEqual(item[key as never]);
        }
      }),
    );
  });

  it('gives back what they put into a group that I removed', () => {
    const [base, mine, theirs] = parked;
    const { merged, conflicts } = mergeInstruments(base, mine, theirs);
    expect(merged).toEqual(theirs);
    expect(conflicts.map((one) => resolveConflict(merged, one, 'theirs'))).toEqual([merged]);
    expect(myWay(base, mine, theirs)).toEqual(mine);
  });
});
