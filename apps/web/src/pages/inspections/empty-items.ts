import { applicableItems, isRelevant } from '@app/instrument';
import { foundIn } from './found-in';
import type { InspectionView } from './inspection-types';

/** Items that are asked and still empty, in the order of the instrument. */
export const emptyItems = (view: InspectionView): readonly string[] => {
  const found = foundIn(view);
  return applicableItems(view.instrument, view.body.kind)
    .filter((item) => item.kind !== 'text' && isRelevant(item, found, view.instrument) && !found[item.code])
    .map(({ code }) => code);
};
