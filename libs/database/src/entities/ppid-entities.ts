import { clinicEntities } from './clinic-entities';
import { listingEntities } from './listing-entities';
import { requestEntities } from './request-entities';

export * from './clinic-entities';
export * from './listing-entities';
export * from './request-entities';

/** Tables of the network of information officers. */
export const ppidEntities = [...clinicEntities, ...listingEntities, ...requestEntities] as const;
