import { InformationListing } from './information-listing.entity';
import { ListingRevision } from './listing-revision.entity';
import { PublishedListing } from './published-listing.entity';

export * from './information-listing.entity';
export * from './listing-revision.entity';
export * from './published-listing.entity';

/** Tables of the lists of public and of exempt information. */
export const listingEntities = [InformationListing, ListingRevision, PublishedListing] as const;
