import { type EvidenceKind, type Item, type ItemValue, claimsPoints } from '@app/instrument';
import type { Evidence } from '../../api/types';

/** Kinds that live at an address, and kinds that are a file; what may be either stands in both. */
const linkKinds: readonly EvidenceKind[] = ['link', 'video', 'screenshot', 'photo', 'file', 'statement'];
const fileKinds: readonly EvidenceKind[] = ['file', 'photo', 'screenshot', 'video', 'statement'];

const wanted = (item: Item, value: ItemValue | null): readonly EvidenceKind[] => {
  if (value && 'notApplicable' in value) return ['statement'];
  return [...(item.evidence?.anyOf ?? []), ...(item.notApplicable?.statement ? (['statement'] as const) : [])];
};

const preferred = (kinds: readonly EvidenceKind[], asked: readonly EvidenceKind[]): readonly EvidenceKind[] => [
  ...kinds.filter((kind) => asked.includes(kind)),
  ...kinds.filter((kind) => !asked.includes(kind)),
];

/** Kinds to offer for a link, those that count for this answer first. */
export const kindsForLink = (item: Item, value: ItemValue | null): readonly EvidenceKind[] => {
  const asked = wanted(item, value);
  const order = preferred(linkKinds, asked);
  return asked.includes('link') || !asked.some((kind) => linkKinds.includes(kind))
    ? ['link', ...order.filter((kind) => kind !== 'link')]
    : order;
};

/** The kind that a file most likely is: a picture is a photo or a screenshot, whichever counts; a paper is a file or a letter. */
export const kindForFile = (item: Item, value: ItemValue | null, mediaType: string): EvidenceKind => {
  const asked = wanted(item, value);
  const fits = (kind: EvidenceKind): boolean => asked.includes(kind);
  if (asked.length === 1 && fits('statement')) return 'statement';
  if (mediaType.startsWith('video/')) return 'video';
  if (mediaType.startsWith('image/')) return fits('photo') ? 'photo' : fits('screenshot') ? 'screenshot' : 'photo';
  return fits('file') || !fits('statement') ? 'file' : 'statement';
};

export const kindsForFile = (item: Item, value: ItemValue | null): readonly EvidenceKind[] =>
  preferred(fileKinds, wanted(item, value));

/** Pieces still missing before the answer counts as proved; 0 where nothing is asked. */
export const evidenceStillNeeded = (item: Item, value: ItemValue | null, evidence: readonly Evidence[]): number => {
  if (!value) return 0;
  if ('notApplicable' in value) {
    return item.notApplicable?.statement && !evidence.some(({ kind }) => kind === 'statement') ? 1 : 0;
  }
  if (!item.evidence || !claimsPoints(item, value)) return 0;
  const rule = item.evidence;
  return Math.max(0, rule.minimum - evidence.filter(({ kind }) => rule.anyOf.includes(kind)).length);
};

/** An address that people paste, with `https://` put before a bare domain; null where it cannot be one. */
export const toUrl = (typed: string): string | null => {
  const text = typed.trim();
  const address = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address)) return null;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
};
