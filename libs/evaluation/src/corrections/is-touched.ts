import { correctionEffects, isAnswerTo, itemsByCode, type Instrument, type ItemValue } from '@app/instrument';

/** What somebody says of an item, and what stands there; empty where both say nothing. */
export interface ItemSaid {
  readonly itemCode: string;
  readonly values: readonly ItemValue[];
}

/**
 * Whether an old form says something of an item that the newer instrument would not leave as it is: the item is gone or of
 * another kind, or one of the values is to be looked at again or no answer any more. Another law, weight or example touches
 * nothing. Values that never fitted are left to whoever checks them. Pure.
 */
export const isTouched = (before: Instrument, after: Instrument, { itemCode, values }: ItemSaid): boolean => {
  const item = itemsByCode(before).get(itemCode);
  if (item?.kind !== itemsByCode(after).get(itemCode)?.kind) return true;
  return values
    .filter((value) => 'rejected' in value || (item !== undefined && isAnswerTo(item, value)))
    .some((value) => correctionEffects(before, after, { [itemCode]: value }).length > 0);
};
