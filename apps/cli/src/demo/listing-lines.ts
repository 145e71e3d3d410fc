import type { ListingContent } from '@app/ppid';

type Line = Pick<ListingContent, 'class' | 'title' | 'summary' | 'unit' | 'retention'> & {
  readonly page?: string;
  readonly form?: ListingContent['form'];
  readonly requirement?: string;
};

/** What an agency of the regency lists. */
export const agencyLines: readonly Line[] = [
  {
    ...{ class: 'periodic', title: 'Profil dan struktur organisasi', requirement: 'berkala-profil', page: 'profil' },
    ...{ summary: 'Kedudukan, tugas, fungsi, bagan organisasi, dan profil singkat pejabat.' },
    ...{ unit: 'Subbagian Umum dan Kepegawaian', retention: 'Selama berlaku' },
  },
  {
    ...{ class: 'periodic', title: 'Rencana kerja tahunan', requirement: 'berkala-program', page: 'renja' },
    ...{ summary: 'Program, kegiatan, sasaran, dan pagu anggaran tahun berjalan.' },
    ...{ unit: 'Subbagian Perencanaan', retention: '5 tahun' },
  },
  {
    ...{ class: 'periodic', title: 'Laporan realisasi anggaran', requirement: 'berkala-keuangan', page: 'lra' },
    ...{ summary: 'Realisasi pendapatan dan belanja per triwulan beserta catatannya.' },
    ...{ unit: 'Subbagian Keuangan', retention: '10 tahun' },
  },
  {
    ...{ class: 'periodic', title: 'Laporan kinerja instansi', requirement: 'berkala-kinerja', page: 'lkjip' },
    ...{ summary: 'Capaian sasaran strategis dan indikator kinerja utama tahun lalu.' },
    ...{ unit: 'Subbagian Perencanaan', retention: '5 tahun' },
  },
  {
    ...{ class: 'periodic', title: 'Rencana umum pengadaan', requirement: 'berkala-pengadaan', page: 'rup' },
    ...{ summary: 'Paket pengadaan barang dan jasa yang direncanakan tahun ini.' },
    ...{ unit: 'Pejabat Pengadaan', retention: '5 tahun' },
  },
  {
    ...{
      class: 'periodic',
      title: 'Tata cara memperoleh informasi',
      requirement: 'berkala-tata-cara',
      page: 'layanan',
    },
    ...{ summary: 'Alur permohonan, keberatan, biaya, dan jam meja layanan informasi.' },
    ...{ unit: 'PPID Pelaksana', retention: 'Selama berlaku' },
  },
  {
    ...{ class: 'immediate', title: 'Prosedur peringatan dini keadaan darurat', requirement: 'sertamerta-prosedur' },
    ...{ summary: 'Siapa yang diberi tahu, lewat saluran apa, dan apa yang harus dilakukan.', page: 'darurat' },
    ...{ unit: 'Sekretariat', retention: 'Selama berlaku' },
  },
  {
    ...{ class: 'onDemand', title: 'Daftar informasi publik', requirement: 'setiapsaat-dip', page: 'dip' },
    ...{ summary: 'Seluruh informasi yang dikuasai beserta unit dan bentuknya.' },
    ...{ unit: 'PPID Pelaksana', retention: 'Sampai diganti' },
  },
  {
    ...{ class: 'onDemand', title: 'Keputusan kepala perangkat daerah', requirement: 'setiapsaat-keputusan' },
    ...{ summary: 'Keputusan yang berlaku beserta pertimbangannya.', form: 'both', page: 'keputusan' },
    ...{ unit: 'Subbagian Umum dan Kepegawaian', retention: 'Permanen' },
  },
  {
    ...{ class: 'onDemand', title: 'Perjanjian dengan pihak ketiga', requirement: 'setiapsaat-perjanjian' },
    ...{ summary: 'Naskah kerja sama dan dokumen pendukungnya.', form: 'hard' },
    ...{ unit: 'Sekretariat', retention: '10 tahun sesudah berakhir' },
  },
  {
    ...{ class: 'onDemand', title: 'Prosedur kerja pelayanan', requirement: 'setiapsaat-prosedur', page: 'sop' },
    ...{ summary: 'Prosedur operasional standar setiap layanan.' },
    ...{ unit: 'Sekretariat', retention: 'Selama berlaku' },
  },
];

/** What a village lists. */
export const villageLines: readonly Line[] = [
  {
    ...{ class: 'periodic', title: 'Profil desa dan perangkatnya', requirement: 'berkala-profil', page: 'profil' },
    ...{ summary: 'Letak, penduduk, susunan pemerintah desa, dan BPD.' },
    ...{ unit: 'Sekretaris Desa', retention: 'Selama berlaku' },
  },
  {
    ...{ class: 'periodic', title: 'APB Desa tahun berjalan', requirement: 'berkala-keuangan', page: 'apbdes' },
    ...{ summary: 'Anggaran pendapatan dan belanja desa beserta penjabarannya.', form: 'both' },
    ...{ unit: 'Kaur Keuangan', retention: '10 tahun' },
  },
  {
    ...{ class: 'periodic', title: 'RKP Desa', requirement: 'berkala-program', page: 'rkpdes' },
    ...{ summary: 'Rencana kerja pemerintah desa tahun ini.' },
    ...{ unit: 'Kaur Perencanaan', retention: '5 tahun' },
  },
  {
    ...{ class: 'immediate', title: 'Jalur evakuasi erupsi dan banjir lahar', requirement: 'sertamerta-prosedur' },
    ...{ summary: 'Peta jalur, titik kumpul, dan nomor yang dihubungi.', form: 'both', page: 'evakuasi' },
    ...{ unit: 'Kasi Pemerintahan', retention: 'Selama berlaku' },
  },
  {
    ...{ class: 'onDemand', title: 'Peraturan desa', requirement: 'setiapsaat-keputusan', form: 'both' },
    ...{ summary: 'Peraturan desa dan keputusan kepala desa yang berlaku.', page: 'perdes' },
    ...{ unit: 'Sekretaris Desa', retention: 'Permanen' },
  },
  {
    ...{ class: 'onDemand', title: 'Buku tanah kas dan aset desa', form: 'hard' },
    ...{ summary: 'Letak, luas, dan pemanfaatan tanah kas serta inventaris.' },
    ...{ unit: 'Kaur Umum', retention: 'Permanen' },
  },
];
