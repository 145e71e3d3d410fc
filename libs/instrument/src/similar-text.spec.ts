import * as fc from 'fast-check';
import { isTypo, similarity } from './similar-text';

describe('how alike two texts are', () => {
  test.each<[string, string, number]>([
    ['Apakah DIP diumumkan?', 'apakah  dip diumumkan', 1],
    ['', '', 1],
    ['', 'Apa', 0],
    ['Apa', '…', 0],
    ['abc', 'xyz', 0],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  test('texts that differ in a word are near, texts on other matters are not', () => {
    const question = 'Apakah bagan organisasi diumumkan di laman?';
    expect(similarity(question, 'Apakah bagan organisasi diumumkan pada laman PPID?')).toBeGreaterThan(0.8);
    expect(similarity(question, 'Berapa permohonan yang dijawab tepat waktu?')).toBeLessThan(0.5);
  });

  test('it is symmetric, between 0 and 1, and 1 of a text with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('a slip of the keyboard', () => {
  test.each([
    ['Apakah DIP diumumkan?', 'apakah DIP diumumkan'],
    ['Apakah DIP dimumkan?', 'Apakah DIP diumumkan?'],
    ['Apakah DIP diumumkkan?', 'Apakah DIP diumumkan?'],
    ['Apakah DIP diumumken?', 'Apakah DIP diumumkan?'],
    ['Apakah DIP diumumakn?', 'Apakah DIP diumumkan?'],
    ['Ada dilaman?', 'Ada di laman?'],
  ])('%j for %j', (a, b) => {
    expect(isTypo(a, b)).toBe(true);
    expect(isTypo(b, a)).toBe(true);
  });

  test.each([
    ['Paling lambat 6 bulan', 'Paling lambat 9 bulan'],
    ['Paling lambat 1,5 bulan', 'Paling lambat 15 bulan'],
    ['Nilai ≥ 5', 'Nilai ≤ 5'],
    ['Sudah setiap bulan', 'Sudah setiap bukan'],
    ['Apakah tidak diumumkan?', 'Apakah diumumkan?'],
    ['Apakah data dibuka?', 'Apakah dana dibuka?'],
    ['Apakah lurah hadir?', 'Apakah murah hadir?'],
    ['Apakah anggaran dibuka?', 'Apakah anggaran ditutup?'],
  ])('%j is not meant as %j', (a, b) => {
    expect(isTypo(a, b)).toBe(false);
    expect(isTypo(b, a)).toBe(false);
  });
});
