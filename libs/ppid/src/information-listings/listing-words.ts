import type { ListingClass, ListingForm } from '@app/database';

/** What lists on paper call them. */
export const classWords: Readonly<Record<ListingClass, string>> = {
  periodic: 'Berkala',
  immediate: 'Serta merta',
  onDemand: 'Setiap saat',
  exempt: 'Dikecualikan',
};

export const formWords: Readonly<Record<ListingForm, string>> = {
  soft: 'Salinan lunak',
  hard: 'Salinan cetak',
  both: 'Salinan lunak dan cetak',
};
