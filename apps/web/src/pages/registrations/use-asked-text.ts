import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** Who was asked in which way, in a sentence or two. */
export const useAskedText = (): ((asked: { readonly mailed: number; readonly told: number }) => string) => {
  const t = useTextOf(messages);
  const format = useFormat();
  return ({ mailed, told }) =>
    [
      ...(mailed > 0 || told === 0 ? [t('sent', { count: format.count(mailed) })] : []),
      ...(told > 0 ? [t('told', { count: format.count(told) })] : []),
    ].join(' ');
};
