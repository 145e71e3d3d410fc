import { simplified } from '../instrument/column-names';

/** What a column of a table of past results can hold; a table may have several stages. */
export const pastFields = ['code', 'name', 'category', 'score', 'band', 'rank', 'stage'] as const;
export type PastField = (typeof pastFields)[number];

/** What is known of headings from tables read before: `none` for a column that was left out. */
export type RememberedColumns = Readonly<Record<string, PastField | 'none'>>;

/** Headings as people write them, simplified. */
const usual: Readonly<Record<Exclude<PastField, 'stage'>, readonly string[]>> = {
  code: ['kode', 'code', 'kode_badan', 'kode_badan_publik', 'kode_opd', 'kode_wilayah', 'kode_kemendagri', 'id'],
  name: ['nama', 'name', 'badan_publik', 'nama_badan', 'nama_badan_publik', 'nama_opd', 'opd', 'instansi', 'nama_instansi', 'perangkat_daerah', 'kabupaten/kota', 'kab/kota', 'nama_desa', 'desa', 'lembaga', 'nama_lembaga'],
  category: ['kategori', 'category', 'kategori_badan_publik', 'jenis', 'jenis_badan_publik', 'kelompok', 'klaster'],
  score: ['nilai_akhir', 'skor_akhir', 'final', 'final_score', 'nilai', 'skor', 'score', 'nilai_total', 'total_nilai', 'total_skor', 'skor_total', 'total', 'hasil_akhir', 'indeks'],
  band: ['kualifikasi', 'qualification', 'predikat', 'klasifikasi', 'kualifikasi_akhir', 'hasil'],
  rank: ['peringkat', 'rank', 'ranking', 'rangking', 'urutan', 'juara'],
}; // prettier-ignore

/** Words that begin the heading of a stage: `Tahap 2 SAQ`, `Nilai Presentasi`. */
const stageWords = /^(?:tahap|stage|nilai|skor|score)_./;

/** A key for headings that people write alike. */
export const headingKey = simplified;

/** What each heading stands for, by what was said of it last time or else by its words; null for what nobody knows. */
export const guessColumns = (
  headers: readonly string[],
  remembered: RememberedColumns,
): readonly (PastField | null)[] => {
  const guesses = headers.map((header) => guessOf(headingKey(header), remembered));
  const best = new Map<PastField, number>();
  guesses.forEach(({ field, place }, index) => {
    if (field === null || field === 'stage') return;
    const other = best.get(field);
    if (other === undefined || place < (guesses[other]?.place ?? 0)) best.set(field, index);
  });
  // Of two columns that could be the final score the clearer name is it; the other is left to be chosen.
  return guesses.map(({ field }, index) =>
    field === null || field === 'stage' || best.get(field) === index ? field : field === 'score' ? 'stage' : null,
  );
};

interface Guess {
  readonly field: PastField | null;
  /** The smaller, the surer. */
  readonly place: number;
}

const guessOf = (key: string, remembered: RememberedColumns): Guess => {
  const known = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  if (known !== undefined) return { field: known === 'none' ? null : known, place: -1 };
  for (const field of Object.keys(usual) as (keyof typeof usual)[]) {
    const place = usual[field].indexOf(key);
    if (place >= 0) return { field, place };
  }
  return { field: stageWords.test(key) ? 'stage' : null, place: 0 };
};
