import type { Instrument, ItemValue } from '@app/instrument';
import { openReadings, readerAgreement, type ReadingPair } from './compare-readings';

const yesNo = (code: string) => ({ type: 'item', kind: 'yesNo', code, text: { id: code }, weight: '1', law: [] });
const instruments = { desa: { children: ['A', 'B', 'C'].map(yesNo) } as unknown as Instrument };

const yes: ItemValue = { choice: 'YA' };
const no: ItemValue = { choice: 'TIDAK' };
const pair = (itemCode: string, first: ItemValue | null, more: Partial<ReadingPair> = {}): ReadingPair => ({
  subjectId: 'kraton',
  instrumentCode: 'desa',
  itemCode,
  first,
  hasSecond: false,
  second: null,
  adjudicated: false,
  ...more,
});
const both = (itemCode: string, first: ItemValue | null, second: ItemValue | null): ReadingPair =>
  pair(itemCode, first, { hasSecond: true, second });

describe('two readings of the same items', () => {
  test('what the second reader has not reached, and what both decided otherwise, is open', () => {
    const pairs = [both('A', yes, yes), both('B', yes, { rejected: true }), pair('C', yes)];
    expect(openReadings(pairs).get('kraton')).toEqual({ unread: 1, differing: 1 });
  });

  test('a difference that a third person decided is open no more, and still counts as one in the agreement', () => {
    const pairs = [both('A', yes, yes), { ...both('B', yes, no), adjudicated: true }];
    expect(openReadings(pairs).get('kraton')).toEqual({ unread: 0, differing: 0 });
    expect(readerAgreement(pairs, instruments)).toMatchObject({ units: 2, same: 1 });
  });

  test('a body that nobody began to read a second time is not called unfinished', () => {
    expect(openReadings([pair('A', yes)]).size).toBe(0);
    expect(readerAgreement([pair('A', yes)], instruments)).toEqual({
      units: 0,
      same: 0,
      nominal: null,
      interval: null,
    });
  });

  test('unanswered is a reading of its own: the same for both agrees, and against a value it does not', () => {
    expect(readerAgreement([both('A', null, null), both('B', null, yes)], instruments)).toMatchObject({ same: 1 });
  });

  test('rejected and no earn the same points, so the readers differ in the value and not in the distance', () => {
    const pairs = [both('A', yes, yes), both('B', no, { rejected: true })];
    const agreement = readerAgreement(pairs, instruments);
    expect(agreement.nominal).toBeLessThan(1);
    expect(agreement.interval).toBe(1);
  });

  test('a value that no longer fits its item after a correction, or is taken out, stays out of the distance', () => {
    const pairs = [both('A', { number: '3' }, yes), both('B', { notApplicable: true }, yes), both('Z', yes, no)];
    expect(readerAgreement(pairs, instruments)).toMatchObject({ units: 3, interval: null });
  });
});
