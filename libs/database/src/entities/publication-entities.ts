import { PublicationEvent } from './publication-event.entity';
import { Publication } from './publication.entity';

export * from './publication-event.entity';
export * from './publication.entity';

/** Tables of what is published, planned to be, or was taken back. */
export const publicationEntities = [Publication, PublicationEvent] as const;
