import type { Item } from '@app/instrument';
import { asSentence } from '../../i18n/as-sentence';
import { useInstrumentText } from '../../i18n/use-text';

/** Names a control by its item, and by what is asked of it where its label says more: many of a kind stand in one page. */
export const useControlName = ({ code, text }: Pick<Item, 'code' | 'text'>): ((label?: string) => string) => {
  const read = useInstrumentText();
  return (label = '') => `${code}. ${asSentence(read(text))} ${label}`.trim();
};
