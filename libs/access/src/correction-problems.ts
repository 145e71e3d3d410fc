import { Problem } from './problem-class';

type Items = { readonly items: readonly string[] };

/** Problems of correcting an instrument of an open period, and of what is left to look at afterwards. */
export const correctionProblems = {
  correctionUnchanged: () =>
    new Problem(409, 'instrument.unchanged', 'Isinya sama dengan instrumen yang sudah berlaku pada periode ini.'),
  correctionStale: (details: { version: number }) =>
    new Problem(
      409,
      'correction.stale',
      'Instrumen ini sudah dikoreksi orang lain sejak Anda melihat pratinjaunya. Lihat pratinjaunya sekali lagi.',
      details,
    ),
  correctionReasonMissing: (details: { least: number }) =>
    new Problem(
      422,
      'correction.reasonMissing',
      `Tulis alasan koreksi, paling sedikit ${details.least} huruf; badan publik akan membacanya.`,
      details,
    ),
  instrumentCorrected: (details: Items & { instrumentSha256: string }) =>
    new Problem(
      409,
      'instrument.corrected',
      `Pertanyaan ${details.items.join(', ')} dikoreksi sejak Anda membukanya, jadi belum ada yang disimpan. Muat ulang untuk membaca pertanyaan yang baru; isian Anda tetap ada di perangkat ini.`,
      details,
    ),
  correctionScored: () =>
    new Problem(
      409,
      'correction.scored',
      'Juri sudah memberi nilai dengan rubrik ini. Kriterianya tidak dapat diubah lagi pada periode ini.',
    ),
  verificationToReview: (details: Items) =>
    new Problem(
      409,
      'verification.toReview',
      `Kuesioner dikoreksi atau diperbaiki sesudah dinilai. Tinjau kembali putusan ${details.items.join(', ')} sebelum menyelesaikan verifikasi.`,
      details,
    ),
  verificationTied: (details: Items) =>
    new Problem(
      409,
      'verification.tied',
      `Putusan butir ${details.items.join(', ')} diberikan orang yang kini terikat dengan badan publik ini. Tinjau dan simpan lagi sebelum menyelesaikan verifikasi; putusan yang sama juga berlaku.`,
      details,
    ),
} as const;
