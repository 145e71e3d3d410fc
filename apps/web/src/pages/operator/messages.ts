import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Keadaan instalasi',
    intro: 'Halaman ini tidak memuat nilai badan publik.',
    version: 'Versi Terbuka',
    database: 'PostgreSQL',
    databaseSize: 'Ukuran basis data',
    storage: 'Berkas bukti dan laporan',
    jobs: 'Pekerjaan latar',
    jobCounts: '{queued} menunggu, {active} berjalan, {failed} gagal',
    failedAdvice:
      'Ada pekerjaan yang gagal. Sebabnya tertulis di halaman Laporan milik yang meminta dan di catatan server.',
    organisers: 'Penyelenggara',
    name: 'Nama',
    bodies: 'Badan publik',
    periods: 'Periode',
    noOrganisers: 'Belum ada penyelenggara.',
    refresh: 'Perbarui',
  },
  {
    title: 'State of the installation',
    intro: 'This page holds no scores.',
    version: 'Terbuka version',
    database: 'PostgreSQL',
    databaseSize: 'Database size',
    storage: 'Evidence and report files',
    jobs: 'Background jobs',
    jobCounts: '{queued} waiting, {active} running, {failed} failed',
    failedAdvice: 'Some jobs failed. The cause is on the Reports page of whoever asked, and in the server log.',
    organisers: 'Organisers',
    name: 'Name',
    bodies: 'Public bodies',
    periods: 'Periods',
    noOrganisers: 'No organiser yet.',
    refresh: 'Refresh',
  },
);
