import { instrument, yesNo } from '../test/sample';
import { checkSimilar } from './check-similar';
import type { Item } from './instrument';

const pairOf = (first: string, second: string, [a, b]: readonly (readonly string[] | undefined)[] = []): string[] => {
  const more = (text: string, kinds: readonly string[] | undefined): Partial<Item> => ({
    text: { id: text },
    ...(kinds ? { applicable: kinds } : {}),
  });
  const subject = instrument(yesNo('A', '50', more(first, a)), yesNo('B', '50', more(second, b)));
  return checkSimilar(subject).map(({ path, message }) => `${path} ${message}`);
};

describe('questions that ask the same thing twice', () => {
  const long = 'Apakah laporan realisasi anggaran tahun terakhir diumumkan lengkap';
  test.each([
    ['Apakah DIP diumumkan di laman?', 'apakah dip diumumkan pada laman'],
    ['Apakah bagan organisasi dan profil diumumkan?', 'Apakah profil serta bagan organisasi sudah diumumkan?'],
    ['Apakah bagan organisasi diumumkan?', 'Apakah bagan organisasi dimumkan?'],
    [`${long}?`, `${long} warga?`],
    [`${long} warga?`, `${long}?`],
  ])('%s %s', (first, second) => {
    expect(pairOf(first, second)).toEqual([expect.stringMatching(/^\/children\/1\/text\/id .*butir B .*butir A;/)]);
  });

  test.each([
    ['Apakah RKA tahun berjalan diumumkan?', 'Apakah DPA tahun berjalan diumumkan?'],
    ['Apakah DIP diumumkan?', 'Kapan DIP diumumkan?'],
    ['Apakah DIP diumumkan?', 'Apakah DIP tidak diumumkan?'],
    [`${long} 2025?`, `${long}?`],
    [`${long}?`, `${long} 2025?`],
    [`${long} 2025?`, `${long} 2026?`],
    [`${long} 12000?`, `${long} 13000?`],
    ['Apakah ada?', 'Apakah di?'],
  ])('but these do not: %s %s', (first, second) => expect(pairOf(first, second)).toEqual([]));

  test('count only where the same body meets both', () => {
    const same = 'Apakah bagan organisasi diumumkan?';
    expect(pairOf(same, same, [['OPD'], ['DESA']])).toEqual([]);
    expect(pairOf(same, same, [['OPD'], ['DESA', 'OPD']])).toHaveLength(1);
    expect(pairOf(same, same, [undefined, ['DESA']])).toHaveLength(1);
    expect(pairOf(same, same, [['DESA'], undefined])).toHaveLength(1);
  });
});
