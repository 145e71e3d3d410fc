import type { Instrument, Item, ItemValue, NumberItem, ScaleItem } from '@app/instrument';
import { isTouched } from './is-touched';

const law = [{ citation: 'UU 14/2008 pasal 9', verified: false }];
const levels = [
  { code: 'BAIK', text: { id: 'Baik' }, fraction: '1' },
  { code: 'KURANG', text: { id: 'Kurang' }, fraction: '0' },
];
const scale: ScaleItem = {
  type: 'item',
  kind: 'scale',
  code: 'A',
  text: { id: 'Mutakhir?' },
  weight: '10',
  law,
  levels,
};
const number: NumberItem = {
  type: 'item',
  kind: 'number',
  code: 'A',
  text: { id: 'Berapa?' },
  weight: '10',
  law,
  max: '5',
  rule: { type: 'linear', zeroAt: '0', fullAt: '3' },
};

const of = (...children: readonly Item[]): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'Uji' },
  verified: false,
  aggregate: 'weighted',
  children,
});
const good: ItemValue = { choice: 'BAIK' };
const poor: ItemValue = { choice: 'KURANG' };
const bestReworded: Item = {
  ...scale,
  levels: [{ code: 'BAIK', text: { id: 'Diperbarui setiap hari kerja' }, fraction: '1' }, ...levels.slice(1)],
};
const reasked: Item = { ...scale, text: { id: 'Apakah laporan tahunan diumumkan?' } };
const cited: Item = { ...scale, weight: '20', law: [{ citation: 'UU 14/2008 pasal 10', verified: false }] };

describe('whether a correction touches what an old form says', () => {
  test.each<[string, Item | null, readonly ItemValue[], boolean]>([
    ['another law and weight', cited, [good], false],
    ['a level that was reworded', bestReworded, [good], true],
    ['another level than the one reworded', bestReworded, [poor], false],
    ['a standing value on the level reworded', bestReworded, [poor, good], true],
    ['another question', reasked, [poor], true],
    ['a rejection of an answer to another question', reasked, [{ rejected: true }], true],
    ['nothing said where nothing stands', reasked, [], false],
    ['an item that is gone, even with nothing said', null, [], true],
    ['an item of another kind', number, [], true],
    ['a value that never fitted', cited, [{ choice: 'ENTAH' }], false],
  ])('%s', (_, after, values, touched) => {
    expect(isTouched(of(scale), of(...(after ? [after] : [])), { itemCode: 'A', values })).toBe(touched);
  });

  test('a number that no longer fits is touched, one that never did is not', () => {
    const narrower = of({ ...number, max: '3' });
    const said = (text: string): { itemCode: string; values: ItemValue[] } => ({
      itemCode: 'A',
      values: [{ number: text }],
    });
    expect(['2', '4', '9'].map((text) => isTouched(of(number), narrower, said(text)))).toEqual([false, true, false]);
  });

  test('an item that neither version has is left to whoever looks it up', () => {
    expect(isTouched(of(scale), of(scale), { itemCode: 'X', values: [good] })).toBe(false);
  });
});
