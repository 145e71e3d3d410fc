/** Words, numbers with their separators, and signs that change what is meant; all other punctuation is left out. */
const wordPattern = /\p{N}+(?:[.,/:-]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[\p{Sm}%]/gu;

/** The words of a text as they are compared: without case, punctuation and repeated spaces. */
export const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFKC').toLocaleLowerCase('id').match(wordPattern) ?? [];

/**
 * How alike two texts are, 0 (nothing in common) to 1 (the same words): the share of pairs of neighbouring letters that both
 * have (Dice). Symmetric; case, punctuation and spacing do not count.
 */
export const similarity = (a: string, b: string): number => {
  const left = pairsOf(wordsOf(a));
  const right = pairsOf(wordsOf(b));
  if (left.size === 0 || right.size === 0) return left.size === right.size ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / (total(left) + total(right));
};

/** Pairs of neighbouring letters, a word's ends included, with how often each occurs. */
const pairsOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (const word of words) {
    const bounded = ` ${word} `;
    for (let at = 0; at < bounded.length - 1; at += 1) {
      const pair = bounded.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
};

const total = (pairs: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const count of pairs.values()) sum += count;
  return sum;
};

/**
 * Whether two texts differ by no more than a slip of the keyboard: case, punctuation, spacing, or one letter in a long word.
 * A number, a sign such as `≥`, or a word that turns the sense around (`tidak`, `bukan`) is never a slip.
 */
export const isTypo = (a: string, b: string): boolean => {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.join(' ') === right.join(' ')) return true;
  if (signsOf(left) !== signsOf(right)) return false;
  if (left.join('') === right.join('')) return true;
  return left.length === right.length && left.every((word, index) => isSlip(word, right[index] as string));
};

const signsOf = (words: readonly string[]): string => words.filter((word) => /[\p{N}\p{Sm}%]/u.test(word)).join(' ');

/** Short words are often one letter away from another word of another meaning; so is the first letter of any. */
const shortestSlip = 5;

const decisive: ReadonlySet<string> = new Set([
  'bukan',
  'tidak',
  'belum',
  'tanpa',
  'kecuali',
  'setiap',
  'semua',
  'minimal',
  'maksimal',
  'sebelum',
  'sesudah',
  'dalam',
]);

/** Whether a word decides what is meant: a number, or one that turns the sense around. */
export const isDecisive = (word: string): boolean => decisive.has(word) || /\p{N}/u.test(word);

/** Whether one word is the other with a letter left out, put in, exchanged, or swapped with its neighbour. */
export const isSlip = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortestSlip || a[0] !== b[0]) return false;
  if (isDecisive(a) || isDecisive(b)) return false;
  const start = commonStart(a, b);
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (a[length] === b[length]) length += 1;
  return length;
};
