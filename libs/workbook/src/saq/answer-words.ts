import type { Item, ItemValue } from '@app/instrument';
import { clearing } from './saq-content';

export const yes = 'Ya';
export const no = 'Tidak';
export const notRequired = 'Tidak dipersyaratkan';

const longestChoice = 90;

/** `BAIK: Diperbarui setiap hari`, short enough for a cell; the whole text stands beside the question. */
const levelWords = ({ code, text }: { readonly code: string; readonly text: { readonly id: string } }): string => {
  const words = `${code}: ${text.id.replace(/\s+/g, ' ').trim()}`;
  return words.length > longestChoice ? `${words.slice(0, longestChoice - 1).trimEnd()}…` : words;
};

/** An answer that can be picked, as its cell reads. */
export interface Choice {
  readonly words: string;
  readonly value: ItemValue;
}

/** What can be picked in the answer cell of an item, the two ways out not counted. */
export const choicesOf = (item: Item): readonly Choice[] => {
  if (item.kind === 'yesNo')
    return [
      { words: yes, value: { choice: 'YA' } },
      { words: no, value: { choice: 'TIDAK' } },
    ];
  if (item.kind !== 'scale') return [];
  return item.levels.map((level) => ({ words: levelWords(level), value: { choice: level.code } }));
};

/** All that its list offers: choices, not required where that may be said, and emptying. */
export const offersOf = (item: Item): readonly string[] => [
  ...choicesOf(item).map(({ words }) => words),
  ...(item.notApplicable ? [notRequired] : []),
  clearing,
];

/** A standing answer as its cell holds it; elements of a checklist have rows of their own. */
export const wordsOf = (item: Item, value: ItemValue | null): string | number | null => {
  if (value === null || 'rejected' in value || 'elements' in value) return null;
  if ('notApplicable' in value) return notRequired;
  if ('text' in value) return value.text;
  if ('number' in value) return numberCell(value.number);
  const chosen = choicesOf(item).find(({ value: one }) => 'choice' in one && one.choice.toUpperCase() === value.choice.toUpperCase()); // prettier-ignore
  return chosen?.words ?? value.choice;
};

/** A number where none of its digits is lost, else its text. */
const numberCell = (decimal: string): string | number => {
  const number = Number(decimal);
  return decimal.length <= 15 && String(number) === decimal ? number : decimal.replace('.', ',');
};
