import { Problem, type Fault } from './problem-class';

type Faults = { readonly errors: readonly Fault[] };

/** Problems of taking part: lists of participants, invitations, registration, and who acts for a body. */
export const registrationProblems = {
  workbookExpected: () =>
    new Problem(422, 'file.workbookExpected', 'Kirim buku kerja Excel (.xlsx). Templatnya dapat diunduh.'),
  participantsInvalid: (details: { count: number }) =>
    new Problem(
      422,
      'participants.invalid',
      `Daftar ini masih memuat ${details.count} kesalahan. Periksa dahulu, perbaiki, lalu unggah lagi.`,
      details,
    ),
  participantsMoved: () =>
    new Problem(
      409,
      'participants.moved',
      'Daftar atau data peserta berubah sejak diperiksa. Periksa lagi, lalu terapkan.',
    ),
  registrationInvalid: (details: Faults) =>
    new Problem(422, 'registration.invalid', 'Data pendaftaran belum lengkap. Perbaiki yang disebutkan.', details),
  registrationStale: (details: { current: unknown }) =>
    new Problem(409, 'registration.stale', 'Data ini sudah diubah orang lain sejak Anda membukanya.', details),
  registrationLocked: (details: { state: string }) =>
    new Problem(
      409,
      'registration.locked',
      details.state === 'submitted'
        ? 'Data sedang diperiksa penyelenggara. Tunggu keputusannya sebelum mengubah.'
        : 'Pendaftaran ini sudah disetujui. Muat ulang halaman, lalu tekan "Perbarui data" bila ada yang berubah.',
      details,
    ),
  registrationNotApproved: () =>
    new Problem(
      409,
      'registration.notApproved',
      'Hanya pendaftaran yang sudah disetujui yang diperbarui. Muat ulang halaman untuk melihat keadaannya.',
    ),
  registrationNotRenewing: () =>
    new Problem(
      409,
      'registration.notRenewing',
      'Tidak ada pembaruan yang dapat dibatalkan. Muat ulang halaman untuk melihat keadaannya.',
    ),
  registrationChanged: (details: { current: unknown }) =>
    new Problem(
      409,
      'registration.changed',
      'Badan publik mengirim data baru sejak Anda membukanya. Periksa yang berubah, lalu putuskan lagi.',
      details,
    ),
  registrationNotSubmitted: () =>
    new Problem(409, 'registration.notSubmitted', 'Pendaftaran ini tidak sedang menunggu keputusan.'),
  registrationUnknown: () => new Problem(404, 'registration.unknown', 'Belum ada data pendaftaran.'),
  registrationRequired: () =>
    new Problem(
      409,
      'registration.required',
      'Lengkapi data pendaftaran lebih dahulu; kuesioner terbuka setelah penyelenggara menyetujuinya.',
    ),
  decreeTypeRefused: () =>
    new Problem(415, 'decree.typeRefused', 'SK harus berupa PDF atau gambar JPEG, PNG, atau WEBP.'),

  invitationUnknown: () =>
    new Problem(
      404,
      'invitation.unknown',
      'Tautan undangan ini tidak dikenal. Periksa apakah tersalin utuh, atau minta penyelenggara mengirim yang baru.',
    ),
  invitationExpired: (details: { organiser: string }) =>
    new Problem(
      410,
      'invitation.expired',
      `Undangan ini sudah tidak berlaku. Minta undangan baru kepada ${details.organiser}.`,
      details,
    ),
  invitationUsed: (details: { name: string }) =>
    new Problem(
      409,
      'invitation.used',
      `Undangan ini sudah dipakai oleh ${details.name}. Masuk dengan akun itu, atau minta undangan sendiri.`,
      details,
    ),
  invitationNobody: () =>
    new Problem(
      422,
      'invitation.nobody',
      'Tidak ada badan publik yang dapat diundang sekarang: yang belum diundang tidak punya alamat surel maupun akun. Lengkapi alamatnya, atau bagikan tautan.',
    ),
  invitationEmail: () =>
    new Problem(422, 'invitation.email', 'Badan publik ini belum punya alamat surel. Isi alamatnya, lalu kirim.'),
  invitationDone: () =>
    new Problem(409, 'invitation.done', 'Badan publik ini sudah terdaftar; undangan tidak diperlukan lagi.'),
  emailMalformed: () =>
    new Problem(422, 'email.malformed', 'Alamat surel itu tidak benar. Tulis seperti ppid@contoh.go.id.'),
  emailDoubtful: (details: { suggestion: string }) =>
    new Problem(422, 'email.doubtful', `Alamat itu mungkin salah ketik. Maksud Anda ${details.suggestion}?`, details),
  phoneMalformed: () =>
    new Problem(422, 'phone.malformed', 'Nomor telepon itu tidak benar. Tulis seperti 0812-3456-7890.'),
  membershipLast: () =>
    new Problem(
      409,
      'membership.last',
      'Ini satu-satunya orang dengan peran itu. Undang penggantinya lebih dahulu, atau pakai "Ganti pejabat".',
    ),
  membershipUnknown: () => new Problem(404, 'membership.unknown', 'Orang itu tidak bertugas di badan publik ini.'),
} as const;
