import { codeForCopy, codeFromTitle, titleForCopy } from './suggest-code';

test.each([
  ['Kuesioner Desa 2027', 'kuesioner-desa-2027'],
  ['  SAQ: perangkat daerah & kecamatan! ', 'saq-perangkat-daerah-kecamatan'],
  ['Pemeriksaan laman dan media sosial badan publik 2027', 'pemeriksaan-laman-dan-media-sosial-badan'],
  ['Évaluasi', 'evaluasi'],
  ['–––', ''],
])('the code of "%s"', (title, code) => {
  expect(codeFromTitle(title)).toBe(code);
});

test.each([
  ['a free code stays', 'desa-2026', [], false, 'desa-2026'],
  ['a taken one gets a number', 'desa-2026', ['desa-2026'], false, 'desa-2026-2'],
  ['the next free number', 'desa-2026', ['desa-2026', 'desa-2026-2'], false, 'desa-2026-3'],
  ['a code from elsewhere is made one of ours', 'SAQ_Désa 2026', [], false, 'saq-desa-2026'],
  ['next year moves the year on', 'desa-2026', ['desa-2026'], true, 'desa-2027'],
  ['the last year of several', '2025-desa-2026', [], true, '2025-desa-2027'],
  ['next year without a year', 'desa', ['desa'], true, 'desa-2'],
  ['a number keeps within the length', 'x'.repeat(40), ['x'.repeat(40)], false, `${'x'.repeat(38)}-2`],
])('a copy: %s', (_, code, taken, asNextYear, expected) => {
  expect(codeForCopy(code, new Set(taken), asNextYear)).toBe(expected);
});

test('the title of a copy moves its year on only for the next year', () => {
  expect(titleForCopy('SAQ Desa 2026', true)).toBe('SAQ Desa 2027');
  expect(titleForCopy('SAQ Desa 2026', false)).toBe('SAQ Desa 2026');
});
