import { Problem } from './problem-class';

/** Problems of what bodies plan after a result. */
export const followUpProblems = {
  followUpTooEarly: () =>
    new Problem(
      409,
      'followUp.tooEarly',
      'Hasil penilaian belum dibuka. Rencana tindak lanjut disusun setelah nilai Anda dapat dibaca.',
    ),
  followUpStale: (details: { readonly itemCode: string }) =>
    new Problem(
      409,
      'followUp.stale',
      `Rencana butir ${details.itemCode} sudah diubah orang lain sejak Anda membukanya. Muat ulang, baca, lalu ulangi.`,
      details,
    ),
  followUpDuePast: () =>
    new Problem(
      422,
      'followUp.duePast',
      'Tenggat itu sudah lewat. Pilih hari ini atau sesudahnya, atau tandai selesai.',
    ),
  followUpProof: () =>
    new Problem(
      422,
      'followUp.proof',
      'Yang selesai memerlukan tautan bukti atau catatan; yang dibatalkan memerlukan alasannya pada catatan.',
    ),
  followUpNone: (details: { readonly itemCode: string }) =>
    new Problem(
      404,
      'followUp.none',
      `Tahun lalu tidak ada rencana tindak lanjut pada butir ${details.itemCode}.`,
      details,
    ),
  followUpCheckNote: () =>
    new Problem(422, 'followUp.checkNote', 'Yang tidak ditepati memerlukan catatan: apa yang belum ada.'),
};
