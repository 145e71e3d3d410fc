import { wordDiff, type Part } from './word-diff';

const marked = (parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const shown = (before: string, after: string): readonly string[] => {
  const diff = wordDiff(before, after);
  return [marked(diff.before), marked(diff.after)];
};

describe('what differs between two texts', () => {
  test.each([
    ['nothing', 'Ada SOP?', 'Ada SOP?', ['Ada SOP?', 'Ada SOP?']],
    [
      'a word',
      'Apakah anggaran diumumkan?',
      'Apakah anggaran diterbitkan?',
      ['Apakah anggaran [diumumkan]?', 'Apakah anggaran [diterbitkan]?'],
    ],
    [
      'words that came in',
      'Apakah RKA diumumkan?',
      'Apakah RKA dan DPA diumumkan?',
      ['Apakah RKA diumumkan?', 'Apakah RKA [dan DPA ]diumumkan?'],
    ],
    ['words that left', 'satu dua tiga', 'satu tiga', ['satu [dua ]tiga', 'satu tiga']],
    [
      'two words beside each other are one stretch',
      'satu lama sekali dua tiga',
      'satu baru betul dua tiga',
      ['satu [lama sekali] dua tiga', 'satu [baru betul] dua tiga'],
    ],
    [
      'another text altogether',
      'Ada laman web?',
      'Berapa permohonan masuk tahun ini',
      ['[Ada laman web?]', '[Berapa permohonan masuk tahun ini]'],
    ],
    ['a number whole', 'bobot 2,5 poin', 'bobot 2 poin', ['bobot [2,5] poin', 'bobot [2] poin']],
    ['from nothing', '', 'Baru', ['', '[Baru]']],
    ['to nothing', 'Lama', '', ['[Lama]', '']],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });

  test('the parts of each side make its text again', () => {
    const [before, after] = ['Bobot 10; pasal 9 ayat (2) huruf a.', 'Bobot 12,5; pasal 9 ayat (2) huruf b–c.'];
    const diff = wordDiff(before, after);
    expect(diff.before.map(({ text }) => text).join('')).toBe(before);
    expect(diff.after.map(({ text }) => text).join('')).toBe(after);
  });

  test('a text too long to compare word by word keeps its common beginning and end', () => {
    const words = (word: string): string => Array.from({ length: 700 }, (_, at) => `${word}${at}`).join(' ');
    const same = words('sama');
    const diff = wordDiff(`${same} ${words('lama')} akhir`, `${same} ${words('baru')} akhir`);
    expect(diff.before.map(({ changed }) => changed)).toEqual([false, true, false]);
    expect(diff.after[1]?.text.startsWith('baru0')).toBe(true);
  });
});
