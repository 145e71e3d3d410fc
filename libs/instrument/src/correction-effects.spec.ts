import fc from 'fast-check';
import { allActs, arbitraryEdits, arbitraryInstrument, edited } from '../test/arbitrary-edits';
import { instrument, isYes, node, yesNo } from '../test/sample';
import { isAnswerTo } from './check-answer';
import { correctionEffects } from './correction-effects';
import type { Instrument, Item, ItemValue, ItemValues } from './instrument';
import { itemsByCode, itemsOf } from './items-of';

const firstAnswers: Readonly<Record<Item['kind'], ItemValue>> = {
  yesNo: { choice: 'YA' },
  scale: { choice: 'A' },
  checklist: { elements: ['a'] },
  number: { number: '5' },
  text: { text: 'Ada.' },
};

const answersTo = (one: Instrument): ItemValues =>
  Object.fromEntries(itemsOf(one).map(({ code, kind }) => [code, firstAnswers[kind]]));

describe('correctionEffects', () => {
  it('has none where nothing was corrected', () => {
    fc.assert(
      fc.property(arbitraryInstrument, (one) => {
        expect(correctionEffects(one, structuredClone(one), answersTo(one))).toEqual([]);
      }),
    );
  });

  it('drops only what cannot stay, and leaves nothing that cannot', () => {
    fc.assert(
      fc.property(arbitraryInstrument, arbitraryEdits(allActs), (before, edits) => {
        const after = edited(before, edits);
        const values = answersTo(before);
        const effects = new Map(correctionEffects(before, after, values).map(({ itemCode, fate }) => [itemCode, fate]));
        for (const [code, value] of Object.entries(values)) {
          const item = itemsByCode(after).get(code);
          const isOfOtherKind = item !== undefined && item.kind !== itemsByCode(before).get(code)?.kind;
          const cannotStay = !item || isOfOtherKind || !isAnswerTo(item, value);
          expect(effects.get(code) === 'dropped').toBe(cannotStay);
        }
      }),
    );
  });

  it('counts the condition of a group for all that is in it', () => {
    const group = node('A', '1', [node('A1', '1', [yesNo('A01', '1')])]);
    const before = instrument(group, yesNo('B', '1'));
    const after = instrument({ ...group, relevant: isYes('B') }, yesNo('B', '1'));
    expect(correctionEffects(before, after, { A01: { choice: 'YA' }, B: { choice: 'YA' } })).toEqual([
      { itemCode: 'A01', fate: 'review' },
    ]);
  });

  it('says nothing of values to items that neither knows, and looks at one whose item came back', () => {
    const values: ItemValues = { A: { choice: 'YA' }, B: { choice: 'YA' } };
    expect(correctionEffects(instrument(), instrument(yesNo('A', '1')), values)).toEqual([
      { itemCode: 'A', fate: 'review' },
    ]);
  });
});
