import type { EvidenceKind } from '@app/instrument';

/** The largest file sent in one piece, whatever the policy allows; larger ones are sent in parts. */
export const EVIDENCE_MAX_BYTES = 10 * 1_048_576;

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const byExtension: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  docx: `${OPEN_XML}.wordprocessingml.document`,
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  odt: `${OPEN_DOCUMENT}.text`,
  ods: `${OPEN_DOCUMENT}.spreadsheet`,
};

const accepted = new Set(Object.values(byExtension));

/** The media type a file's name promises; null for one that is not taken. */
export const typeOfName = (fileName: string): string | null => {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? null) : null;
};

/** Why a file is refused: a kind nobody takes, or a name that says other than the bytes. Null: it is taken. */
export const refusalOf = (file: {
  readonly fileName: string;
  /** As the browser says; it often does not know. */
  readonly declaredType: string;
  /** As the bytes say; null where they say nothing. */
  readonly foundType: string | null;
}): 'typeRefused' | 'mislabelled' | null => {
  const promised = typeOfName(file.fileName);
  if (!promised) return 'typeRefused';
  if (file.foundType !== promised) return 'mislabelled';
  return accepted.has(file.declaredType) && file.declaredType !== promised ? 'mislabelled' : null;
};

/** Whether a piece of this kind may be such a file. */
export const fitsKind = (kind: EvidenceKind, mediaType: string): boolean => {
  if (kind === 'link') return false;
  if (kind === 'photo' || kind === 'screenshot') return mediaType.startsWith('image/');
  return kind !== 'video' || mediaType.startsWith('video/');
};

/** Media types that a browser may show inside its own sandbox; all others are handed over as a download. */
export const isShown = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/');
