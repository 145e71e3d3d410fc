import type { Decimal, Item, ItemValue, Text } from '@app/instrument';
import type { Translate } from '../../i18n/catalogue';

type InputKey = 'input.YA' | 'input.TIDAK' | 'input.notApplicable' | 'input.rejected' | 'input.score';

export interface InputWordsOf {
  readonly t: Translate<InputKey>;
  readonly decimal: (value: Decimal) => string;
  readonly read: (text: Text) => string;
}

/** The accepted value in words; level and element names come from the item where it is known. */
export const inputWords = (
  input: ItemValue | { readonly score: Decimal },
  item: Item | undefined,
  { t, decimal, read }: InputWordsOf,
): string => {
  if ('score' in input) return t('input.score', { score: decimal(input.score) });
  if ('choice' in input) return choiceWords(input.choice, item, { t, decimal, read });
  if ('elements' in input) {
    const names =
      item?.kind === 'checklist' ? new Map(item.elements.map(({ code, text }) => [code, read(text)])) : null;
    return input.elements.map((code) => names?.get(code) ?? code).join('; ') || '–';
  }
  if ('number' in input) return decimal(input.number);
  if ('text' in input) return input.text;
  return t('notApplicable' in input ? 'input.notApplicable' : 'input.rejected');
};

const choiceWords = (choice: string, item: Item | undefined, { t, read }: InputWordsOf): string => {
  if (choice === 'YA' || choice === 'TIDAK') return t(`input.${choice}`);
  const level = item?.kind === 'scale' ? item.levels.find(({ code }) => code === choice) : undefined;
  return level ? read(level.text) : choice;
};
