import { Problem, type Fault } from './problem-class';

/** Problems of results of earlier years that are taken from tables. */
export const pastYearProblems = {
  pastYearInvalid: (details: { readonly errors: readonly Fault[] }) =>
    new Problem(422, 'pastYear.invalid', details.errors[0]?.message ?? 'Tabel ini belum dapat disimpan.', details),
  pastYearFaulty: (details: { count: number }) =>
    new Problem(
      422,
      'pastYear.faulty',
      `Tabel ini masih memuat ${details.count} kesalahan. Perbaiki di berkasnya, lalu unggah lagi.`,
      details,
    ),
  pastYearMoved: () =>
    new Problem(
      409,
      'pastYear.moved',
      'Tabel atau daftar badan publik berubah sejak diperiksa. Periksa lagi, lalu simpan.',
    ),
  pastYearTaken: () =>
    new Problem(
      409,
      'pastYear.taken',
      'Tahun itu sudah punya tabel dengan nama yang sama. Tarik dahulu yang lama, atau beri nama lain.',
    ),
  pastYearWithdrawn: () => new Problem(409, 'pastYear.withdrawn', 'Tabel ini sudah ditarik.'),
} as const;
