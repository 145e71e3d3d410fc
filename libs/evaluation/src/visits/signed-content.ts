import type { SignedPiece } from '@app/database';
import { canonicalJson, type ItemValue } from '@app/instrument';
import { sha256 } from '@app/platform';

/** What stands at one item, as it is signed. */
export interface SignedItem {
  readonly value: ItemValue | null;
  readonly note: string | null;
}

/** What both parties had before them, by item; items where nothing stands are left out. Pure. */
export const signedContent = (
  found: Readonly<Record<string, { readonly value: ItemValue | null; readonly note?: string | null }>>,
): Readonly<Record<string, SignedItem>> =>
  Object.fromEntries(
    Object.entries(found).flatMap(([code, { value, note }]): [string, SignedItem][] => {
      const kept = { value, note: note?.trim() || null };
      return kept.value === null && kept.note === null ? [] : [[code, kept]];
    }),
  );

/** Whether what a device says it showed has that shape at all; whether it is what was found is told by its hash. */
export const isSignedContent = (content: unknown): content is Readonly<Record<string, SignedItem>> =>
  typeof content === 'object' &&
  content !== null &&
  Object.values(content).every(
    (item: unknown) =>
      typeof item === 'object' &&
      item !== null &&
      'value' in item &&
      typeof item.value === 'object' &&
      (!('note' in item) || item.note === null || typeof item.note === 'string'),
  );

/** A piece beside an item, of which more may be known than is signed. */
interface Piece extends Omit<SignedPiece, 'item'> {
  readonly itemCode: string;
}

/** The pieces as they are signed: in one order, whatever order they came in, and the same one at an item once. Pure. */
export const signedPieces = (pieces: readonly Piece[]): readonly SignedPiece[] =>
  inOneOrder(pieces.map(({ itemCode, kind, sha256, url }) => ({ item: itemCode, kind, sha256, url })));

const inOneOrder = (pieces: readonly SignedPiece[]): readonly SignedPiece[] => {
  const byMark = new Map(pieces.map((piece) => [markOf(piece), piece]));
  return [...byMark.keys()].sort().flatMap((mark) => byMark.get(mark) ?? []);
};

const markOf = ({ item, kind, sha256, url }: SignedPiece): string => JSON.stringify([item, kind, sha256, url]);

/** Items at which one list has a piece that the other has not, in order. Pure. */
export const itemsApart = (one: readonly SignedPiece[], other: readonly SignedPiece[]): readonly string[] => {
  const [mine, theirs] = [new Set(one.map(markOf)), new Set(other.map(markOf))];
  const apart = [...one, ...other].filter((piece) => !mine.has(markOf(piece)) || !theirs.has(markOf(piece)));
  return [...new Set(apart.map(({ item }) => item))].sort();
};

interface Signed {
  readonly found: Parameters<typeof signedContent>[0];
  /** Null: the first format, which did not cover them. */
  readonly evidence: readonly SignedPiece[] | null;
}

/** SHA-256 of the canonical JSON (RFC 8785) of what was found at this visit, and of what proves it. */
export const hashOfSigned = (inspectionId: string, { found, evidence }: Signed): string => {
  const items = signedContent(found);
  return sha256(
    canonicalJson(
      evidence === null
        ? { format: 'terbuka/visit@1', inspection: inspectionId, items }
        : { format: 'terbuka/visit@2', inspection: inspectionId, items, evidence: inOneOrder(evidence) },
    ),
  );
};
