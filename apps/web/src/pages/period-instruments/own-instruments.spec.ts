import { freeCode, isPublished } from './own-instruments';

test.each([
  [[], 'desa-koreksi'],
  [['desa', 'desa-koreksi'], 'desa-koreksi-2'],
  [['desa-koreksi', 'desa-koreksi-2', 'desa-koreksi-3'], 'desa-koreksi-4'],
])('the copy gets a code that is free beside %j', (taken, expected) => {
  expect(freeCode('desa', taken)).toBe(expected);
});

test.each([
  ['built in', { id: null, version: 1, archived: false }, false],
  ['never published', { id: 'a', version: null, archived: false }, false],
  ['archived', { id: 'a', version: 2, archived: true }, false],
  ['published', { id: 'a', version: 2, archived: false }, true],
])('a correction can be taken from what is published: %s', (_, facts, expected) => {
  expect(isPublished({ code: 'desa', title: { id: 'Desa' }, items: 3, ...facts })).toBe(expected);
});
