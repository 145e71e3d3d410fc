import type { Instrument, InstrumentNode, Item } from '@app/instrument';
import type { Translate } from '../../i18n/catalogue';
import type { messages } from './messages';

type Aggregate = Instrument['aggregate'];

interface Words {
  readonly t: Translate<keyof (typeof messages)['id']>;
  readonly decimal: (value: string) => string;
}

/**
 * What a weight means to people: a percentage at the top, points in a `sum`, else a part beside its siblings. Null where
 * the parent takes the plain mean, or nothing is scored.
 */
export const weightWords = (
  child: InstrumentNode | Item,
  parent: { readonly aggregate: Aggregate; readonly isTop: boolean },
  { t, decimal }: Words,
): string | null => {
  if (parent.aggregate === 'mean' || (child.type === 'item' && child.kind === 'text')) return null;
  const weight = decimal(child.weight.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
  if (parent.aggregate === 'sum') return t('weightPoints', { weight });
  return t(parent.isTop ? 'weightShare' : 'weightPart', { weight });
};
