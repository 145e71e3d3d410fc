import type { Decimal } from '@app/instrument';
import type { TrendItem, Trends } from '../../api/correction-types';

export type Direction = 'up' | 'down' | 'level';

/** Which way a signed difference points; null where there is none. */
export const directionOf = (difference: Decimal | null): Direction | null => {
  if (difference === null) return null;
  if (/^[-+]?0*(\.0*)?$/.test(difference)) return 'level';
  return difference.startsWith('-') ? 'down' : 'up';
};

/** How far, without its sign and without zeros at the end: `-3.20` is `3.2`. */
export const distanceOf = (difference: Decimal): Decimal => {
  const bare = difference.replace(/^[-+]/, '');
  return bare.includes('.') ? bare.replace(/\.?0+$/, '') : bare;
};

/** How many questions there are of each kind, for the sentences on top. */
export const countLinks = ({
  items,
  gone,
}: Pick<Trends, 'items' | 'gone'>): Readonly<Record<'same' | 'changed' | 'added' | 'gone', number>> => {
  const count = (link: TrendItem['link']): number => items.filter((item) => item.link === link).length;
  return { same: count('same'), changed: count('changed'), added: count('new'), gone: gone.length };
};
