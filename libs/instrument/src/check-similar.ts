import type { Instrument, Item, Violation } from './instrument';
import { isApplicable, placedItemsOf, type PlacedItem } from './items-of';
import { isSlip, wordsOf } from './similar-text';
import { warning } from './violation';

/** Words that carry no question of their own. Those that ask (`kapan`, `berapa`) and those that deny are not among them. */
const emptyWords: ReadonlySet<string> = new Set(
  'apakah adakah ada di ke dari pada yang dan atau serta untuk dengan oleh dalam ini itu sudah telah adalah ialah sebagai juga para secara'.split(
    ' ',
  ),
);

/** From how many words that matter one more no longer makes another question. */
const longQuestion = 7;

/**
 * Questions that ask the same thing twice, as questionnaires grown over years do: the same words in another order or with
 * other small words, one word mistyped, or one word more in a long question. Items for different kinds of body do not count.
 */
export const checkSimilar = (instrument: Instrument): readonly Violation[] => {
  const seen = new SeenQuestions();
  return placedItemsOf(instrument).flatMap(({ item, pointer }: PlacedItem) => {
    const words = [...new Set(wordsOf(item.text.id).filter((word) => !emptyWords.has(word)))].sort();
    if (words.length === 0) return [];
    const earlier = seen.nearest(item, words);
    seen.add(item, words);
    if (!earlier) return [];
    const message = `Pertanyaan butir ${item.code} hampir sama dengan butir ${earlier.code}; hapus salah satu, atau pertegas bedanya.`;
    return [warning(`${pointer}/text/id`, 'text.similar', message)];
  });
};

/** Questions by their words, and by their words less one, so that nobody has to compare each with each. */
class SeenQuestions {
  private readonly whole = new Map<string, Item[]>();
  private readonly lessOne = new Map<
    string,
    { readonly item: Item; readonly word: string; readonly isLong: boolean }[]
  >();

  add(item: Item, words: readonly string[]): void {
    push(this.whole, words.join(' '), item);
    for (const [word, rest] of withoutEach(words)) {
      push(this.lessOne, rest, { item, word, isLong: words.length >= longQuestion });
    }
  }

  nearest(item: Item, words: readonly string[]): Item | undefined {
    const key = words.join(' ');
    const isLong = words.length >= longQuestion;
    const candidates = [
      ...(this.whole.get(key) ?? []),
      ...(this.lessOne.get(key) ?? [])
        .filter((other) => other.isLong && !isNumber(other.word))
        .map((other) => other.item),
      ...withoutEach(words).flatMap(([word, rest]) => [
        ...(isLong && !isNumber(word) ? (this.whole.get(rest) ?? []) : []),
        ...(this.lessOne.get(rest) ?? []).filter((other) => isSlip(word, other.word)).map((other) => other.item),
      ]),
    ];
    return candidates.find((other) => meetsSameBodies(item, other));
  }
}

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const withoutEach = (words: readonly string[]): readonly (readonly [word: string, rest: string])[] =>
  words.map((word, index) => [word, words.filter((_, at) => at !== index).join(' ')]);

const isNumber = (word: string): boolean => /\p{N}/u.test(word);

const meetsSameBodies = (a: Item, b: Item): boolean =>
  !a.applicable || a.applicable.some((kind) => isApplicable(b, kind));
