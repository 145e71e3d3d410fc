import { builtInInstruments } from './built-in';
import { checkInstrument } from './check-instrument';
import { sumDecimals } from './compare-decimal';
import type { Instrument } from './instrument';
import { itemsOf } from './items-of';

const all = Object.entries(builtInInstruments).flatMap(([code, instrument]): [string, Instrument][] =>
  instrument ? [[code, instrument]] : [],
);

describe.each(all)('the built-in instrument %s', (code, instrument) => {
  test('stands under its own code', () => expect(instrument.code).toBe(code));
  test('gives nobody anything to object to, not even a warning', () => expect(checkInstrument(instrument)).toEqual([]));
  test('is worth 100 in all', () => {
    expect(sumDecimals(instrument.children.map(({ weight }) => weight))).toBe('100');
  });
  test('says that it is a proposal', () => {
    expect(instrument.verified).toBe(false);
    expect(instrument.source.id).toMatch(/usulan/i);
  });
});

test('the questionnaires have the number of items they are known for', () => {
  expect(itemsOf(builtInInstruments['opd-2026'])).toHaveLength(102);
  expect(itemsOf(builtInInstruments['desa-2026'])).toHaveLength(57);
});

test('kecamatan and kelurahan are asked less than an agency', () => {
  for (const code of ['kecamatan-2026', 'kelurahan-2026'] as const) {
    expect(itemsOf(builtInInstruments[code]).length).toBeLessThan(102);
    expect(itemsOf(builtInInstruments[code]).length).toBeGreaterThan(20);
  }
});

test('every question of a questionnaire names a law, a definition and what proves it', () => {
  const bare = all
    .filter(([, { purpose }]) => purpose === 'questionnaire')
    .flatMap(([, instrument]) => itemsOf(instrument))
    .filter(({ law, definition, evidence, filledBy }) => !law.length || !definition || !(evidence || filledBy));
  expect(bare).toEqual([]);
});

test('whatever can be chosen or ticked has English words', () => {
  const choices = all
    .flatMap(([, instrument]) => itemsOf(instrument))
    .flatMap((item) => [
      ...(item.kind === 'scale' ? item.levels : []),
      ...(item.kind === 'checklist' ? item.elements : []),
    ]) // prettier-ignore
    .map(({ text }) => text);
  expect(choices.length).toBeGreaterThan(300);
  expect(choices.filter(({ en }) => !en?.trim())).toEqual([]);
});

test('what explains a question, and the example of its evidence, has English words', () => {
  const texts = all
    .flatMap(([, instrument]) => itemsOf(instrument))
    .flatMap(({ definition, evidence }) => [definition ?? [], evidence?.example ?? []].flat());
  expect(texts.length).toBeGreaterThan(600);
  expect(texts.filter(({ en }) => !en?.trim())).toEqual([]);
});
