import type { ColumnRules } from './column-names';

/** The columns of `survey`, in the order in which we write them: XLSForm's own first, then ours. */
export const surveyColumns = {
  type: {
    header: 'type',
    others: ['tipe', 'jenis', 'jenis_butir', 'tipe_butir', 'jenis_jawaban'],
    about:
      'Jenis baris: begin_group dan end_group untuk kelompok; select_one ya_tidak (ya/tidak), select_one DAFTAR (tingkat), select_multiple DAFTAR (unsur), decimal atau integer (angka), text (uraian tanpa nilai).',
    example: 'select_one ya_tidak',
  },
  name: {
    header: 'name',
    others: ['nama', 'nama_variabel', 'nama_butir'],
    about: 'Nama butir atau kelompok, satu kata dan tidak boleh sama; dipakai dalam syarat, misalnya ${A01}.',
    example: 'A01',
  },
  code: {
    header: 'code',
    others: ['kode', 'kode_butir', 'nomor', 'no'],
    about: 'Kode yang tampil, bila berbeda dari name, misalnya karena diawali angka.',
    example: '1.2',
  },
  label: {
    header: 'label',
    others: ['pertanyaan', 'teks', 'text', 'question', 'butir', 'uraian'],
    translated: 'colons',
    prose: true,
    about: 'Pertanyaan, atau nama kelompok.',
    example: 'Apakah PPID ditetapkan dengan keputusan?',
  },
  definition: {
    header: 'hint',
    others: ['definisi', 'definisi_operasional', 'definition', 'penjelasan'],
    translated: 'colons',
    prose: true,
    about: 'Definisi operasional: kapan jawabannya ya, apa yang dihitung.',
  },
  weight: {
    header: 'weight',
    numeric: true,
    others: ['bobot', 'poin', 'point', 'points', 'bobot_butir', 'poin_butir'],
    about:
      'Bobot atau poin. Kelompok terluar berjumlah 100; dalam kelompok "sum" butir berjumlah bobot kelompoknya. Di bawah nol berarti pengurangan.',
    example: '12,5',
  },
  required: { header: 'required', others: ['wajib'], about: 'Hanya untuk ODK dan Kobo; Terbuka tidak membacanya.' },
  relevant: {
    header: 'relevant',
    others: ['syarat', 'relevan', 'relevance', 'relevansi'],
    about:
      "Ditanyakan hanya bila syarat ini benar. Contoh: ${A01} = 'YA', selected(${A03}, 'a'), ${A04} >= 5, not(…), and, or.",
    example: "${A01} = 'YA'",
  },
  constraint: {
    header: 'constraint',
    others: ['batas', 'batasan', 'rentang_isian'],
    about: 'Batas angka yang boleh diisi.',
    example: '. >= 0 and . <= 100',
  },
  evidence: {
    header: 'evidence',
    others: ['bukti', 'jenis_bukti', 'bukti_dukung'],
    about:
      'Jenis bukti yang diterima, dipisah koma: link, file, photo, video, screenshot, statement (tautan, berkas, foto, video, tangkapan layar, surat pernyataan).',
    example: 'link, file',
  },
  evidenceMinimum: {
    header: 'evidence_minimum',
    numeric: true,
    others: ['bukti_minimum', 'jumlah_bukti', 'minimum_bukti'],
    about: 'Jumlah bukti paling sedikit; kosong berarti 1.',
    example: '1',
  },
  evidencePage: {
    header: 'evidence_page',
    others: ['halaman_bukti', 'bukti_halaman'],
    about: 'ya bila nomor halaman dalam dokumen wajib disebut.',
    example: 'ya',
  },
  evidenceExample: {
    header: 'evidence_example',
    others: ['contoh_bukti', 'bukti_contoh'],
    translated: 'colons',
    prose: true,
    about: 'Contoh bukti yang baik.',
  },
  law: {
    header: 'law',
    others: ['dasar_hukum', 'dasar', 'hukum'],
    prose: true,
    about:
      'Dasar hukum; beberapa dasar dipisah titik koma atau baris baru. Tulis [sudah diperiksa] di belakang yang sudah dicocokkan dengan naskahnya; tanpa tanda, atau dengan [belum diperiksa], berarti belum.',
    example: 'UU 14/2008 Pasal 13 [sudah diperiksa]; Perki 1/2021 [belum diperiksa]',
  },
  notApplicable: {
    header: 'not_applicable',
    others: ['tidak_berlaku', 'tidak_dipersyaratkan', 'na', 'n/a', 'boleh_tidak_berlaku'],
    about: 'no: harus dijawab; yes: boleh dijawab tidak dipersyaratkan; statement: boleh, dengan surat pernyataan.',
    example: 'statement',
  },
  applicable: {
    header: 'applicable',
    others: ['berlaku_bagi', 'berlaku_untuk', 'berlaku'],
    about: 'Jenis badan yang ditanyai, dipisah koma: OPD, KECAMATAN, KELURAHAN, DESA; kosong berarti semua.',
    example: 'KELURAHAN, DESA',
  },
  filledBy: {
    header: 'filled_by',
    others: ['diisi_oleh', 'pengisi'],
    about: 'body: diisi badan publik (biasa); assessor: diisi penilai.',
    example: 'body',
  },
  previousCode: {
    header: 'previous_code',
    longest: 40,
    others: ['kode_sebelumnya', 'kode_lama', 'kode_tahun_lalu'],
    about: 'Kode pertanyaan yang sama dalam instrumen tahun lalu.',
  },
  bonus: {
    header: 'bonus',
    about: 'ya bila butir ini nilai tambah di luar bobot.',
    example: 'ya',
  },
  aggregate: {
    header: 'aggregate',
    others: ['agregat', 'cara_hitung', 'perhitungan', 'cara_menghitung'],
    about: 'Untuk kelompok: sum (jumlah poin), weighted (rata-rata berbobot), mean (rata-rata).',
    example: 'sum',
  },
  emptyNode: {
    header: 'empty_node',
    others: ['kelompok_kosong'],
    about: 'Kelompok yang tidak tersisa butirnya: exclude (tidak dihitung, biasa) atau zero (nol).',
  },
  unit: {
    header: 'unit',
    others: ['satuan'],
    translated: 'colons',
    prose: true,
    about: 'Satuan angka.',
    example: 'hari',
  },
  rule: {
    header: 'rule',
    others: ['aturan', 'aturan_nilai'],
    about: 'Nilai dari angka: linear (memakai zero_at dan full_at) atau brackets (memakai brackets).',
    example: 'linear',
  },
  zeroAt: {
    header: 'zero_at',
    numeric: true,
    others: ['nilai_nol', 'nol_pada'],
    about: 'Angka yang bernilai nol.',
    example: '0',
  },
  fullAt: {
    header: 'full_at',
    numeric: true,
    others: ['nilai_penuh', 'penuh_pada'],
    about: 'Angka yang bernilai penuh.',
    example: '100',
  },
  brackets: {
    header: 'brackets',
    others: ['rentang', 'rentang_nilai', 'jenjang'],
    about: 'Batas bawah = bagian nilai, dipisah titik koma.',
    example: '0 = 0; 50 = 0,5; 90 = 1',
  },
  elementsRequired: {
    header: 'elements_required',
    numeric: true,
    others: ['unsur_wajib', 'jumlah_unsur', 'unsur_disyaratkan'],
    about: 'Banyaknya unsur yang bernilai penuh; kosong berarti semua.',
    example: '3',
  },
  allOrNothing: {
    header: 'all_or_nothing',
    others: ['semua_atau_nol', 'semua_atau_tidak'],
    about: 'ya bila kurang dari itu bernilai nol.',
  },
} as const satisfies ColumnRules<string>;

export type SurveyField = keyof typeof surveyColumns;

/** Columns of XLSForm that mean nothing here; they pass without a word. */
export const xlsFormOnly: ReadonlySet<string> = new Set([
  ...['appearance', 'default', 'calculation', 'calculate', 'repeat_count', 'choice_filter', 'read_only', 'readonly'],
  ...['parameters', 'constraint_message', 'required_message', 'guidance_hint', 'trigger', 'note', 'media', 'image'],
  ...['audio', 'video', 'autoplay', 'body', 'bind', 'instance', 'order', 'style', 'public_key', 'submission_url'],
  ...['auto_send', 'auto_delete', 'allow_choice_duplicates', 'instance_name', 'geometry', 'filter', 'kuid'],
  ...['namespaces', 'name', 'sms_keyword', 'client_editable', 'compact_tag', 'disabled'],
]);
