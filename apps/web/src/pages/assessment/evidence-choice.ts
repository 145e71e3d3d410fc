import { type EvidenceKind, type Item, type ItemValue, claimsPoints } from '@app/instrument';
import type { Evidence } from '../../api/types';

/** Kinds that an address can be; a `file` is always uploaded. */
const linkKinds: readonly EvidenceKind[] = ['link', 'video', 'screenshot', 'photo', 'statement'];
const fileKinds: readonly EvidenceKind[] = ['file', 'photo', 'screenshot', 'video', 'statement'];

/** Kinds that count for this answer. */
const wanted = (item: Item, value: ItemValue | null): readonly EvidenceKind[] => {
  if (value && 'notApplicable' in value) return ['statement'];
  return item.evidence?.anyOf ?? ['statement'];
};

/** Kinds to offer for a link; none where only an upload counts. */
export const kindsForLink = (item: Item, value: ItemValue | null): readonly EvidenceKind[] =>
  linkKinds.filter((kind) => wanted(item, value).includes(kind));

/** As what a link of last year counts for this answer; null where only an upload does. */
export const kindForLink = (item: Item, value: ItemValue | null, before: string): EvidenceKind | null => {
  const kinds = kindsForLink(item, value);
  return kinds.find((kind) => kind === before) ?? kinds[0] ?? null;
};

/** Whether an upload can count at all. */
export const takesFiles = (item: Item, value: ItemValue | null): boolean =>
  wanted(item, value).some((kind) => fileKinds.includes(kind));

/** The kind that a file most likely is, out of those that count for this answer and can be such a file. */
export const kindForFile = (item: Item, value: ItemValue | null, mediaType: string): EvidenceKind => {
  const likely = likelyKinds(mediaType);
  return likely.find((kind) => wanted(item, value).includes(kind)) ?? likely[0] ?? 'file';
};

const likelyKinds = (mediaType: string): readonly EvidenceKind[] => {
  if (mediaType.startsWith('image/')) return ['photo', 'screenshot', 'file', 'statement'];
  if (mediaType.startsWith('video/')) return ['video', 'file'];
  return ['file', 'statement'];
};

/** Pieces still missing before the answer counts as proved; 0 where nothing is asked. */
export const evidenceStillNeeded = (
  item: Item,
  value: ItemValue | null,
  evidence: readonly Pick<Evidence, 'kind'>[],
): number => {
  if (!value) return 0;
  if ('notApplicable' in value) {
    return item.notApplicable?.statement && !evidence.some(({ kind }) => kind === 'statement') ? 1 : 0;
  }
  if (!item.evidence || !claimsPoints(item, value)) return 0;
  const rule = item.evidence;
  return Math.max(0, rule.minimum - evidence.filter(({ kind }) => rule.anyOf.includes(kind)).length);
};

/** An address that people paste, with `https://` put before a bare domain; null where it is none. Whether it may be evidence the server says. */
export const toUrl = (typed: string): string | null => {
  const text = typed.trim();
  const address = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/\S+$/i.test(address)) return null;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
};
