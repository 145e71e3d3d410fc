import { type Item, type ItemValue, isSameCode } from '@app/instrument';
import { formatDecimal } from '../format';
import { useInstrumentText, useLanguage, useTextOf } from '../i18n/use-text';
import { itemMessages } from './item-messages';

/** Says an answer or a verdict in the words of its item: the level's text, the elements ticked, the number with its unit. */
export const useValueWords = (): ((item: Item, value: ItemValue | null | undefined) => string) => {
  const t = useTextOf(itemMessages);
  const read = useInstrumentText();
  const language = useLanguage();
  return (item, value) => {
    if (!value) return t('unanswered');
    if ('notApplicable' in value) return t('notApplicable');
    if ('rejected' in value) return t('rejected');
    if ('text' in value) return value.text;
    if ('number' in value) {
      const unit = item.kind === 'number' && item.unit ? ` ${read(item.unit)}` : '';
      return `${formatDecimal(value.number, language)}${unit}`;
    }
    if ('elements' in value) {
      const texts =
        item.kind !== 'checklist'
          ? []
          : item.elements.filter(({ code }) => value.elements.some((one) => isSameCode(one, code)));
      return texts.length === 0 ? t('noElements') : texts.map(({ text }) => read(text)).join('; ');
    }
    if (item.kind === 'scale') {
      const level = item.levels.find(({ code }) => isSameCode(code, value.choice));
      return level ? read(level.text) : value.choice;
    }
    return isSameCode(value.choice, 'YA') ? t('yes') : t('no');
  };
};
