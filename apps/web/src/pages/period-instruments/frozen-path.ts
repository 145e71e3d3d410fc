/** Where a frozen instrument is read; the address holds its hash, so that it never changes. */
export const frozenPath = (sha256: string): string => `/api/instruments/frozen/${sha256}`;
