import type { Item } from './instrument';

/** A piece of evidence as far as its page matters. */
export interface PagedPiece {
  /** From 1; null where none was named. */
  readonly page: number | null;
  /** Of its file; null for a link. */
  readonly mediaType: string | null;
}

/**
 * Whether the item asks for the page of a document and no piece of its evidence names one. A picture has no pages, so that
 * pictures alone are asked for none. Pure.
 */
export const lacksPage = ({ evidence }: Pick<Item, 'evidence'>, pieces: readonly PagedPiece[]): boolean => {
  if (!evidence?.page) return false;
  const documents = pieces.filter(({ mediaType }) => mediaType?.startsWith('image/') !== true);
  return documents.length > 0 && pieces.every(({ page }) => page === null);
};
