import { v7 } from 'uuid';

/** A new identifier, UUID v7: it sorts by the time it was made, so that new rows stay together in an index. */
export const newId = (): string => v7();
