/** Keyset paging: a cursor names the last row seen, so that a deep page costs what the first one does. Pure. */

export interface Keyset {
  /** The last row's sort key, as text. */
  readonly key: string;
  readonly id: string;
}

/** The cursor as it travels in a URL. */
export const toCursor = ({ key, id }: Keyset): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a cursor; null where it is not one of ours. */
export const fromCursor = (cursor: string): Keyset | null => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [key, id] = parsed as readonly unknown[];
    return typeof key === 'string' && typeof id === 'string' && uuid.test(id) ? { key, id } : null;
  } catch {
    return null;
  }
};

/** Cuts one row too many off a page; that row says that there is a next page. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  keyset: (row: Row) => Keyset,
): { readonly items: readonly Row[]; readonly next: string | null } => {
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return { items, next: rows.length > limit && last !== undefined ? toCursor(keyset(last)) : null };
};
