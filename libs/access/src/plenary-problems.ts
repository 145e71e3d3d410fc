import { Problem, type Fault } from './problem-class';

const members = {
  twice: 'Ada nama anggota yang tertulis dua kali.',
  chairAbsent: 'Pimpinan rapat harus salah satu anggota yang hadir.',
  quorumTooLarge: 'Kuorum tidak boleh lebih besar dari jumlah anggota.',
} as const;

const logos = {
  kind: 'Logo harus berupa gambar PNG atau JPEG.',
  tooLarge: 'Gambar logo terlalu besar; pilih yang paling besar 2 MB.',
  unreadable: 'Gambar logo rusak atau terlalu besar untuk dibuka. Simpan ulang gambarnya, lalu unggah lagi.',
} as const;

/** Problems of sittings of the plenary and their decisions, and of what papers look like. */
export const plenaryProblems = {
  papersInvalid: (details: { errors: readonly Fault[] }) =>
    new Problem(422, 'papers.invalid', 'Ada isian naskah yang belum dapat dipakai. Periksa yang ditandai.', details),
  papersStale: () =>
    new Problem(
      409,
      'papers.stale',
      'Naskah ini sudah diubah orang lain sejak Anda membukanya. Muat ulang, lalu ubah lagi.',
    ),
  papersLogo: (details: { fault: keyof typeof logos }) =>
    new Problem(422, 'papers.logo', logos[details.fault], details),
  plenaryMembers: (details: { fault: keyof typeof members }) =>
    new Problem(422, 'plenary.members', members[details.fault], details),
  plenaryNoQuorum: (details: { quorum: number }) =>
    new Problem(
      409,
      'plenary.noQuorum',
      `Rapat tidak mencapai kuorum (${details.quorum} anggota hadir), jadi tidak dapat memutus.`,
      details,
    ),
  plenaryVotes: () =>
    new Problem(
      422,
      'plenary.votes',
      'Jumlah suara setuju, tidak setuju, dan abstain harus sama dengan jumlah anggota yang hadir.',
    ),
  plenaryAbout: () =>
    new Problem(
      422,
      'plenary.about',
      'Keputusan adalah tentang satu badan publik atau satu kategori peserta periode ini, atau tentang seluruh periode.',
    ),
  plenaryCounted: (details: { present: number }) =>
    new Problem(
      409,
      'plenary.counted',
      `Rapat ini sudah memutus dengan ${details.present} anggota hadir. Banyak yang hadir tidak dapat diubah lagi, dan kuorum tidak boleh melebihinya.`,
      details,
    ),
  plenaryClosed: () =>
    new Problem(409, 'plenary.closed', 'Rapat ini sudah ditutup; buka rapat baru untuk memutus lagi.'),
} as const;
