import type { ColumnRules } from './column-names';

/** The columns of `choices`. */
export const choiceColumns = {
  list: {
    header: 'list_name',
    others: ['list', 'daftar', 'nama_daftar'],
    about: 'Nama daftar, sama dengan yang ditulis dalam kolom type.',
    example: 'skala_a',
  },
  name: {
    header: 'name',
    longest: 40,
    others: ['nama', 'value', 'pilihan'],
    about: 'Nama pilihan, satu kata.',
    example: 'A',
  },
  code: { header: 'code', longest: 40, others: ['kode'], about: 'Kode yang tampil, bila berbeda dari name.' },
  label: {
    header: 'label',
    others: ['teks', 'text', 'uraian', 'tingkat', 'unsur'],
    translated: 'colons',
    prose: true,
    about: 'Bunyi pilihan, tingkat, atau unsur.',
    example: 'Lengkap dan mutakhir',
  },
  fraction: {
    header: 'fraction',
    numeric: true,
    others: ['pecahan', 'bagian_nilai', 'bagian', 'nilai', 'nilai_bagian'],
    about: 'Untuk tingkat: bagian nilai yang diperoleh, 0 sampai 1 (atau 0% sampai 100%).',
    example: '0,75',
  },
} as const satisfies ColumnRules<string>;

export type ChoiceField = keyof typeof choiceColumns;

/** The columns of `settings`. */
export const settingColumns = {
  title: {
    header: 'form_title',
    others: ['title', 'judul', 'judul_instrumen'],
    translated: 'ending',
    prose: true,
    about: 'Judul instrumen.',
  },
  code: {
    header: 'form_id',
    others: ['id_string', 'kode', 'kode_instrumen', 'code'],
    about: 'Kode instrumen.',
    example: 'opd-2026',
  },
  version: { header: 'version', longest: 40, others: ['versi'], prose: true, about: 'Versi.', example: '1' },
  language: { header: 'default_language', others: ['bahasa'], about: 'Selalu Bahasa Indonesia (id).' },
  purpose: {
    header: 'purpose',
    others: ['tujuan', 'kegunaan', 'guna'],
    about:
      'questionnaire (kuesioner), rubric (rubrik), channelCheck (pemeriksaan laman), accessTest (uji akses), visit (visitasi).',
    example: 'questionnaire',
  },
  source: {
    header: 'source',
    others: ['sumber', 'asal'],
    translated: 'ending',
    prose: true,
    about: 'Asal instrumen, dengan kata-kata; tampil di layar dan cetakan.',
  },
  verified: {
    header: 'verified',
    others: ['resmi', 'terverifikasi'],
    about: 'ya hanya bila ini naskah resmi yang sudah dicocokkan.',
    example: 'tidak',
  },
  aggregate: {
    header: 'aggregate',
    others: ['agregat', 'cara_hitung', 'cara_menghitung'],
    about: 'Cara menghitung kelompok terluar: weighted, mean, atau sum.',
    example: 'weighted',
  },
} as const satisfies ColumnRules<string>;

export type SettingField = keyof typeof settingColumns;
