import { comparedText, haveSameAsides, type ComparedText, type ComparedWord } from './compared-words';
import type { Instrument, Item, Violation } from './instrument';
import { isApplicable, placedItemsOf, type PlacedItem } from './items-of';
import { isDecisive, isSlip } from './similar-text';
import { warning } from './violation';

/** From how many words that matter one more no longer makes another question. */
const longQuestion = 7;

/**
 * Questions that ask the same thing twice, as questionnaires grown over years do: the same words in another order or with
 * other small words, one word mistyped, or one word more in a long question. Items for different kinds of body do not count.
 */
export const checkSimilar = (instrument: Instrument): readonly Violation[] => {
  const seen = new SeenQuestions();
  return placedItemsOf(instrument).flatMap(({ item, pointer }: PlacedItem) => {
    const question = questionOf(item);
    if (question.words.length === 0) return [];
    const earlier = seen.nearest(question);
    seen.add(question);
    if (!earlier) return [];
    const message = `Pertanyaan butir ${item.code} hampir sama dengan butir ${earlier.item.code}; hapus salah satu, atau pertegas bedanya.`;
    return [warning(`${pointer}/text/id`, 'text.similar', message)];
  });
};

interface Question extends ComparedText {
  readonly item: Item;
}

/** Each word once, in an order of their own. */
const questionOf = (item: Item): Question => {
  const { words, asides } = comparedText(item.text.id, 'question');
  const byKey = new Map(words.map((word) => [word.key, word]));
  return { item, asides, words: [...byKey.keys()].sort().map((key) => byKey.get(key) as ComparedWord) };
};

/** Questions by their words, and by their words less one, so that nobody has to compare each with each. */
class SeenQuestions {
  private readonly whole = new Map<string, Question[]>();
  private readonly lessOne = new Map<string, { readonly question: Question; readonly word: ComparedWord }[]>();

  add(question: Question): void {
    push(this.whole, keyOf(question.words), question);
    for (const [word, rest] of withoutEach(question)) push(this.lessOne, rest, { question, word });
  }

  nearest(question: Question): Question | undefined {
    const key = keyOf(question.words);
    const candidates = [
      ...(this.whole.get(key) ?? []),
      ...(this.lessOne.get(key) ?? [])
        .filter((other) => isLong(other.question) && !isDecisive(other.word.word))
        .map((other) => other.question),
      ...withoutEach(question).flatMap(([word, rest]) => [
        ...(isLong(question) && !isDecisive(word.word) ? (this.whole.get(rest) ?? []) : []),
        ...(this.lessOne.get(rest) ?? []).filter((other) => isSlip(word.word, other.word.word)).map((other) => other.question), // prettier-ignore
      ]),
    ];
    return candidates.find((other) => haveSameAsides(question, other) && meetsSameBodies(question.item, other.item));
  }
}

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const keyOf = (words: readonly ComparedWord[]): string => words.map(({ key }) => key).join(' ');

const withoutEach = ({ words }: Question): readonly (readonly [word: ComparedWord, rest: string])[] =>
  words.map((word, index) => [word, keyOf(words.filter((_, at) => at !== index))]);

const isLong = ({ words }: Question): boolean => words.length >= longQuestion;

const meetsSameBodies = (a: Item, b: Item): boolean =>
  !a.applicable || a.applicable.some((kind) => isApplicable(b, kind));
