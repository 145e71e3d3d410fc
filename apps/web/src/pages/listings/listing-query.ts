import { type ListingCard, listingClasses, listingFilters } from '../../api/listing-types';

export const listingSorts = ['title', 'unit', 'latest'] as const;

/** What of a list is shown, as its address says it. */
export interface SoughtListings {
  readonly q: string;
  readonly class: ListingCard['class'] | null;
  readonly unit: string;
  readonly filter: (typeof listingFilters)[number] | null;
  readonly sort: (typeof listingSorts)[number];
  readonly publicBodyId: string;
}

export const soughtIn = (query: URLSearchParams): SoughtListings => ({
  q: query.get('cari') ?? '',
  class: listingClasses.find((one) => one === query.get('klasifikasi')) ?? null,
  unit: query.get('unit') ?? '',
  filter: listingFilters.find((one) => one === query.get('saring')) ?? null,
  sort: listingSorts.find((one) => one === query.get('urut')) ?? 'title',
  publicBodyId: query.get('badan') ?? '',
});

export const addressOf = ({ q, class: kind, unit, filter, sort, publicBodyId }: SoughtListings): string => {
  const written = new URLSearchParams({
    ...(q && { cari: q }),
    ...(kind && { klasifikasi: kind }),
    ...(unit && { unit }),
    ...(filter && { saring: filter }),
    ...(sort !== 'title' && { urut: sort }),
    ...(publicBodyId && { badan: publicBodyId }),
  }).toString();
  return written && `?${written}`;
};

/** The same for the API, without the order. */
export const findingOf = ({ q, class: kind, unit, filter, publicBodyId }: SoughtListings): string =>
  new URLSearchParams({
    ...(q && { q }),
    ...(kind && { class: kind }),
    ...(unit && { unit }),
    ...(filter && { filter }),
    ...(publicBodyId && { publicBodyId }),
  }).toString();
