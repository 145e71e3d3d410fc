import { InformationListing } from './information-listing.entity';
import { ListingDecreeItem } from './listing-decree-item.entity';
import { ListingDecree } from './listing-decree.entity';
import { ListingRevision } from './listing-revision.entity';
import { PublishedListing } from './published-listing.entity';

export * from './information-listing.entity';
export * from './listing-decree-item.entity';
export * from './listing-decree.entity';
export * from './listing-revision.entity';
export * from './published-listing.entity';

/** Tables of the lists of public and of exempt information. */
export const listingEntities = [
  InformationListing,
  ListingDecreeItem,
  ListingDecree,
  ListingRevision,
  PublishedListing,
] as const;
