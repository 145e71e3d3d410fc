import { type Item, type ItemValue, isSameCode } from '@app/instrument';
import { formatDecimal } from '../format';
import type { Translate } from '../i18n/catalogue';
import type { Language } from '../i18n/language';
import { useInstrumentText, useLanguage, useTextOf } from '../i18n/use-text';
import { itemMessages } from './item-messages';

interface Words {
  readonly t: Translate<keyof (typeof itemMessages)['id']>;
  readonly read: ReturnType<typeof useInstrumentText>;
  readonly language: Language;
}

/**
 * Says an answer or a verdict in the words of its item: the level's text, the elements ticked, the number with its unit. Of
 * an item that this device does not know, codes have to do.
 */
export const useValueWords = (): ((item: Item | null, value: ItemValue | null | undefined) => string) => {
  const words = { t: useTextOf(itemMessages), read: useInstrumentText(), language: useLanguage() };
  return (item, value) => sayValue(item, value ?? null, words);
};

const sayValue = (item: Item | null, value: ItemValue | null, words: Words): string => {
  if (!value) return words.t('unanswered');
  if ('notApplicable' in value) return words.t('notApplicable');
  if ('rejected' in value) return words.t('rejected');
  if ('text' in value) return value.text.trim() === '' ? words.t('unanswered') : value.text;
  if ('number' in value) return sayNumber(item, value.number, words);
  return 'elements' in value ? sayElements(item, value.elements, words) : sayChoice(item, value.choice, words);
};

const sayNumber = (item: Item | null, number: string, { read, language }: Words): string => {
  const unit = item?.kind === 'number' && item.unit ? ` ${read(item.unit)}` : '';
  return `${formatDecimal(number, language)}${unit}`;
};

const sayElements = (item: Item | null, chosen: readonly string[], { t, read }: Words): string => {
  if (!item) return chosen.join('; ');
  const known = item.kind === 'checklist' ? item.elements : [];
  const texts = known.filter(({ code }) => chosen.some((one) => isSameCode(one, code))).map(({ text }) => read(text));
  return texts.length === 0 ? t('noElements') : texts.join('; ');
};

const sayChoice = (item: Item | null, choice: string, { t, read }: Words): string => {
  const isYes = isSameCode(choice, 'YA');
  if (item ? item.kind !== 'scale' : isYes || isSameCode(choice, 'TIDAK')) return isYes ? t('yes') : t('no');
  const level = item?.kind === 'scale' ? item.levels.find(({ code }) => isSameCode(code, choice)) : null;
  return level ? read(level.text) : choice;
};
