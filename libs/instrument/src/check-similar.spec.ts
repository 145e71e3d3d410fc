import { checklist, instrument, yesNo } from '../test/sample';
import { checkSimilar } from './check-similar';
import { builtInInstruments } from './built-in';
import { checkKind } from './check-kind';
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

describe('as commissions write them', () => {
  test.each([
    ['Apakah formulir permohonan informasi bisa diunduh?', 'Apakah formulir permohonan informasi dapat diunduh?'],
    [
      'Apakah badan publik telah menetapkan daftar informasi publik?',
      'Apakah badan publik sudah menetapkan Daftar Informasi Publik (DIP)?',
    ],
    ['Apakah Daftar Informasi Publik tersedia?', 'Apakah Daftar Informasi Publik (DIP) tersedia?'],
    [
      'Apakah maklumat pelayanan diumumkan di laman resmi badan publik?',
      'Apakah maklumat pelayanan diumumkan pada situs web resmi badan publik?',
    ],
    [
      'Apakah tata cara permohonan dipasang di ruang layanan?',
      'Apakah tata cara permohonan di pasang di ruang pelayanan?',
    ],
    ['Apakah PPID membuat laporan layanan informasi?', 'Apakah PPID menyusun laporan layanan informasi?'],
    ['Apakah standar layanan dimiliki badan publik?', 'Apakah badan publik memiliki standar layanan?'],
    ['Apakah laporannya disampaikan ke atasan PPID?', 'Apakah laporan sudah disampaikan ke atasan PPID?'],
    ['Apakah (DIP) diumumkan?', 'Apakah (DIP) sudah diumumkan?'],
  ])('near: %s %s', (first, second) => {
    expect(pairOf(first, second)).toHaveLength(1);
    expect(pairOf(second, first)).toHaveLength(1);
  });

  test.each([
    [
      'Apakah laporan layanan informasi tahun 2024 diumumkan?',
      'Apakah laporan layanan informasi tahun 2025 diumumkan?',
    ],
    ['Berapa permohonan informasi yang diterima?', 'Berapa permohonan informasi yang ditolak?'],
    ['Apakah uji konsekuensi pertama didokumentasikan?', 'Apakah uji konsekuensi kedua didokumentasikan?'],
    ['Apakah informasi berkala diumumkan?', 'Apakah informasi serta merta diumumkan?'],
    ['Apakah permohonan luring dilayani?', 'Apakah permohonan daring dilayani?'],
    ['Apakah permohonan offline dilayani?', 'Apakah permohonan online dilayani?'],
    ['Apakah laporan keuangan (LRA) diumumkan?', 'Apakah laporan keuangan (CALK) diumumkan?'],
    [
      'Apakah alasan penolakan permohonan informasi publik tertulis dikirim kepada pemohon?',
      'Apakah alasan penolakan permohonan informasi publik tertulis tidak dikirim kepada pemohon?',
    ],
  ])('apart: %s %s', (first, second) => {
    expect(pairOf(first, second)).toEqual([]);
    expect(pairOf(second, first)).toEqual([]);
  });

  const choices = (first: string, second: string): number =>
    checkKind(checklist('L', '1', { elements: [first, second].map((id, at) => ({ code: `${at}`, text: { id } })) }), '').length; // prettier-ignore

  test.each([
    ['diperbarui tahun ini', 'Diperbaharui tahun ini'],
    ['Tersedia di laman', 'Tersedia pada website'],
    ['Daftar Informasi Publik', 'daftar informasi publik.'],
  ])('choices near: %s %s', (first, second) => expect(choices(first, second)).toBe(1));

  test.each([
    ['diperbarui tahun ini', 'diperbarui tahun lalu'],
    ['Ada', 'Bisa'],
    ['Tahun 2024', 'Tahun 2025'],
    ['diterima', 'ditolak'],
    ['Laman dan papan', 'Laman atau papan'],
    ['Laporan (LRA)', 'Laporan (CALK)'],
  ])('choices apart: %s %s', (first, second) => expect(choices(first, second)).toBe(0));

  test('the built-in instruments hold none', () =>
    expect(Object.values(builtInInstruments).flatMap((one) => checkSimilar(one))).toEqual([]));

  test('five hundred items are compared within 300 ms of work', () => {
    const many = Array.from(
      { length: 500 },
      (_, at) =>
      yesNo(`B${at}`, '1', { text: { id: `Apakah dokumen nomor ${at} tentang layanan informasi publik badan publik ini sudah diumumkan di laman resmi dan dapat diunduh?` } }), // prettier-ignore
    );
    const subject = instrument(...many);
    const spent = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      expect(checkSimilar(subject)).toEqual([]);
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...spent)).toBeLessThan(300);
  });
});
