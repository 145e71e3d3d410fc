import { type OwnInstrument, codeForCorrection, isPublished, likelySource } from './own-instruments';

const card = (facts: Partial<OwnInstrument>): OwnInstrument => ({
  id: 'a',
  code: 'desa',
  title: { id: 'Desa' },
  items: 3,
  version: 2,
  archived: false,
  ...facts,
});

test.each([
  [[], 'desa-koreksi'],
  [['desa', 'desa-koreksi'], 'desa-koreksi-2'],
  [['desa-koreksi', 'desa-koreksi-2', 'desa-koreksi-3'], 'desa-koreksi-4'],
])('the copy gets a code that is free beside %j', (taken, expected) => {
  expect(codeForCorrection('desa', taken)).toBe(expected);
});

test.each([
  ['built in', { id: null }, false],
  ['never published', { version: null }, false],
  ['archived', { archived: true }, false],
  ['published', {}, true],
])('a correction can be taken from what is published: %s', (_, facts, expected) => {
  expect(isPublished(card(facts))).toBe(expected);
});

test('the likely source is where it came from, then a copy made for it, then none', () => {
  const others = [card({ id: 'x', code: 'opd' }), card({ id: 'k', code: 'desa-koreksi' })];
  expect(likelySource({ code: 'desa', own: { id: 'x', number: 1 } }, others)).toBe('x');
  expect(likelySource({ code: 'desa', own: null }, others)).toBe('k');
  expect(likelySource({ code: 'kelurahan', own: null }, others)).toBe('');
});
