import { fillPlaces } from './fill-places';

test.each([
  ['hasil {periode} oleh {penyelenggara}', 'hasil Monev 2026 oleh {periode} & <b>'],
  ['{periode}{periode}', 'Monev 2026Monev 2026'],
  ['{constructor} {toString}', '{constructor} {toString}'],
  ['tanpa tempat', 'tanpa tempat'],
])('%s', (text, filled) => {
  expect(fillPlaces(text, { periode: 'Monev 2026', penyelenggara: '{periode} & <b>' })).toBe(filled);
});
