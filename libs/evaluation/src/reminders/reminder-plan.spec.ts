import {
  deadlineWords,
  fillReminder,
  lackingWords,
  reminderStages,
  stageOf,
  timeLeftWords,
  usualPlan,
} from './reminder-plan';

const facts = {
  nama: 'Dewi',
  badan: 'Desa Kraton',
  periode: 'Monev 2026',
  tenggat: '12 November 2026 pukul 16.00 WIB',
  sisa: '3 hari lagi',
  terisi: '4 dari 20',
  kurang: '16 butir belum dijawab',
  tautan: 'https://x.id/penilaian/1/isian',
};

test('a text is filled where it has places, and only there', () => {
  expect(fillReminder('{nama} dari {badan}: {apa} {constructor}', facts)).toBe(
    'Dewi dari Desa Kraton: {apa} {constructor}',
  );
});

test('what stands in a place is not filled again', () => {
  expect(fillReminder('{nama}', { ...facts, nama: '{tautan}' })).toBe('{tautan}');
});

test.each(reminderStages)('the usual text for %s names body, deadline and the way in', (stage) => {
  const { subject, text } = usualPlan.texts[stage];
  const filled = fillReminder(`${subject}\n${text}`, facts);
  for (const part of [facts.badan, facts.tenggat, facts.tautan]) expect(filled).toContain(part);
  expect(filled).not.toMatch(/[{}]/);
});

test.each([
  ['invited', 0, 0, 'notRegistered'],
  ['registered', 0, 0, 'notStarted'],
  ['filling', 0, 0, 'notStarted'],
  ['filling', 3, 0, 'incomplete'],
  ['filling', 20, 12, 'incomplete'],
  ['filling', 20, 0, 'notSubmitted'],
  ['returned', 20, 12, 'returned'],
])('%s with %i of 20 answers and %i without evidence is %s', (state, answered, evidence, expected) => {
  expect(stageOf(state, { answered, lacking: { answers: 20 - answered, evidence } })).toBe(expected);
});

test.each([
  [3, 48, '3 butir belum dijawab dan 48 butir belum ada buktinya'],
  [0, 48, '48 butir belum ada buktinya'],
  [3, 0, '3 butir belum dijawab'],
  [0, 0, 'tidak ada yang kurang'],
])('%i answers and %i pieces missing are told by count', (answers, evidence, words) => {
  expect(lackingWords({ answers, evidence })).toBe(words);
});

test('a deadline is told in the organiser’s zone', () => {
  const at = new Date('2026-11-12T09:00:00Z');
  expect(deadlineWords(at, 'Asia/Jakarta')).toBe('12 November 2026 pukul 16.00 WIB');
  expect(deadlineWords(at, 'Asia/Makassar')).toContain('17.00 WITA');
  expect(deadlineWords(null, 'Asia/Jakarta')).toBe('belum ditentukan');
});

test.each([
  ['2026-11-16T09:00:00Z', '4 hari lagi'],
  ['2026-11-13T09:30:00Z', '24 jam lagi'],
  ['2026-11-12T09:30:00Z', 'kurang dari 1 jam lagi'],
  ['2026-11-12T08:00:00Z', 'sudah lewat'],
])('until %s it says %s', (until, expected) => {
  expect(timeLeftWords(new Date(until), new Date('2026-11-12T09:00:00Z'))).toBe(expected);
});
