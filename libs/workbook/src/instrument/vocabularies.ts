import type { EvidenceKind, Instrument, InstrumentNode, NumberItem } from '@app/instrument';
import type { Vocabulary } from './cell-values';

// The words that people write for our values, in lower case with single spaces.

export const evidenceWords: Vocabulary<EvidenceKind> = {
  link: ['tautan', 'url', 'laman'],
  file: ['berkas', 'dokumen', 'pdf', 'fail'],
  photo: ['foto', 'gambar'],
  video: [],
  screenshot: ['tangkapan layar'],
  statement: ['surat pernyataan', 'pernyataan'],
};

export const aggregateWords: Vocabulary<Instrument['aggregate']> = {
  weighted: ['berbobot', 'rata rata berbobot', 'tertimbang'],
  mean: ['rata rata', 'rerata', 'rataan'],
  sum: ['jumlah', 'penjumlahan', 'poin'],
};

export const emptyNodeWords: Vocabulary<NonNullable<InstrumentNode['emptyNode']>> = {
  exclude: ['tidak dihitung', 'dikeluarkan'],
  zero: ['nol', '0'],
};

export const purposeWords: Vocabulary<Instrument['purpose']> = {
  questionnaire: ['kuesioner', 'kuisioner', 'saq'],
  rubric: ['rubrik', 'rubrik presentasi'],
  channelCheck: ['pemeriksaan laman', 'laman', 'cek laman', 'channel check'],
  accessTest: ['uji akses', 'access test'],
  visit: ['visitasi', 'kunjungan'],
};

export const filledByWords: Vocabulary<'body' | 'assessor'> = {
  body: ['badan', 'badan publik', 'peserta'],
  assessor: ['penilai', 'verifikator', 'asesor'],
};

export const notApplicableWords: Vocabulary<'no' | 'yes' | 'statement'> = {
  no: ['tidak', 'false', '0', 'tdk'],
  yes: ['ya', 'true', '1', 'boleh'],
  statement: ['surat pernyataan', 'pernyataan', 'surat'],
};

export const ruleWords: Vocabulary<NumberItem['rule']['type']> = {
  linear: ['lurus', 'garis lurus'],
  brackets: ['rentang', 'jenjang', 'bertingkat'],
};
