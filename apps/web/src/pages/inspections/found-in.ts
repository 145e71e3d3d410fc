import type { ItemValue } from '@app/instrument';
import type { InspectionView } from './inspection-types';

/** What was found so far, for conditions. */
export const foundIn = ({ values }: Pick<InspectionView, 'values'>): Readonly<Record<string, ItemValue>> =>
  Object.fromEntries(Object.entries(values).flatMap(([code, { value }]) => (value ? [[code, value]] : [])));
