import type { ColumnRules } from '../instrument/column-names';

/** The columns of a list of participants, with the names that offices give them. */
export const participantColumns = {
  code: {
    header: 'kode',
    others: ['code', 'kode_badan', 'kode_badan_publik', 'kode_opd', 'kode_peserta', 'id'],
    longest: 100,
    isCode: true,
    about: 'Kode badan publik, tidak boleh kembar. Dengan kode ini daftar berikutnya dicocokkan.',
    example: '35.08.07.2002',
  },
  name: {
    header: 'nama',
    others: ['name', 'nama_badan', 'nama_badan_publik', 'badan_publik', 'nama_opd', 'instansi', 'nama_instansi', 'nama_desa'],
    longest: 200,
    prose: true,
    about: 'Nama resmi badan publik.',
    example: 'Desa Kraton',
  },
  kind: {
    header: 'jenis',
    others: ['kind', 'jenis_badan', 'jenis_badan_publik', 'tipe'],
    about: 'OPD, KECAMATAN, KELURAHAN, atau DESA.',
    example: 'DESA',
  },
  parentCode: {
    header: 'induk',
    others: ['parent', 'kode_induk', 'parent_code', 'kode_atasan'],
    longest: 100,
    isCode: true,
    about: 'Kode badan publik di atasnya, misalnya kecamatannya. Boleh kosong.',
    example: '35.08.07',
  },
  regionCode: {
    header: 'kode wilayah',
    others: ['region', 'region_code', 'wilayah', 'kode_kemendagri', 'kode_daerah'],
    about: 'Kode wilayah Kemendagri. Boleh kosong.',
    example: '35.08.07.2002',
  },
  category: {
    header: 'kategori',
    others: ['category', 'kategori_penilaian', 'klasifikasi'],
    longest: 100,
    about: 'Kode atau nama kategori penilaian. Bila kosong, dipakai kategori yang sama dengan jenisnya.',
    example: 'DESA',
  },
  group: {
    header: 'kelompok',
    others: ['group', 'grup', 'zona', 'rayon'],
    longest: 100,
    prose: true,
    about: 'Kelompok untuk kuota antar-wilayah. Boleh kosong.',
    example: 'Timur',
  },
  email: {
    header: 'surel',
    others: ['email', 'e_mail', 'alamat_surel', 'alamat_email', 'email_ppid', 'surat_elektronik'],
    about: 'Alamat surel penerima undangan. Tanpa surel, undangan diserahkan sebagai tautan.',
    example: 'ppid.kraton@contoh.go.id',
  },
  phone: {
    header: 'telepon',
    others: ['phone', 'telp', 'no_telepon', 'nomor_telepon', 'no_telp', 'hp', 'no_hp', 'nomor_hp', 'whatsapp', 'wa', 'no_wa', 'nomor_wa', 'nomor_whatsapp', 'no_whatsapp', 'no._hp', 'no.hp', 'no._telepon', 'no._telp', 'no.telp', 'telp.', 'no._wa', 'no._whatsapp', 'nomor_hp/wa', 'no._hp/wa'],
    about: 'Nomor telepon atau WhatsApp. Ditulis ulang menjadi +62….',
    example: '0812-3456-7890',
  },
  officerName: {
    header: 'nama ppid',
    others: ['officer', 'ppid', 'nama_pejabat', 'nama_pejabat_ppid', 'petugas', 'nama_petugas', 'narahubung', 'kontak'],
    longest: 200,
    prose: true,
    about: 'Nama pejabat atau petugas PPID. Boleh kosong.',
    example: 'Dewi Lestari',
  },
  website: {
    header: 'laman',
    others: ['website', 'situs', 'situs_web', 'web', 'url', 'alamat_situs'],
    longest: 300,
    about: 'Alamat situs resmi. Boleh kosong.',
    example: 'https://kraton.contoh.go.id',
  },
  language: {
    header: 'bahasa',
    others: ['language', 'bahasa_dokumen'],
    longest: 60,
    prose: true,
    about: 'Bahasa dokumennya bila bukan bahasa Indonesia. Verifikator yang tidak membacanya tidak diberi badan publik ini. Boleh kosong.',
    example: 'Jawa',
  },
} as const satisfies ColumnRules<string>; // prettier-ignore

export type ParticipantField = keyof typeof participantColumns;
