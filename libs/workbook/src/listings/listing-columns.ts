import type { ColumnRules } from '../instrument/column-names';

/** The columns of a list of information, with the names that offices give them. */
export const listingColumns = {
  class: {
    header: 'klasifikasi',
    others: ['jenis_informasi', 'kategori', 'class', 'kelas'],
    about: 'Berkala, serta merta, setiap saat, atau dikecualikan.',
    example: 'Berkala',
  },
  title: {
    header: 'judul informasi',
    others: ['judul', 'nama_informasi', 'informasi', 'title'],
    longest: 300,
    prose: true,
    about: 'Nama informasinya. Dengan judul ini daftar berikutnya dicocokkan.',
    example: 'Laporan realisasi anggaran 2025',
  },
  summary: {
    header: 'ringkasan isi informasi',
    others: ['ringkasan', 'ringkasan_isi', 'isi', 'uraian'],
    longest: 5_000,
    prose: true,
    about: 'Satu atau dua kalimat: apa isinya.',
    example: 'Realisasi pendapatan dan belanja per triwulan.',
  },
  unit: {
    header: 'pejabat/unit yang menguasai informasi',
    others: ['unit', 'unit_kerja', 'pejabat/unit', 'pejabat/unit_kerja_yang_menguasai_informasi', 'penguasa_informasi'],
    longest: 200,
    prose: true,
    about: 'Siapa yang menyimpan informasinya.',
    example: 'Subbagian Keuangan',
  },
  official: {
    header: 'penanggung jawab pembuatan atau penerbitan',
    others: ['penanggung_jawab', 'penanggung_jawab_informasi', 'penanggung_jawab_pembuatan_atau_penerbitan_informasi'],
    longest: 200,
    prose: true,
    about: 'Pejabat yang bertanggung jawab. Boleh kosong.',
    example: 'Kepala Dinas',
  },
  madeWhen: {
    header: 'waktu pembuatan',
    others: ['waktu', 'waktu_pembuatan_informasi', 'tahun'],
    longest: 100,
    prose: true,
    about: 'Tahun, bulan, atau tanggal. Boleh kosong.',
    example: 'Januari 2026',
  },
  madeWhere: {
    header: 'tempat pembuatan',
    others: ['tempat', 'tempat_pembuatan_informasi'],
    longest: 200,
    prose: true,
    about: 'Boleh kosong.',
    example: 'Lumajang',
  },
  form: {
    header: 'bentuk informasi',
    others: ['bentuk', 'format'],
    about: 'Salinan lunak, salinan cetak, atau keduanya.',
    example: 'Salinan lunak',
  },
  retention: {
    header: 'jangka waktu penyimpanan',
    others: ['retensi', 'masa_simpan', 'jangka_waktu_simpan', 'jangka_waktu_penyimpanan_atau_retensi_arsip'],
    longest: 200,
    prose: true,
    about: 'Boleh kosong.',
    example: '10 tahun',
  },
  link: {
    header: 'tautan',
    others: ['link', 'url', 'alamat_tautan'],
    longest: 2_000,
    about: 'Alamat lengkap halaman atau berkasnya. Kosongkan untuk informasi yang dikecualikan.',
    example: 'https://ppid.lumajang.example/lra-2025',
  },
  ground: {
    header: 'dasar hukum pengecualian',
    others: ['dasar_hukum', 'dasar_pengecualian'],
    longest: 1_000,
    prose: true,
    about: 'Wajib untuk informasi yang dikecualikan: undang-undang dan pasalnya.',
  },
  testedOn: {
    header: 'tanggal uji konsekuensi',
    others: ['tanggal_uji'],
    prose: true,
    about: 'Tulis seperti 2026-02-02 atau 02/02/2026.',
  },
  testSummary: {
    header: 'hasil uji konsekuensi',
    others: ['ringkasan_hasil_uji_konsekuensi', 'akibat_bila_dibuka', 'konsekuensi'],
    longest: 5_000,
    prose: true,
    about: 'Akibat bila dibuka dan manfaat bila ditutup.',
  },
  exemptUntil: {
    header: 'akhir masa pengecualian',
    others: ['jangka_waktu_pengecualian', 'berlaku_sampai'],
    prose: true,
    about: 'Tanggal, atau kosong bila belum ditetapkan.',
  },
} as const satisfies ColumnRules<string>;

export type ListingField = keyof typeof listingColumns;
