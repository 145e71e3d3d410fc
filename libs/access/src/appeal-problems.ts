import { Problem } from './problem-class';

/** Problems of opening provisional scores and of appeals. */
export const appealProblems = {
  releaseNoWindow: () =>
    new Problem(
      409,
      'release.noWindow',
      'Kebijakan periode ini tidak memuat masa sanggah, jadi tidak ada yang dibuka.',
    ),
  releaseWindowOver: (details: { until: string }) =>
    new Problem(
      409,
      'release.windowOver',
      'Masa sanggah menurut jadwal sudah berakhir. Ubah dahulu jadwal masa sanggah, lalu buka nilainya.',
      details,
    ),
  releaseNothing: () =>
    new Problem(
      409,
      'release.nothing',
      'Belum ada nilai yang dapat dibuka: selesaikan dahulu verifikasi, atau semuanya sudah dibuka.',
    ),
  appealClosed: (details: { from?: string; until?: string }) =>
    new Problem(
      409,
      'appeal.closed',
      'Masa sanggah badan publik Anda tidak sedang dibuka. Sanggahan hanya diterima di dalam masanya.',
      details,
    ),
  appealDone: () => new Problem(409, 'appeal.done', 'Butir ini sudah disanggah; setiap butir disanggah satu kali.'),
  appealNoVerdict: (details: { itemCode: string }) =>
    new Problem(404, 'appeal.noVerdict', `Tidak ada putusan atas butir ${details.itemCode} untuk disanggah.`, details),
  appealEnded: () => new Problem(409, 'appeal.ended', 'Sanggahan ini sudah diputus atau ditarik.'),
  appealTooMuch: (details: { most: number }) =>
    new Problem(409, 'appeal.tooMuch', `Satu sanggahan memuat paling banyak ${details.most} bukti baru.`, details),
  appealOwnVerdict: () =>
    new Problem(
      403,
      'appeal.ownVerdict',
      'Anda pernah memberi putusan atas butir ini. Sanggahannya diputus orang lain.',
    ),
  appealSameValue: () =>
    new Problem(
      422,
      'appeal.sameValue',
      'Nilai ini sama dengan putusan yang disanggah. Tolak sanggahannya, atau pilih nilai lain.',
    ),
  appealWorse: () =>
    new Problem(
      422,
      'appeal.worse',
      'Putusan baru bernilai lebih rendah daripada yang disanggah, jadi tidak ada yang dikabulkan. Pilih putusan yang menaikkan nilainya, atau tolak sanggahannya dengan alasan Anda; putusan semula tetap berlaku.',
    ),
  verdictAppealed: (details: { itemCode: string }) =>
    new Problem(
      409,
      'verdict.appealed',
      `Putusan ${details.itemCode} sudah diputus dalam sanggahan dan tidak diubah lagi.`,
      details,
    ),
} as const;
