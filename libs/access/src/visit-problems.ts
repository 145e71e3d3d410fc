import { Problem } from './problem-class';

/** Problems of signing a visit and of its minutes. */
export const visitProblems = {
  visitNotOne: () =>
    new Problem(409, 'visit.notOne', 'Tanda tangan kedua pihak hanya ada pada visitasi, bukan pada tahap ini.'),
  visitChanged: () =>
    new Problem(
      409,
      'visit.changed',
      'Isian visitasi berubah sesudah ditandatangani. Tunjukkan isian terbaru kepada kedua pihak, lalu minta tanda tangan lagi.',
    ),
  visitEvidenceChanged: (details: { itemCodes: readonly string[] }) =>
    new Problem(
      409,
      'visit.evidenceChanged',
      `Foto, berkas, atau tautan yang ditandatangani bukan yang ada di server, pada butir ${details.itemCodes.join(', ')}. Tunggu semuanya terkirim, tunjukkan kepada kedua pihak, lalu minta tanda tangan lagi.`,
      details,
    ),
  visitStrokes: () =>
    new Problem(422, 'visit.strokes', 'Goresan tanda tangan tidak terbaca. Hapus, lalu minta digoreskan sekali lagi.'),
  visitUnsigned: (details: { parties: readonly string[] }) =>
    new Problem(
      409,
      'visit.unsigned',
      'Isian terakhir belum ditandatangani kedua pihak. Minta tanda tangannya, atau catat alasan menolak menandatangani.',
      details,
    ),
  visitTooMany: (details: { most: number }) =>
    new Problem(409, 'visit.tooMany', `Satu visitasi memuat paling banyak ${details.most} tanda tangan.`, details),
  visitMinutesNone: () =>
    new Problem(409, 'visitMinutes.none', 'Berita acara baru dibuat sesudah visitasi diselesaikan penilainya.'),
  visitMinutesPending: () =>
    new Problem(409, 'visitMinutes.pending', 'Berita acara PDF sedang dibuat. Tunggu sebentar, lalu coba lagi.'),
} as const;
