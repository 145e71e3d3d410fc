import { decimal, toText, type Item, type ItemValue } from '@app/instrument';
import { instrumentOf, type ShortInstrument } from '../test/build';
import { criterionMarkerOf, markerOf } from './mark-item';

const item = (short: ShortInstrument['children'][number] & object): Item =>
  instrumentOf({ aggregate: 'weighted', children: [short] }).children[0] as Item;

const yesNo = item({ code: 'A', kind: 'yesNo', weight: '1' });
const scale = item({ code: 'A', kind: 'scale', weight: '1', levels: [{ code: 'Baik', fraction: '0.8' }] });
const checklist = item({ code: 'A', kind: 'checklist', weight: '1', elements: ['a', 'b', 'c'] });
const number = (rest: object): Item =>
  item({
    code: 'A',
    kind: 'number',
    weight: '1',
    rule: { type: 'linear', zeroAt: '0', fullAt: '20' },
    ...rest,
  } as never);

const shareOf = (of: Item, value: ItemValue): string => toText(markerOf(of)(value).share);

describe('what a value earns', () => {
  test('elements count once each, in any case and order, and the sheet writes them as the instrument does', () => {
    expect(markerOf(checklist)({ elements: ['C', 'a', 'c'] })).toMatchObject({ input: { elements: ['a', 'c'] } });
    expect(shareOf(checklist, { elements: ['C', 'a', 'c'] })).toBe('2/3');
  });

  test('more elements than required still count 1', () => {
    expect(shareOf({ ...checklist, required: 2 } as Item, { elements: ['a', 'b', 'c'] })).toBe('1');
    expect(shareOf({ ...checklist, required: 2, allOrNothing: true } as Item, { elements: ['a', 'b'] })).toBe('1');
  });

  test('a level is found whatever its case, and written as the instrument writes it', () => {
    expect(markerOf(scale)({ choice: 'BAIK' })).toMatchObject({ input: { choice: 'Baik' } });
    expect(shareOf(scale, { choice: 'baik' })).toBe('4/5');
  });

  test('a number clamps to the range of its item before its rule', () => {
    expect(shareOf(number({ min: '2', max: '10' }), { number: '15' })).toBe('1/2');
    expect(shareOf(number({ min: '2', max: '10' }), { number: '-3' })).toBe('1/10');
  });

  test.each<[string, Item, ItemValue]>([
    ['an unknown choice', yesNo, { choice: 'MUNGKIN' }],
    ['a number for a choice', yesNo, { number: '1' }],
    ['a choice for a number', number({}), { choice: 'YA' }],
    ['a choice for elements', checklist, { choice: 'YA' }],
    ['an unknown element', checklist, { elements: ['a', 'x'] }],
    ['a malformed number', number({}), { number: '1e3' }],
  ])('%s is refused rather than guessed', (_, of, value) => {
    expect(() => markerOf(of)(value)).toThrow(RangeError);
  });

  test('a criterion that is no number item is a score from 0 to the scale', () => {
    const mark = criterionMarkerOf(scale, decimal('4'));
    expect([toText(mark({ number: '3' }).share), toText(mark({ number: '9' }).share)]).toEqual(['3/4', '1']);
    expect(() => mark({ choice: 'Baik' })).toThrow(RangeError);
  });
});
