import { Problem } from './problem-class';

const members = {
  twice: 'Ada nama anggota yang tertulis dua kali.',
  chairAbsent: 'Pimpinan rapat harus salah satu anggota yang hadir.',
  quorumTooLarge: 'Kuorum tidak boleh lebih besar dari jumlah anggota.',
} as const;

const patterns = {
  noNumber: 'Pola nomor harus memuat {number} tepat satu kali.',
  unknownPlace: 'Pola nomor hanya mengenal {number}, {month}, {roman-month}, dan {year}.',
} as const;

/** Problems of sittings of the plenary and their decisions, and of decrees. */
export const plenaryProblems = {
  decreePattern: (details: { fault: keyof typeof patterns }) =>
    new Problem(422, 'decree.pattern', patterns[details.fault], details),
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
  plenaryClosed: () =>
    new Problem(409, 'plenary.closed', 'Rapat ini sudah ditutup; buka rapat baru untuk memutus lagi.'),
} as const;
