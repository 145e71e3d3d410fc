import { Problem, type Fault } from './problem-class';

type Faults = { readonly errors: readonly Fault[] };
type Item = { readonly itemCode: string };

/** Problems of verdicts, assignments, presentations, results, determination, publication and reports. */
const tied = ({ reason }: { readonly reason: string }): string =>
  `Benturan kepentingan: ${reason}. Badan publik ini dibaca dan diputus oleh orang lain.`;

export const judgingProblems = {
  verdictStale: (details: Item & { current: unknown }) =>
    new Problem(409, 'verdict.stale', `Putusan ${details.itemCode} sudah diubah sejak Anda membukanya.`, details),
  verdictInvalid: (details: Item & Faults) =>
    new Problem(422, 'verdict.invalid', `Putusan ${details.itemCode} belum benar.`, details),
  verificationIncomplete: (details: { missing: readonly string[] }) =>
    new Problem(
      409,
      'verification.incomplete',
      `Masih ada ${details.missing.length} pertanyaan tanpa putusan.`,
      details,
    ),
  verdictReadTwice: (details: Item) =>
    new Problem(
      409,
      'verdict.readTwice',
      `Pembacaan kedua atas ${details.itemCode} sudah selesai, jadi putusan pertama tidak diubah lagi. Bila keduanya berbeda, pihak ketiga memutusnya.`,
      details,
    ),
  verdictAdjudicated: (details: Item) =>
    new Problem(
      409,
      'verdict.adjudicated',
      `Perbedaan putusan ${details.itemCode} sudah diputus pihak ketiga dan tidak diubah lagi.`,
      details,
    ),
  verificationUnread: () =>
    new Problem(
      409,
      'verification.unread',
      'Pembacaan kedua belum selesai. Verifikasi ditutup setelahnya, atau setelah penyelenggara mengesampingkannya dengan alasan.',
    ),
  verificationDisputed: (details: { count: number }) =>
    new Problem(
      409,
      'verification.disputed',
      `Ada ${details.count} butir yang dibaca berbeda oleh dua pembaca. Verifikasi ditutup setelah pihak ketiga memutusnya.`,
      details,
    ),
  readingRuleFrozen: () =>
    new Problem(
      409,
      'readingRule.frozen',
      'Jumlah pembaca hanya diubah selama periode disusun, atau selama berjalan dengan alasan.',
    ),
  readingFinished: () => new Problem(409, 'reading.finished', 'Pembacaan kedua penilaian ini sudah selesai.'),
  readingWaived: () => new Problem(409, 'reading.waived', 'Pembacaan kedua penilaian ini sudah dikesampingkan.'),
  readingIncomplete: (details: { missing: readonly string[] }) =>
    new Problem(409, 'reading.incomplete', `Masih ada ${details.missing.length} butir tanpa putusan Anda.`, details),
  readerBarred: (details: { reason: string }) =>
    new Problem(409, 'reader.barred', `Orang itu tidak dapat membaca penilaian ini: ${details.reason}.`, details),
  adjudicationNone: () =>
    new Problem(409, 'adjudication.none', 'Tidak ada perbedaan putusan pada butir ini yang menunggu.'),
  adjudicationOwnVerdict: () =>
    new Problem(
      403,
      'adjudication.ownVerdict',
      'Anda salah satu pembaca penilaian ini. Perbedaannya diputus orang lain.',
    ),
  itemNotYours: (details: Item) =>
    new Problem(
      403,
      'item.notYours',
      `Butir ${details.itemCode} dibaca verifikator lain. Mintalah penyelenggara mengalihkan bagiannya bila Anda yang harus membacanya.`,
      details,
    ),
  shareUnheld: () =>
    new Problem(
      409,
      'assignment.unheld',
      'Penilaian ini belum dipegang siapa pun. Tugaskan dahulu seluruhnya, lalu alihkan bagiannya.',
    ),
  verifierUnknown: () => new Problem(422, 'verifier.unknown', 'Orang itu bukan verifikator penyelenggara ini.'),
  verifierConflict: (details: { reason: string }) => new Problem(409, 'verifier.conflict', tied(details), details),
  /** The same to the person themselves, who wanted to read or to judge. */
  verifierTied: (details: { reason: string }) => new Problem(403, 'verifier.conflict', tied(details), details),
  conflictBody: () => new Problem(422, 'conflict.body', 'Badan publik itu tidak ada pada penyelenggara ini.'),
  conflictPerson: () =>
    new Problem(422, 'conflict.person', 'Orang itu bukan verifikator, juri, atau komisioner penyelenggara ini.'),
  conflictKnown: () => new Problem(409, 'conflict.known', 'Benturan kepentingan ini sudah tercatat.'),
  conflictEnded: () => new Problem(409, 'conflict.ended', 'Benturan kepentingan ini sudah diakhiri.'),
  verdictReasonTooMany: (details: { most: number }) =>
    new Problem(
      409,
      'verdictReason.tooMany',
      `Daftar alasan memuat paling banyak ${details.most}. Hapus yang tidak terpakai.`,
      details,
    ),
  verdictReasonForeign: () =>
    new Problem(
      403,
      'verdictReason.foreign',
      'Alasan itu bukan milik Anda. Yang dibagikan dihapus oleh penyelenggara.',
    ),
  clarificationAnswered: () => new Problem(409, 'clarification.answered', 'Klarifikasi ini sudah dijawab.'),
  handOverNothing: () =>
    new Problem(409, 'handOver.nothing', 'Tidak ada pekerjaan orang itu yang masih dapat dialihkan.'),
  verifierMissing: () => new Problem(409, 'verifier.missing', 'Belum ada verifikator untuk ditugaskan.'),

  stageUnknown: () => new Problem(404, 'stage.unknown', 'Tahap itu tidak ada pada periode ini.'),
  stageOpened: () => new Problem(409, 'stage.opened', 'Tahap ini sudah dibuka.'),
  stageTooEarly: (details: { waiting: number }) =>
    new Problem(
      409,
      'stage.tooEarly',
      `Masih ada ${details.waiting} badan publik yang belum selesai di tahap sebelumnya.`,
      details,
    ),
  recordedScoreSource: () =>
    new Problem(422, 'recordedScore.source', 'Pilih dokumen sumber tahap ini, atau unggah dahulu dokumennya.'),
  recordedScoreInvalid: (details: Faults) =>
    new Problem(422, 'recordedScore.invalid', 'Nilai belum dicatat: masih ada yang perlu diperbaiki.', details),
  gateNone: () => new Problem(409, 'gate.none', 'Tahap ini tidak punya syarat masuk, jadi tidak ada yang diputuskan.'),
  gateEntered: () =>
    new Problem(
      409,
      'gate.entered',
      'Badan publik ini sudah masuk tahap itu, jadi tidak dapat lagi dinyatakan tidak ikut.',
    ),
  stageUnended: () =>
    new Problem(
      409,
      'stageCorrection.unended',
      'Ini belum selesai, jadi masih dapat diubah langsung oleh yang mengisinya.',
    ),
  stageDetermined: () =>
    new Problem(
      409,
      'stageCorrection.determined',
      'Hasil periode ini sudah ditetapkan. Yang keliru sesudah itu hanya berubah dengan pembetulan penetapan oleh komisioner, yang menyebut badan publik ini.',
    ),
  inspectionEnded: () => new Problem(409, 'inspection.ended', 'Penilaian tahap ini sudah diselesaikan.'),
  inspectionIncomplete: (details: { missing: readonly string[] }) =>
    new Problem(409, 'inspection.incomplete', `Masih ada ${details.missing.length} butir tanpa nilai.`, details),
  inspectionInvalid: (details: Item & Faults) =>
    new Problem(422, 'inspection.invalid', `Nilai ${details.itemCode} belum benar.`, details),
  inspectionStale: (details: Item & { current: unknown }) =>
    new Problem(
      409,
      'inspection.stale',
      `Nilai ${details.itemCode} sudah diubah di tempat lain sejak Anda membukanya. Muat ulang halaman ini.`,
      details,
    ),
  inspectionByRule: (details: Item) =>
    new Problem(
      409,
      'inspection.byRule',
      `Nilai ${details.itemCode} dihitung dari tanggal pada catatan kontak; betulkan catatannya.`,
      details,
    ),
  contactNoAccessTest: () => new Problem(409, 'contact.noAccessTest', 'Catatan kontak hanya ada pada uji akses.'),
  contactAddress: () => new Problem(422, 'contact.address', 'Alamat surel tujuan dan balasan harus lengkap.'),
  contactFuture: () => new Problem(422, 'contact.future', 'Waktu kontak belum tiba.'),
  contactBeforeRequest: () =>
    new Problem(
      409,
      'contact.beforeRequest',
      'Catat dahulu permohonannya; kontak lain tidak mungkin terjadi sebelum permohonan dikirim.',
    ),
  contactTooMany: (details: { most: number }) =>
    new Problem(409, 'contact.tooMany', `Satu uji akses memuat paling banyak ${details.most} kontak.`, details),
  contactUnknown: () => new Problem(404, 'contact.unknown', 'Kontak itu tidak ada.'),
  contactMailed: () =>
    new Problem(409, 'contact.mailed', 'Permohonan yang dikirim dari sini benar terkirim, jadi tidak dihapus.'),
  inspectionTooMuch: (details: { most: number }) =>
    new Problem(409, 'inspection.tooMuch', `Satu penilaian memuat paling banyak ${details.most} bukti.`, details),
  jurorUnknown: () => new Problem(422, 'juror.unknown', 'Orang itu bukan juri penyelenggara ini.'),
  jurorConflict: (details: { reason: string }) =>
    new Problem(409, 'juror.conflict', `Benturan kepentingan: ${details.reason}.`, details),
  jurorMissing: () => new Problem(409, 'juror.missing', 'Belum ada juri untuk ditugaskan.'),
  jurorTooFew: (details: { least: number }) =>
    new Problem(409, 'juror.tooFew', `Panel memerlukan sedikitnya ${details.least} juri.`, details),
  jurorRecused: (details: { reason: string }) =>
    new Problem(409, 'juror.recused', `Anda tidak menilai presentasi ini. ${details.reason}`, details),
  criterionUnknown: (details: { criterionCode: string }) =>
    new Problem(404, 'criterion.unknown', `Kriteria ${details.criterionCode} tidak ada pada rubrik.`, details),
  jurorScoreInvalid: (details: Faults) =>
    new Problem(422, 'jurorScore.invalid', 'Nilai tidak sesuai dengan rentang kriterianya.', details),
  jurorScoreStale: (details: { current: unknown }) =>
    new Problem(409, 'jurorScore.stale', 'Nilai ini sudah diubah di tempat lain sejak Anda membukanya.', details),
  cardSigned: () => new Problem(409, 'card.signed', 'Kartu nilai ini sudah ditandatangani.'),
  cardIncomplete: (details: { missing: readonly string[] }) =>
    new Problem(409, 'card.incomplete', `Masih ada ${details.missing.length} kriteria tanpa nilai.`, details),

  resultHidden: () =>
    new Problem(403, 'result.hidden', 'Nilai belum dibuka: verifikasi badan publik Anda belum selesai.'),
  resultUnreleased: () =>
    new Problem(
      403,
      'result.unreleased',
      'Nilai badan publik ini belum dibuka. Anda dapat membacanya setelah penyelenggara membuka nilai sementaranya.',
    ),
  resultsUnreleased: (details: { readonly count: number }) =>
    new Problem(
      403,
      'results.unreleased',
      `Nilai ${details.count} badan publik belum dibuka. Tabel nilai dapat dibuat setelah penyelenggara membuka nilai semua badan publik.`,
      details,
    ),
  judgingUnsettled: () =>
    new Problem(
      403,
      'judging.unsettled',
      'Pembacaan, pemeriksaan, dan nilai tahap ini dapat dibaca setelah hasil periode ditetapkan. Sebelum itu bacalah lembar nilai badan publik yang nilainya sudah dibuka.',
    ),
  periodNotOpen: () => new Problem(409, 'period.notOpen', 'Periode ini tidak sedang berjalan.'),
  determinationNotReady: (details: Faults) =>
    new Problem(409, 'determination.notReady', 'Belum dapat ditetapkan. Selesaikan yang disebutkan.', details),
  decreeNumberTaken: ({ number }: { readonly number: string }) =>
    new Problem(
      409,
      'determination.numberTaken',
      `Nomor ${number} sudah dipakai keputusan lain. Tulis nomor lain, atau kosongkan agar diisi menurut pola penomoran.`,
    ),
  determinationDone: () => new Problem(409, 'determination.done', 'Periode ini sudah ditetapkan.'),
  correctionTooEarly: () =>
    new Problem(409, 'correction.tooEarly', 'Belum ada penetapan yang dapat dibetulkan. Tetapkan dahulu hasilnya.'),
  correctionUnderWay: () =>
    new Problem(
      409,
      'correction.underWay',
      'Pembetulan penetapan ini sudah dibuka. Muat ulang halaman untuk melihatnya.',
    ),
  correctionBodies: () =>
    new Problem(
      422,
      'correction.bodies',
      'Pilih sedikitnya satu badan publik yang ikut periode ini; yang tidak pernah mendaftar atau sudah keluar tidak dapat dibetulkan.',
    ),
  correctionNone: () => new Problem(404, 'correction.none', 'Tidak ada pembetulan yang sedang berjalan.'),
  correctionJudged: () =>
    new Problem(
      409,
      'correction.judged',
      'Sudah ada yang dinilai ulang atau dikembalikan kepada penilainya, jadi pembetulan ini tidak dapat dibatalkan. Selesaikan penilaian dan verifikasinya, lalu tetapkan pembetulannya.',
    ),
  correctionEmpty: () =>
    new Problem(
      409,
      'correction.empty',
      'Tidak ada nilai, kualifikasi, atau peringkat yang berubah. Batalkan saja pembetulannya, atau periksa lagi putusannya.',
    ),
  publicationTooEarly: () =>
    new Problem(409, 'publication.tooEarly', 'Hasil belum ditetapkan, jadi belum dapat diumumkan.'),
  publicationDone: () => new Problem(409, 'publication.done', 'Hasil periode ini sudah diumumkan.'),
  publicationPast: () =>
    new Problem(
      422,
      'publication.past',
      'Jam pengumuman itu sudah lewat. Pilih jam yang akan datang, atau umumkan sekarang.',
    ),
  publicationReason: () =>
    new Problem(
      422,
      'publication.reason',
      'Tulis alasannya; jadwal pengumuman yang sudah dibuat hanya diubah dengan alasan.',
    ),
  publicationUnplanned: () =>
    new Problem(409, 'publication.unplanned', 'Pengumuman periode ini tidak sedang dijadwalkan.'),
  publicationNone: () =>
    new Problem(409, 'publication.none', 'Tidak ada hasil yang sedang diumumkan, jadi tidak ada yang dapat ditarik.'),
  publicationWithdrawn: (details: { readonly reason: string; readonly withdrawnAt: string }) =>
    new Problem(
      410,
      'publication.withdrawn',
      'Hasil ini ditarik oleh penyelenggaranya. Alasannya ada pada halaman hasil.',
      details,
    ),
  paperUnknown: () =>
    new Problem(
      404,
      'paper.unknown',
      'Kode dokumen itu tidak dikenal, atau hasilnya belum diumumkan. Periksa lagi kode pada dokumen Anda.',
    ),
  reportUnknown: () => new Problem(404, 'report.unknown', 'Laporan itu tidak ada.'),
  reportInvalid: (details: Faults) =>
    new Problem(422, 'report.invalid', 'Laporan seperti itu tidak dapat dibuat.', details),
  reportNotReady: () => new Problem(409, 'report.notReady', 'Laporan itu belum selesai dibuat.'),
  reportFinished: () => new Problem(409, 'report.finished', 'Laporan itu sudah selesai; tidak dapat dibatalkan.'),
} as const;
