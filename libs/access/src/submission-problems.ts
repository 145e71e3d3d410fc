import { Problem } from './problem-class';

/** Problems of deadlines, of what came late, of handing in and of repairs. */
export const submissionProblems = {
  extensionNotLater: (details: { bodies: readonly string[] }) =>
    new Problem(
      422,
      'extension.notLater',
      'Perpanjangan harus lebih lambat dari batas waktu yang sedang berlaku dan belum lewat. Pilih waktu yang lebih lambat.',
      details,
    ),
  extensionNoDeadline: () =>
    new Problem(409, 'extension.noDeadline', 'Periode ini tidak memiliki batas waktu pengisian, jadi tidak perlu diperpanjang.'), // prettier-ignore
  extensionBegun: (details: { bodies: readonly string[] }) =>
    new Problem(
      409,
      'extension.begun',
      'Tidak dapat diperpanjang: tahap berikutnya sudah dimulai, atau badan publik ini sudah mengirim. Untuk perbaikan butir, gunakan pengembalian.',
      details,
    ),
  extensionUndone: () => new Problem(409, 'extension.undone', 'Perpanjangan ini sudah diakhiri.'),
  fillingClosed: () =>
    new Problem(409, 'filling.closed', 'Pengisian sudah ditutup: tidak ada badan publik yang masih dapat mengisi.'),
  submissionRulesFrozen: () =>
    new Problem(409, 'submissionRules.frozen', 'Sesudah periode dibuka, aturan pengiriman hanya berubah dengan alasan; sesudah ditetapkan tidak berubah lagi.'), // prettier-ignore

  submissionChanged: (details: { itemCodes: readonly string[] }) =>
    new Problem(
      409,
      'submission.changed',
      details.itemCodes.length > 0
        ? `Jawaban butir ${details.itemCodes.join(', ')} berubah sejak halaman ini dibuka. Periksa kembali, lalu tanda tangani.`
        : 'Jawaban atau bukti berubah sejak halaman ini dibuka. Periksa kembali, lalu tanda tangani.',
      details,
    ),
  submissionLetterMissing: () =>
    new Problem(
      422,
      'submission.letterMissing',
      'Unggah lebih dahulu surat pernyataan yang sudah ditandatangani atasan.',
    ),
  submissionLetterUnknown: () => new Problem(404, 'submission.letterUnknown', 'Surat itu tidak ditemukan.'),
  submissionLetterOutdated: () =>
    new Problem(
      409,
      'submission.letterOutdated',
      'Surat itu tidak berlaku lagi: jawaban atau bukti berubah sesudah surat diunggah, atau sudah ada surat yang lebih baru. Muat ulang halaman, cetak surat yang baru, mintakan tanda tangan, lalu unggah.',
    ),
  submissionLetterPrinted: (details: { itemCodes: readonly string[] }) =>
    new Problem(
      409,
      'submission.letterPrinted',
      'Jawaban atau bukti berubah sejak halaman ini dibuka, jadi surat yang dicetak sebelumnya tidak cocok lagi. Muat ulang halaman, cetak surat yang baru, mintakan tanda tangan, lalu unggah.',
      details,
    ),
  submissionSamePerson: () =>
    new Problem(
      422,
      'submission.samePerson',
      'Anda petugas PPID sekaligus atasan badan publik ini. Unggah surat pernyataan bertanda tangan lebih dahulu, atau mintalah atasan lain menandatangani dengan akunnya.',
    ),
  submissionLetterUnwanted: () =>
    new Problem(
      409,
      'submission.letterUnwanted',
      'Periode ini disahkan oleh atasan dengan akunnya sendiri, bukan dengan surat.',
    ),
  submissionLetterType: () =>
    new Problem(415, 'submission.letterType', 'Surat pernyataan harus berupa pindaian: PDF, JPEG, PNG, atau WEBP.'),
  signingMissing: () =>
    new Problem(409, 'signing.missing', 'Tidak ada permintaan tanda tangan yang menunggu untuk kuesioner ini.'),
  receiptPending: () =>
    new Problem(409, 'receipt.pending', 'Tanda terima PDF sedang dibuat. Tunggu sebentar, lalu coba lagi.'),
  receiptUnknown: () =>
    new Problem(404, 'receipt.unknown', 'Tanda terima dengan nomor itu tidak ada. Periksa penulisan nomornya.'),

  repairPast: () =>
    new Problem(422, 'repair.past', 'Batas waktu perbaikan sudah lewat. Pilih waktu yang lebih lambat.'),
  itemLocked: (details: { itemCodes: readonly string[] }) =>
    new Problem(
      409,
      'item.locked',
      `Butir ${details.itemCodes.join(', ')} terkunci. Hanya butir yang dikembalikan yang dapat diperbaiki.`,
      details,
    ),

  lateAnswerInTime: () =>
    new Problem(409, 'lateAnswer.inTime', 'Masa pengisian masih dibuka. Simpan jawaban ini seperti biasa.'),
  lateAnswerTooMany: (details: { most: number }) =>
    new Problem(409, 'lateAnswer.tooMany', `Sudah ada ${details.most} jawaban terlambat yang menunggu keputusan penyelenggara.`, details), // prettier-ignore
  lateAnswerDecided: () => new Problem(409, 'lateAnswer.decided', 'Jawaban terlambat ini sudah diputuskan.'),
  lateAnswerFollowed: () =>
    new Problem(409, 'lateAnswer.followed', 'Pengirimnya sudah mengirim isian yang lebih baru untuk butir ini. Muat ulang halaman, lalu putuskan yang terbaru.'), // prettier-ignore
  lateEvidenceBegunLate: (details: { until: string }) =>
    new Problem(409, 'lateEvidence.begunLate', 'Bukti ini dipilih sesudah batas waktu, jadi tidak dapat dikirim. Simpan berkasnya, lalu hubungi penyelenggara bila ada alasannya.', details), // prettier-ignore
  lateAnswerJudged: (details: { stateLabel: string }) =>
    new Problem(
      409,
      'lateAnswer.judged',
      `Tidak dapat diterima lagi: statusnya "${details.stateLabel}". Jawaban ini hanya dapat ditolak.`,
      details,
    ),
} as const;
