import { Problem } from './problem-class';

/** Problems of the lists of public and of exempt information. */
export const listingProblems = {
  listingChanged: () =>
    new Problem(
      409,
      'listing.changed',
      'Butir daftar ini baru saja diubah orang lain. Muat ulang, periksa, lalu ulangi perubahan Anda.',
    ),
  listingWithdrawn: () =>
    new Problem(409, 'listing.withdrawn', 'Butir ini sudah ditarik. Kembalikan dahulu ke daftar, lalu ubah.'),
  listingBody: () => new Problem(422, 'listing.body', 'Pilih badan publik pemilik daftar ini dari penyelenggara Anda.'),
  listingGround: () =>
    new Problem(
      422,
      'listing.ground',
      'Informasi yang dikecualikan perlu dasar hukum pengecualiannya. Isi dasar hukum itu.',
    ),
  listingPeriod: () =>
    new Problem(
      422,
      'listing.period',
      'Akhir masa pengecualian tidak boleh sebelum tanggal uji konsekuensi. Periksa kedua tanggalnya.',
    ),
} as const;
