import type { Violation } from './instrument';
import { lintReasonsNeeded, unreasoned } from './lint-reasons';
import { fault, warning } from './violation';

const at = (violation: Violation, place: string): Violation => ({ ...violation, place });
const long = (place: string): Violation => at(warning('', 'text.tooLong', 'Terlalu panjang.'), place);
const untranslated = warning('/title', 'translation.missing', 'Belum diterjemahkan.');
const found = [long('A01'), at(fault('', 'code.duplicate', 'Kembar.'), 'A01'), untranslated, long('A02'), long('A01')];

test('warnings ask for a reason by their code, at each place once', () => {
  expect(lintReasonsNeeded(found)).toEqual([
    { code: 'text.tooLong', places: ['A01', 'A02'] },
    { code: 'translation.missing', places: [] },
  ]);
});

describe('a reason', () => {
  const reason = { code: 'text.tooLong', reason: 'Bunyi peraturan.', places: ['A01'] };
  const places = (violations: readonly Violation[]): readonly unknown[] => violations.map(({ place }) => place);

  test('covers the places it was given for, and no other', () =>
    expect(places(unreasoned(found, [reason]))).toEqual([undefined, 'A02']));
  test('of white space is none', () =>
    expect(places(unreasoned([long('A01')], [{ ...reason, reason: ' ' }]))).toEqual(['A01']));
  test('for the instrument as a whole needs no place', () =>
    expect(unreasoned([untranslated], [{ code: 'translation.missing', reason: 'Menyusul.', places: [] }])).toEqual([]));
  test('lets no error pass', () =>
    expect(unreasoned([at(fault('', 'code.duplicate', 'Kembar.'), 'A01')], [])).toEqual([]));
});
