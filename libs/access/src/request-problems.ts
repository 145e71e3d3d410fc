import { Problem } from './problem-class';

/** Problems of requests for information and objections. */
export const requestProblems = {
  informationRequestChanged: () =>
    new Problem(
      409,
      'informationRequest.changed',
      'Permohonan ini baru saja diubah orang lain. Muat ulang, periksa, lalu ulangi tindakan Anda.',
    ),
  informationRequestStep: () =>
    new Problem(
      409,
      'informationRequest.step',
      'Tindakan itu tidak berlaku pada keadaan permohonan sekarang. Muat ulang untuk melihat yang dapat dilakukan.',
    ),
  informationRequestDay: (details: { earliest: string; latest: string }) =>
    new Problem(
      422,
      'informationRequest.day',
      'Tanggalnya tidak boleh sebelum kejadian terakhir dan tidak boleh di masa depan.',
      details,
    ),
  informationRequestOverdue: () =>
    new Problem(
      409,
      'informationRequest.overdue',
      'Perpanjangan hanya dapat diberitahukan sebelum jatuh tempo. Segera jawab permohonan ini.',
    ),
  informationRequestIdentity: () =>
    new Problem(
      409,
      'informationRequest.identity',
      'Identitas pemohon belum dicatat, padahal aturan penyelenggara memintanya sebelum informasi diberikan. Lengkapi identitas atau minta pemohon melengkapinya.',
    ),
  informationRequestGround: () =>
    new Problem(
      422,
      'informationRequest.ground',
      'Penolakan perlu dasar pengecualian dan hasil uji konsekuensi. Isi keduanya.',
    ),
  informationRequestDesk: () =>
    new Problem(
      422,
      'informationRequest.desk',
      'Pilih PPID lain pada penyelenggara yang sama; permohonan ini sudah berada di meja itu atau mejanya tidak dikenal.',
    ),
  informationRequestAddress: () =>
    new Problem(
      422,
      'informationRequest.address',
      'Informasi tidak dapat dikirim tanpa alamat: isi surel untuk pengiriman surel, atau alamat rumah untuk pos dan kurir.',
    ),
  informationRequestNumber: () =>
    new Problem(
      409,
      'informationRequest.number',
      'Nomor register itu sudah dipakai. Periksa pola nomor pada aturan layanan permohonan, lalu coba lagi.',
    ),
  objectionOpen: () =>
    new Problem(409, 'objection.open', 'Masih ada keberatan yang belum diputus pada permohonan ini.'),
  objectionEarly: () =>
    new Problem(409, 'objection.early', 'Keberatan dapat diajukan sesudah permohonan diputus atau lewat jatuh tempo.'),
  objectionDecided: () => new Problem(409, 'objection.decided', 'Keberatan ini sudah diputus.'),
  requestProofInvalid: () =>
    new Problem(
      422,
      'requestProof.invalid',
      'Pemeriksaan anti-spam tidak sah atau sudah kedaluwarsa. Tekan kirim sekali lagi; isian Anda tetap ada.',
    ),
  requestProofUsed: () =>
    new Problem(409, 'requestProof.used', 'Permohonan ini sudah terkirim. Periksa surel Anda untuk mengonfirmasi.'),
  requestRulesPattern: () =>
    new Problem(
      422,
      'requestRules.pattern',
      'Pola nomor harus memuat {number}, {code}, dan {year}, supaya tidak ada nomor kembar.',
    ),
  requestRulesStale: () =>
    new Problem(
      409,
      'requestRules.stale',
      'Aturan layanan baru saja diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
    ),
} as const;
