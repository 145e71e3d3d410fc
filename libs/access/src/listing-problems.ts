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
  listingDecreeTaken: () =>
    new Problem(
      409,
      'listingDecree.taken',
      'Keputusan dengan nomor itu sudah tercatat untuk daftar ini. Periksa nomornya.',
    ),
  listingDecreeEmpty: () =>
    new Problem(
      422,
      'listingDecree.empty',
      'Daftar ini belum berisi apa-apa untuk ditetapkan. Catat informasinya dahulu.',
    ),
  listingDecreeDay: () =>
    new Problem(422, 'listingDecree.day', 'Tanggal keputusan tidak boleh di masa depan. Periksa tanggalnya.'),
  listingImportFaulty: (details: { count: number }) =>
    new Problem(
      422,
      'listingImport.faulty',
      'Berkas ini masih mengandung kesalahan. Perbaiki sel yang ditunjuk, lalu periksa lagi.',
      details,
    ),
  listingImportMoved: () =>
    new Problem(
      409,
      'listingImport.moved',
      'Berkas atau daftarnya berubah sejak diperiksa. Periksa lagi, lalu setujui perubahannya.',
    ),
} as const;
