import { Problem } from './problem-class';

/** Problems of windows: what comes before them, after them, or would open them again. */
export const windowProblems = {
  stageNotBegun: (details: { from: string }) =>
    new Problem(409, 'stage.notBegun', 'Jadwal tahap ini belum mulai.', details),
  stageWindowOver: (details: { until: string }) =>
    new Problem(
      409,
      'stage.windowOver',
      'Jadwal tahap ini sudah berakhir, jadi tidak ada lagi yang dapat diisi atau dibuka. Bila waktunya perlu ditambah, penyelenggara mengubah jadwalnya dengan alasan.',
      details,
    ),
  stageFollowed: (details: { stage: string }) =>
    new Problem(
      409,
      'stage.followed',
      `Jadwal ${details.stage} sudah berakhir dan tahap berikutnya sudah dimulai, jadi jadwal itu tidak dapat dibuka lagi.`,
      details,
    ),
  verificationNotBegun: (details: { from: string }) =>
    new Problem(
      409,
      'verification.notBegun',
      'Jadwal verifikasi belum mulai, jadi putusan belum diterima. Bila perlu lebih awal, minta penyelenggara mengubah jadwal verifikasi.',
      details,
    ),
  verificationWindowOver: (details: { until: string }) =>
    new Problem(
      409,
      'verification.windowOver',
      'Jadwal verifikasi sudah berakhir, jadi putusan ini tidak disimpan. Minta penyelenggara mengubah jadwal verifikasi, lalu simpan lagi.',
      details,
    ),
};
