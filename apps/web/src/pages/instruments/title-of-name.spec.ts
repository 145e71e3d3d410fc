import { needsEnglish, titleOfName } from './title-of-name';

const source = { id: 'SAQ Desa 2026', en: 'Village SAQ 2026' };

test.each([
  ['unchanged', { title: ' SAQ Desa 2026 ', english: 'Something else' }, source, source],
  ['changed with its English', { title: 'SAQ Desa 2027', english: ' Village SAQ 2027 ' }, source, { id: 'SAQ Desa 2027', en: 'Village SAQ 2027' }], // prettier-ignore
  ['changed, its English left out', { title: 'SAQ Desa 2027', english: ' ' }, source, { id: 'SAQ Desa 2027' }],
  ['of a source without English', { title: 'SAQ 2027', english: 'SAQ' }, { id: 'SAQ Desa' }, { id: 'SAQ 2027' }],
  ['unchanged, with empty English', { title: 'SAQ' }, { id: 'SAQ', en: '' }, { id: 'SAQ' }],
  ['of no source', { title: 'SAQ 2027' }, null, { id: 'SAQ 2027' }],
])('a title %s', (_, name, from, expected) => {
  expect(titleOfName(name, from)).toEqual(expected);
});

test('English is asked for only where there was one and the Indonesian has changed', () => {
  expect(needsEnglish({ title: 'SAQ Desa 2026' }, source)).toBe(false);
  expect(needsEnglish({ title: 'SAQ Desa 2027' }, source)).toBe(true);
  expect(needsEnglish({ title: 'SAQ Desa 2027' }, { id: 'SAQ Desa 2026' })).toBe(false);
});
