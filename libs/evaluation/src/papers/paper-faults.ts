import type { Fault } from '@app/access';
import type { Letterhead, PaperWords } from '@app/database';
import { faultOfPattern } from '../determinations/decree-number';
import { paperPlaces, strangePlace } from './paper-words';

/** How an organiser's papers are to look. */
export interface PapersInput {
  readonly lines: readonly string[];
  readonly address: string;
  readonly city: string;
  readonly signatories: Letterhead['signatories'];
  readonly paper: 'A4' | 'F4';
  readonly decreePattern: string;
  readonly certificatePattern: string;
  readonly words: PaperWords;
}

const patternFaults = {
  noNumber: 'Pola nomor harus memuat {number} tepat satu kali.',
  unknownPlace: 'Pola nomor hanya mengenal {number}, {month}, {roman-month}, dan {year}.',
} as const;

const ofPattern = (path: 'decreePattern' | 'certificatePattern', pattern: string): readonly Fault[] => {
  const fault = faultOfPattern(pattern.trim());
  return fault === null ? [] : [{ path, code: `papers.${fault}`, message: patternFaults[fault] }];
};

const ofText = (path: string, text: string, known: readonly string[]): readonly Fault[] => {
  const strange = strangePlace(text, known);
  if (strange === null) return [];
  const message = `Tempat isian ${strange} tidak dikenal di sini; pakai salah satu dari ${known.map((name) => `{${name}}`).join(', ')}.`;
  return [{ path, code: 'papers.unknownPlace', message }];
};

const ofWords = (words: PaperWords): readonly Fault[] =>
  (['considering', 'recalling', 'dictums'] as const)
    .flatMap((name) => words[name].flatMap((text, at) => ofText(`words.${name}.${at}`, text, paperPlaces[name])))
    .concat(
      (['minutes', 'certificate'] as const).flatMap((name) => ofText(`words.${name}`, words[name], paperPlaces[name])),
    );

const empty = (path: string, isEmpty: boolean, message: string): readonly Fault[] =>
  isEmpty ? [{ path, code: 'papers.missing', message }] : [];

/** Everything that keeps papers from being made so, each at its place. Pure. */
export const findPaperFaults = (input: PapersInput): readonly Fault[] => [
  ...empty('lines', !input.lines.some((line) => line.trim()), 'Isi sedikitnya satu baris kop surat.'),
  ...input.signatories.flatMap(({ role, name }, at) => [
    ...empty(`signatories.${at}.name`, !name.trim(), 'Isi nama penanda tangan.'),
    ...empty(`signatories.${at}.role`, !role.trim(), 'Isi jabatan penanda tangan.'),
  ]),
  ...ofPattern('decreePattern', input.decreePattern),
  ...ofPattern('certificatePattern', input.certificatePattern),
  ...empty('words.certificate', !input.words.certificate.trim(), 'Isi kalimat sertifikat.'),
  ...ofWords(input.words),
];
