import { Problem } from './problem-class';

/** Problems of the consultation clinic. */
export const clinicProblems = {
  consultationChanged: () =>
    new Problem(
      409,
      'consultation.changed',
      'Percakapan ini baru saja bertambah oleh orang lain. Muat ulang, baca, lalu ulangi tindakan Anda.',
    ),
  consultationStep: () =>
    new Problem(
      409,
      'consultation.step',
      'Tindakan itu tidak berlaku pada keadaan konsultasi sekarang. Muat ulang untuk melihat yang dapat dilakukan.',
    ),
  consultationDesk: () =>
    new Problem(
      422,
      'consultation.desk',
      'Pertanyaan ini sudah berada di meja itu. Pilih PPID lain pada penyelenggara yang sama.',
    ),
  consultationAddress: () =>
    new Problem(422, 'consultation.address', 'Isi alamat surel yang benar: jawaban dikirim ke sana.'),
  clinicSlotTaken: () =>
    new Problem(
      409,
      'clinicSlot.taken',
      'Waktu itu sudah dipesan, ditarik, atau lewat. Muat ulang dan pilih waktu lain.',
    ),
  clinicSlotPast: () =>
    new Problem(422, 'clinicSlot.past', 'Waktu tatap muka harus di masa depan. Ubah tanggal atau jam mulainya.'),
  clinicSlotOverlap: () =>
    new Problem(
      409,
      'clinicSlot.overlap',
      'Meja ini sudah membuka waktu pada jam tersebut. Pilih jam lain, atau tarik dahulu waktu yang lama.',
    ),
  faqEntryChanged: () =>
    new Problem(
      409,
      'faqEntry.changed',
      'Tanya jawab ini baru saja diubah orang lain. Muat ulang, periksa, lalu ulangi perubahan Anda.',
    ),
};
