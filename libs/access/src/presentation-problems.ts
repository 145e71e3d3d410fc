import { Problem, type Fault } from './problem-class';

/** Problems of sessions of the jury: their place, their bodies, the drawing of lots. */
export const presentationProblems = {
  sessionPlace: () =>
    new Problem(422, 'presentationSession.place', 'Isi ruang, tautan video, atau keduanya, supaya orang tahu ke mana.'),
  sessionLink: (details: { errors: readonly Fault[] }) =>
    new Problem(
      422,
      'presentationSession.link',
      'Tautan video harus alamat lengkap yang diawali https://, misalnya dari undangan rapat daring.',
      details,
    ),
  sessionBody: () =>
    new Problem(
      422,
      'presentationSession.body',
      'Ada badan publik yang tidak tampil pada tahap ini, atau sudah masuk sesi. Muat ulang halaman.',
    ),
  sessionHolds: () =>
    new Problem(409, 'presentationSession.holds', 'Sesi ini masih berisi badan publik. Keluarkan dahulu semuanya.'),
  sessionBegun: () =>
    new Problem(
      409,
      'presentationSession.begun',
      'Sudah ada kartu juri yang ditandatangani pada sesi ini. Urutan dan jamnya tidak diubah lagi; ruang dan tautan masih dapat diganti.',
    ),
  sessionJudged: () =>
    new Problem(
      409,
      'presentationSession.judged',
      'Kartu juri badan publik ini sudah ada yang ditandatangani, jadi tempatnya dalam sesi tidak diubah lagi.',
    ),
  sessionEmpty: () =>
    new Problem(409, 'presentationSession.empty', 'Belum ada badan publik dalam sesi ini. Masukkan dahulu, lalu undi.'),
  sessionNone: () =>
    new Problem(
      409,
      'presentationSession.none',
      'Belum ada sesi yang urutannya belum diundi. Buat sesi dahulu, lalu bagikan badan publiknya.',
    ),
  sessionNotDrawn: () =>
    new Problem(
      409,
      'presentationSession.notDrawn',
      'Urutan sesi ini belum diundi, jadi belum dapat dicatat sejak atau sampai badan publik mana seorang juri hadir.',
    ),
  presenceReason: () =>
    new Problem(422, 'presence.reason', 'Tulis alasannya, dan jam tiba atau perginya bila terlambat atau pergi.'),
  presenceTurn: () =>
    new Problem(422, 'presence.turn', 'Pilih badan publik dalam sesi ini: yang pertama atau terakhir didengar.'),
  presenceSigned: (details: { bodies: readonly string[] }) =>
    new Problem(
      409,
      'presence.signed',
      `Juri ini sudah menandatangani kartu ${details.bodies.join(', ')}, jadi tidak dapat dicatat tidak mendengarnya.`,
      details,
    ),
  jurorSeated: () => new Problem(409, 'juror.seated', 'Juri ini sudah duduk pada semua badan publik dalam sesi ini.'),
  jurorNotSeated: () => new Problem(404, 'juror.notSeated', 'Orang itu tidak duduk sebagai juri dalam sesi ini.'),
  jurorAway: (details: { reason: string }) =>
    new Problem(
      409,
      'juror.away',
      `Penyelenggara mencatat Anda tidak mendengar presentasi ini. ${details.reason} Hubungi penyelenggara bila keliru.`,
      details,
    ),
  presentationNoHour: () =>
    new Problem(409, 'presentation.noHour', 'Badan publik ini belum masuk sesi presentasi, jadi belum ada jamnya.'),
  materialRecording: () =>
    new Problem(403, 'material.recording', 'Rekaman ditambahkan oleh penyelenggara. Anda dapat menambahkan paparan.'),
  materialHeard: () =>
    new Problem(
      409,
      'material.heard',
      'Juri sudah mulai menandatangani kartu presentasi ini, jadi paparannya tidak diubah lagi.',
    ),
  materialTooMany: (details: { most: number }) =>
    new Problem(
      409,
      'material.tooMany',
      `Satu presentasi memuat paling banyak ${details.most} berkas dan tautan. Hapus yang tidak perlu.`,
      details,
    ),
  drawReason: () =>
    new Problem(
      422,
      'draw.reason',
      'Sesi ini sudah diundi. Tulis alasan mengundi ulang; undian lama tetap tersimpan dan terlihat.',
    ),
} as const;
