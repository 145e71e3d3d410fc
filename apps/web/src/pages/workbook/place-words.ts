import type { Translate } from '../../i18n/catalogue';
import type { messages } from './messages';

/** `Isian!C2` as people look for it: the sheet, and the cell in it. What has no sheet stays as it is. */
export const placeWords = (t: Translate<keyof (typeof messages)['id']>, place: string): string => {
  const at = place.lastIndexOf('!');
  return at < 0 ? place : t('place', { sheet: place.slice(0, at), cell: place.slice(at + 1) });
};
