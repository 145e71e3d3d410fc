import { Problem } from './problem-class';

/** Problems of an organiser's calendar of working days. */
export const calendarProblems = {
  calendarDayTaken: () =>
    new Problem(409, 'calendarDay.taken', 'Hari dengan tanggal dan nama itu sudah ada di kalender.'),
  calendarDateUnknown: () =>
    new Problem(422, 'calendar.dateUnknown', 'Tanggal itu tidak ada. Pilih tanggal dari tahun 2000 sampai 2100.'),
  calendarFull: (details: { most: number }) =>
    new Problem(409, 'calendar.full', `Kalender memuat paling banyak ${details.most} hari. Hapus dahulu yang tidak diperlukan.`, details), // prettier-ignore
  calendarRulesStale: () =>
    new Problem(409, 'calendarRules.stale', 'Aturan kalender sudah diubah orang lain. Muat ulang halaman, lalu periksa kembali.'), // prettier-ignore
  calendarImportInvalid: (details: { count: number }) =>
    new Problem(422, 'calendarImport.invalid', `Berkas masih memuat ${details.count} kesalahan. Perbaiki, lalu unggah lagi.`, details), // prettier-ignore
  calendarImportMoved: () =>
    new Problem(409, 'calendarImport.moved', 'Kalender berubah sejak perbandingan ini dibuat. Baca berkasnya sekali lagi.'), // prettier-ignore
} as const;
