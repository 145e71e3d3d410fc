import { type Condition, type Instrument, isSameCode } from '@app/instrument';
import { formatDecimal } from '../../format';
import { useInstrumentText, useLanguage, useTextOf } from '../../i18n/use-text';
import { useValueWords } from '../../parts/use-value-words';
import { describeCondition } from './describe-condition';
import { messages } from './messages';

/** Says an item's condition in the language of the page. */
export const useConditionWords = (instrument: Instrument): ((condition: Condition) => string) => {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const say = useValueWords();
  const language = useLanguage();
  const compare =
    (op: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan') =>
    (item: string, number: string): string =>
      t(`condition.${op}`, { item, number: formatDecimal(number, language) });
  return (condition) =>
    describeCondition(condition, instrument, {
      and: t('condition.and'),
      or: t('condition.or'),
      not: (inner) => t('condition.not', { inner }),
      is: (item, value) => t('condition.is', { item, value }),
      answered: (item) => t('condition.answered', { item }),
      item: (item) => t('condition.item', { item }),
      number: (number) => formatDecimal(number, language),
      compares: {
        atLeast: compare('atLeast'),
        moreThan: compare('moreThan'),
        atMost: compare('atMost'),
        lessThan: compare('lessThan'),
      },
      choice: (item, code) => {
        if (!item) return code;
        if (item.kind !== 'checklist') return say(item, { choice: code });
        const element = item.elements.find((one) => isSameCode(one.code, code));
        return element ? read(element.text) : code;
      },
    });
};
