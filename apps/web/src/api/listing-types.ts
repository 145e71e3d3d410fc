/** Lists of public and of exempt information, as the API sends them. */
import type { List, Schemas } from './types';

export type ListingCard = Schemas['ListingCardDto'];
export type Listing = Schemas['ListingDto'];
export type ListingContent = Schemas['ListingContentDto'];
export type ListingRevision = Schemas['ListingRevisionDto'];
export type ListingList = List<ListingCard> & Pick<Schemas['ListingPageDto'], 'units'>;

export const listingClasses = [
  'periodic',
  'immediate',
  'onDemand',
  'exempt',
] as const satisfies readonly ListingCard['class'][];
export const listingForms = ['soft', 'hard', 'both'] as const satisfies readonly ListingCard['form'][];
export const listingFilters = ['expiring', 'untested', 'withdrawn'] as const;

export type ListingDecree = Schemas['ListingDecreeDto'];
export type FixedListing = Schemas['FixedListingDto'];
export type FixedList = List<FixedListing> & Pick<Schemas['FixedListingsDto'], 'decree'>;

export type ListingReport = Schemas['ListingReportDto'];
export type ListingCounts = Schemas['ListingCountsDto'];
