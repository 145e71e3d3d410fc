import { Problem, type Fault } from './problem-class';

type Faults = { readonly errors: readonly Fault[] };
type Item = { readonly itemCode: string };

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MB`;

/** Why a file is not what it seems. */
export type UnsafeFile = keyof typeof unsafeFiles;

const unsafeFiles = {
  archiveInside:
    'Berkas ini juga berupa arsip (ZIP) atau bukan dokumen yang utuh. Buka, simpan ulang sebagai PDF, lalu kirim lagi.',
  pageInside: 'Berkas ini memuat halaman web tersembunyi. Buka, simpan ulang sebagai PDF atau JPEG, lalu kirim lagi.',
  macros: 'Berkas ini memuat makro atau program. Simpan sebagai PDF, lalu kirim lagi.',
  locked:
    'Berkas ini terkunci kata sandi, atau berformat lama (.doc, .xls). Simpan tanpa kata sandi sebagai PDF, DOCX, atau XLSX, lalu kirim lagi.',
  cutOff:
    'PDF ini terpotong: bagian akhirnya tidak ada. Unduh atau simpan ulang, pastikan dapat dibuka, lalu kirim lagi.',
  broken:
    'Berkas ini rusak, atau gambarnya terlalu besar, sehingga tidak dapat dibuka. Buka dan simpan ulang, lalu kirim lagi.',
  notOpened:
    'PDF ini tidak dapat dibuka: tidak ada halaman di dalamnya, atau isinya rusak. Buka berkas aslinya, simpan ulang sebagai PDF, pastikan dapat dibuka, lalu kirim lagi.',
  phonePhoto:
    'Foto HEIC dari iPhone belum dapat diterima. Ubah Pengaturan > Kamera > Format menjadi "Paling Kompatibel", atau simpan sebagai JPEG.',
} as const;

/** Problems of periods, bodies, people, assessments, answers, evidence and submission. */
export const fillingProblems = {
  emailTaken: () => new Problem(409, 'user.emailTaken', 'Surel itu sudah dipakai akun lain.'),
  emailInvalid: () =>
    new Problem(422, 'user.emailInvalid', 'Itu bukan alamat surel. Periksa kembali, misalnya dewi@kraton.desa.id.'),
  passwordWeak: (details: { least: number }) =>
    new Problem(422, 'user.passwordWeak', `Kata sandi paling sedikit ${details.least} karakter.`, details),
  passwordWrong: () => new Problem(422, 'account.passwordWrong', 'Kata sandi Anda saat ini tidak cocok. Coba lagi.'),
  linkSpent: () =>
    new Problem(
      410,
      'link.spent',
      'Tautan ini sudah dipakai atau sudah lewat 60 menit. Minta tautan baru, lalu buka yang terakhir dikirim.',
    ),
  personNotYours: () =>
    new Problem(
      403,
      'person.notYours',
      'Akun ini juga dipakai di luar badan publik Anda. Mintalah operator untuk membantunya.',
    ),
  reminderPlanStale: () =>
    new Problem(409, 'reminderPlan.stale', 'Rencana pengingat sudah diubah orang lain. Muat ulang, lalu ubah lagi.'),
  reminderGone: () =>
    new Problem(409, 'reminder.gone', 'Badan publik ini sudah mengirim, mengundurkan diri, atau sudah lewat waktunya.'),
  mailUnderWay: () => new Problem(409, 'mail.underWay', 'Surel ini sudah terkirim atau sedang dikirim.'),
  mailNoServer: () =>
    new Problem(
      409,
      'mail.noServer',
      'Instalasi ini belum mempunyai server surel. Sampaikan isi surel dengan cara lain, misalnya WhatsApp.',
    ),
  membershipTaken: () => new Problem(409, 'membership.taken', 'Orang itu sudah memegang peran tersebut.'),
  membershipInvalid: () =>
    new Problem(422, 'membership.invalid', 'Peran itu tidak sesuai dengan organisasi yang dipilih.'),
  organiserTaken: () => new Problem(409, 'organiser.taken', 'Kode penyelenggara itu sudah dipakai.'),
  organiserUnknown: (details: { code: string }) =>
    new Problem(404, 'organiser.unknown', `Penyelenggara dengan kode "${details.code}" tidak ada.`, details),
  publicBodyTaken: () => new Problem(409, 'publicBody.taken', 'Kode badan publik itu sudah dipakai.'),
  publicBodyUnknown: (details: { codes: readonly string[] }) =>
    new Problem(422, 'publicBody.unknown', `Badan publik tidak dikenal: ${details.codes.join(', ')}.`, details),

  periodTaken: () => new Problem(409, 'period.taken', 'Kode periode itu sudah dipakai.'),
  periodInvalid: (details: Faults) =>
    new Problem(422, 'period.invalid', 'Ketentuan periode belum benar. Perbaiki yang disebutkan.', details),
  periodFrozen: () =>
    new Problem(
      409,
      'period.frozen',
      'Periode sudah dibuka; ketentuannya hanya berubah sebagai versi baru dengan alasan.',
    ),
  periodStale: (details: { current: object }) =>
    new Problem(
      409,
      'period.stale',
      'Ketentuan periode ini diubah orang lain sejak Anda membacanya, jadi belum ada yang disimpan. Baca yang berlaku sekarang, lalu simpan lagi.',
      details,
    ),
  periodNotDraft: () => new Problem(409, 'period.notDraft', 'Periode ini sudah pernah dibuka.'),
  periodEmpty: () => new Problem(409, 'period.empty', 'Belum ada peserta pada periode ini.'),
  periodClosed: (details: { from?: string; until?: string; state?: 'over' }) =>
    new Problem(
      409,
      'period.closed',
      details.state === 'over'
        ? 'Batas waktu mengisi dan mengirim sudah lewat. Bila perlu perpanjangan, hubungi penyelenggara.'
        : 'Masa pengisian tidak sedang dibuka.',
      details,
    ),
  participantTaken: () => new Problem(409, 'participant.taken', 'Badan publik itu sudah menjadi peserta periode ini.'),
  categoryUnknown: (details: { categories: readonly string[] }) =>
    new Problem(422, 'category.unknown', `Kategori tidak dikenal: ${details.categories.join(', ')}.`, details),

  instrumentUnknown: () => new Problem(404, 'instrument.unknown', 'Kuesioner itu tidak ada.'),
  assessmentLocked: (details: { state: string; stateLabel: string }) =>
    new Problem(409, 'assessment.locked', `Tidak dapat diubah: statusnya "${details.stateLabel}".`, details),
  assessmentMove: (details: { from: string; to: string }) =>
    new Problem(409, 'assessment.move', 'Status penilaian ini tidak dapat diubah seperti itu.', details),
  itemUnknown: (details: Item) =>
    new Problem(404, 'item.unknown', `Pertanyaan ${details.itemCode} tidak ada pada kuesioner ini.`, details),

  answerInvalid: (details: Item & Faults) =>
    new Problem(422, 'answer.invalid', `Jawaban ${details.itemCode} tidak sesuai dengan pertanyaannya.`, details),
  answerStale: (details: Item & { current: unknown; items?: readonly unknown[] }) =>
    new Problem(
      409,
      'answer.stale',
      `Jawaban ${details.itemCode} sudah diubah di tempat lain sejak Anda membukanya.`,
      details,
    ),
  answerKeyReused: (details: Item) =>
    new Problem(409, 'answer.keyReused', 'Kunci penyimpanan itu sudah dipakai untuk jawaban lain.', details),

  copyUnknown: (details: Item) =>
    new Problem(404, 'copy.unknown', `Pada butir ${details.itemCode} tidak ada salinan jawaban tahun lalu.`, details),
  itemCommentUnknown: () => new Problem(404, 'itemComment.unknown', 'Komentar itu tidak ada.'),
  itemQuestionUnknown: () => new Problem(404, 'itemQuestion.unknown', 'Pertanyaan itu tidak ada.'),
  itemQuestionAnswered: () =>
    new Problem(409, 'itemQuestion.answered', 'Pertanyaan ini sudah dijawab. Tambahkan penjelasan lewat pengumuman.'),
  announcementUnknown: () => new Problem(404, 'announcement.unknown', 'Pengumuman itu tidak ada.'),
  mentionUnknown: () =>
    new Problem(422, 'itemComment.mention', 'Hanya orang dari badan publik Anda yang dapat disebut dalam komentar.'),

  evidenceUnknown: () => new Problem(404, 'evidence.unknown', 'Bukti itu tidak ada.'),
  evidenceUrl: (details: Faults) => new Problem(422, 'evidence.url', 'Tautan bukti tidak dapat dipakai.', details),
  evidenceKind: (details: Item & { kind: string }) =>
    new Problem(422, 'evidence.kind', `Jenis bukti ini tidak sesuai dengan berkas atau tautannya.`, details),
  evidenceTooMany: (details: Item & { most: number }) =>
    new Problem(409, 'evidence.tooMany', `Satu pertanyaan paling banyak memuat ${details.most} bukti.`, details),
  evidenceOrder: (details: Item) =>
    new Problem(422, 'evidence.order', 'Urutan bukti itu tidak memuat bukti yang sama. Muat ulang halaman.', details),
  evidenceOrderStale: (details: Item & { current: readonly string[] }) =>
    new Problem(
      409,
      'evidence.orderStale',
      'Bukti pada butir ini baru saja ditambah, dihapus, atau dipindahkan di tempat lain. Muat ulang, lalu atur lagi urutannya.',
      details,
    ),
  evidenceTooLarge: (details: { maxBytes: number }) =>
    new Problem(
      413,
      'evidence.tooLarge',
      `Berkas terlalu besar. Paling besar ${megabytes(details.maxBytes)}.`,
      details,
    ),
  evidenceQuota: (details: { usedBytes: number; quotaBytes: number; sizeBytes: number }) =>
    new Problem(
      413,
      'evidence.quota',
      `Tempat bukti tidak cukup: terpakai ${megabytes(details.usedBytes)} dari ${megabytes(details.quotaBytes)}. Hapus bukti yang tidak dipakai, kecilkan berkasnya, atau minta penyelenggara menambah kuota.`,
      details,
    ),
  evidenceTypeRefused: () =>
    new Problem(
      415,
      'evidence.typeRefused',
      'Jenis berkas ini tidak diterima. Kirim PDF, JPEG, PNG, WEBP, MP4, DOCX, XLSX, ODT, atau ODS.',
    ),
  evidenceMislabelled: (details: { declared: string; found: string }) =>
    new Problem(
      415,
      'evidence.mislabelled',
      `Isi berkas (${details.found}) tidak sama dengan namanya (${details.declared}). Simpan ulang sebagai PDF atau JPEG, atau pilih berkas yang benar.`,
      details,
    ),
  evidenceUnsafe: (details: { fault: UnsafeFile }) =>
    new Problem(415, 'evidence.unsafe', unsafeFiles[details.fault], details),
  evidenceFileUnknown: () =>
    new Problem(404, 'evidence.fileUnknown', 'Berkas itu tidak ada pada bukti badan publik Anda.'),
  evidenceFileMissing: () =>
    new Problem(422, 'evidence.fileMissing', 'Tidak ada berkas yang dikirim, atau berkasnya kosong.'),

  uploadUnknown: () =>
    new Problem(404, 'upload.unknown', 'Unggahan itu tidak ada atau sudah kedaluwarsa. Unggah lagi berkasnya.'),
  uploadUnfinished: (details: { receivedBytes: number; sizeBytes: number }) =>
    new Problem(409, 'upload.unfinished', 'Berkas belum seluruhnya terkirim. Lanjutkan unggahannya.', details),
  uploadDamaged: () =>
    new Problem(422, 'upload.damaged', 'Berkas yang tiba tidak sama dengan yang dikirim. Unggah lagi berkasnya.'),
  uploadTooMany: (details: { most: number }) =>
    new Problem(
      409,
      'upload.tooMany',
      `Sudah ada ${details.most} unggahan yang belum selesai. Selesaikan atau batalkan sebagian.`,
      details,
    ),

  submissionIncomplete: (details: Faults) =>
    new Problem(409, 'submission.incomplete', `Masih ada ${details.errors.length} hal yang belum lengkap.`, details),
  submissionDone: () => new Problem(409, 'submission.done', 'Kuesioner ini sudah dikirim.'),
  answersUnsent: () =>
    new Problem(
      403,
      'answers.unsent',
      'Badan publik belum mengirim kuesioner ini. Isian dan buktinya dapat dibaca setelah dikirim, atau setelah masa pengisian berakhir bila isian yang tidak dikirim ikut dinilai.',
    ),
  submissionUnknown: () => new Problem(404, 'submission.unknown', 'Kuesioner ini belum dikirim.'),
  statementRefused: () =>
    new Problem(422, 'submission.statement', 'Pernyataan tanggung jawab harus disetujui sebelum mengirim.'),
  changeRefused: () =>
    new Problem(409, 'history.kept', 'Catatan yang sudah tersimpan tidak dapat diubah atau dihapus.'),
} as const;
