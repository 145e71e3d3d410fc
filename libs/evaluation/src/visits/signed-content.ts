import { canonicalJson, type ItemValue } from '@app/instrument';
import { sha256 } from '@app/platform';

/** What stands at one item: all that a signature is bound to. */
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

/** SHA-256 of the canonical JSON (RFC 8785) of what was found at this visit. */
export const hashOfSigned = (inspectionId: string, found: Parameters<typeof signedContent>[0]): string =>
  sha256(canonicalJson({ format: 'terbuka/visit@1', inspection: inspectionId, items: signedContent(found) }));
