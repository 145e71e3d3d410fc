/** The organiser's own words on its papers: plain text with named places, and nothing that could be run. Pure. */
import type { PaperWords } from '@app/database';

const decidedInSitting = 'bahwa hasil {periode} telah dibahas dan diputus dalam rapat pleno {penyelenggara}.';
const decidedWithout = 'bahwa hasil {periode} perlu ditetapkan oleh {penyelenggara}.';

/** What a new organiser begins with. */
export const standardWords: PaperWords = {
  considering: ['bahwa keterbukaan informasi publik pada badan publik perlu dinilai secara berkala;', decidedInSitting],
  recalling: ['Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik.'],
  dictums: [],
  minutes: 'Pada hari ini, {hari}, bertempat di {tempat}, {penyelenggara} mengadakan rapat pleno {periode}.',
  certificate:
    'atas hasil {periode}, kategori {kategori}, sebagaimana ditetapkan dengan Keputusan Nomor {nomor} tanggal {tanggal}, dengan kualifikasi',
};

/** Places that each text knows, by the name of the text. */
export const paperPlaces = {
  considering: ['periode', 'tahun', 'penyelenggara', 'nomor', 'tanggal', 'peserta', 'diperingkat'],
  recalling: ['periode', 'tahun', 'penyelenggara'],
  dictums: ['periode', 'tahun', 'penyelenggara', 'nomor', 'tanggal', 'peserta', 'diperingkat'],
  minutes: ['periode', 'tahun', 'penyelenggara', 'hari', 'tempat', 'pimpinan'],
  certificate: ['periode', 'tahun', 'penyelenggara', 'kategori', 'nomor', 'tanggal'],
} as const satisfies Readonly<Record<keyof PaperWords, readonly string[]>>;

/** A decree behind which no sitting is on record says of none. What an organiser worded anew is its own. */
export const withoutSitting = (words: PaperWords): PaperWords => ({
  ...words,
  considering: words.considering.map((text) => (text === decidedInSitting ? decidedWithout : text)),
});

const place = /\{([^{}]*)\}/g;

/** What stands in braces and is no place of this text, or a brace that stands alone; null where the text can be used. */
export const strangePlace = (text: string, known: readonly string[]): string | null => {
  for (const [whole, name = ''] of text.matchAll(place)) if (!known.includes(name)) return whole;
  return /[{}]/.exec(text.replace(place, ''))?.[0] ?? null;
};
