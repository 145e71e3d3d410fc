import { wordsOf } from './similar-text';

/** A word as it is compared: without endings and beginnings that change nothing, under one name for what has several. */
export interface ComparedWord {
  readonly key: string;
  /** As it was written, in small letters. */
  readonly word: string;
}

export interface ComparedText {
  readonly words: readonly ComparedWord[];
  /** Abbreviations in brackets, which a text may as well leave out: `(DIP)`. */
  readonly asides: readonly string[];
}

/** Words that carry no meaning of their own, whatever they stand in. */
const emptyAnywhere = 'apakah adakah di pada yang sudah telah adalah ialah sebagai juga para secara bisa dapat ada'.split(' '); // prettier-ignore

/** In questions these do not either. Those that ask (`kapan`, `berapa`) and those that deny are not among them. */
const emptyInQuestions = 'ke dari dan atau serta untuk dengan oleh dalam ini itu tersedia'.split(' ');

const emptyWords = {
  choice: new Set(emptyAnywhere),
  question: new Set([...emptyAnywhere, ...emptyInQuestions]),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/** One line for each meaning, the name it goes by first; words that questionnaires use for each other. */
const synonyms: ReadonlyMap<string, string> = new Map(
  [
    'laman situs web website',
    'susun menyusun membuat disusun dibuat',
    'punya memiliki mempunyai dimiliki',
    'umum diumumkan dipublikasikan mengumumkan mempublikasikan',
    'sedia menyediakan disediakan',
    'wajib harus',
    'daring online',
    'luring offline',
    'tiap setiap',
    'izin ijin',
    'praktik praktek',
    'telepon telpon telp',
    'medsos sosmed',
    'minimal minimum',
    'maksimal maksimum',
  ].flatMap((line) => line.split(' ').map((word) => [word, line.slice(0, line.indexOf(' '))] as const)),
);

const asidePattern = /\(\s*([A-Z]{2,8})\s*\)/g;

/** The words of a question or of a choice that matter when two of them are compared. */
export const comparedText = (text: string, kind: keyof typeof emptyWords): ComparedText => {
  const asides: string[] = [];
  const rest = text.normalize('NFKC').replace(asidePattern, (_, letters: string) => {
    asides.push(letters);
    return ' ';
  });
  const words = wordsOf(rest).filter((word) => !emptyWords[kind].has(word));
  return { words: words.map((word) => ({ word, key: keyOf(word) })), asides };
};

/** Shorter remainders are words of their own: `pekerja` is no `kerja`, `hanya` no `ha`. */
const keyOf = (written: string): string => {
  const word = written.replace('baharu', 'baru').replace(/(?<=\p{L}{5})nya$/u, '');
  return synonyms.get(word) ?? word.replace(/^(?:di(?=\p{L}{4})|pe(?=\p{L}{6}))/u, '');
};

/** Whether two texts mean the same abbreviations, or one of them leaves them out. */
export const haveSameAsides = (a: ComparedText, b: ComparedText): boolean =>
  a.asides.length === 0 || b.asides.length === 0 || a.asides.join() === b.asides.join();
