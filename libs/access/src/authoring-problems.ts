import { Problem, type Fault } from './problem-class';

type Faults = { readonly errors: readonly Fault[] };

/** A warning that needs a reason: which kind, at which items. */
export interface Unreasoned {
  readonly code: string;
  readonly places: readonly string[];
  readonly message: string;
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);

/** Problems of instruments being written: drafts, versions, comments, files. */
export const authoringProblems = {
  instrumentTaken: () => new Problem(409, 'instrument.taken', 'Kode instrumen itu sudah dipakai.'),
  instrumentCodeChanged: (details: { code: string }) =>
    new Problem(422, 'instrument.codeChanged', `Kode instrumen ini tetap "${details.code}".`, details),
  instrumentMalformed: (details: Faults) =>
    new Problem(422, 'instrument.malformed', 'Isi instrumen tidak berbentuk terbuka/instrument@1.', details),
  instrumentStale: (details: { current: unknown }) =>
    new Problem(409, 'instrument.stale', 'Instrumen ini sudah disimpan orang lain sejak Anda membukanya.', details),
  instrumentArchived: () =>
    new Problem(409, 'instrument.archived', 'Instrumen ini diarsipkan. Keluarkan dari arsip untuk mengubahnya.'),
  instrumentInvalid: (details: Faults) =>
    new Problem(422, 'instrument.invalid', 'Instrumen masih memuat kesalahan. Perbaiki yang disebutkan.', details),
  instrumentReasonsMissing: (details: { warnings: readonly Unreasoned[] }) =>
    new Problem(422, 'instrument.reasonsMissing', 'Tulis alasan untuk tiap peringatan yang dibiarkan.', details),
  instrumentUnchanged: () =>
    new Problem(409, 'instrument.unchanged', 'Isinya sama dengan versi terakhir yang diterbitkan.'),
  instrumentTooLongForWorkbook: (details: Faults) =>
    new Problem(
      422,
      'instrument.tooLongForWorkbook',
      'Instrumen ini tidak muat dalam buku kerja Excel. Persingkat isi yang disebutkan, atau unduh sebagai JSON.',
      { ...details, ...(details.errors[0] ? { detail: details.errors[0].message } : {}) },
    ),
  versionUnknown: () => new Problem(404, 'version.unknown', 'Versi itu tidak ada.'),
  commentUnknown: () => new Problem(404, 'comment.unknown', 'Komentar itu tidak ada.'),
  periodReasonsMissing: (details: { warnings: readonly (Unreasoned & { instrument: string })[] }) =>
    new Problem(422, 'period.reasonsMissing', 'Tulis alasan untuk tiap peringatan instrumen yang dibiarkan.', details),

  fileTypeRefused: () =>
    new Problem(422, 'file.typeRefused', 'Jenis berkas ini tidak diterima. Kirim buku kerja .xlsx atau berkas .json.'),
  fileTooLarge: (details: { maxBytes: number }) =>
    new Problem(413, 'file.tooLarge', `Berkas terlalu besar. Paling besar ${megabytes(details.maxBytes)} MB.`, details),
  fileBusy: () =>
    new Problem(503, 'file.busy', 'Peladen sedang membaca berkas orang lain. Tunggu sebentar, lalu kirim lagi.', {
      retryAfterSeconds: 10,
    }),
  fileMissing: () => new Problem(422, 'file.missing', 'Tidak ada berkas yang dikirim, atau berkasnya kosong.'),
} as const;
