import { problem } from '@app/access';
import { FileTooLarge, PictureUnreadable, redrawPicture, type Storage, type StoredFile } from '@app/platform';
import { EVIDENCE_MAX_BYTES } from './evidence-type';

export interface Scan {
  readonly content: AsyncIterable<Uint8Array>;
  /** By its name; `inspect` refuses a file that is something else. */
  readonly mediaType: string;
  readonly inspect: (head: Uint8Array) => void;
}

/**
 * Stores one paper, scanned or photographed. A photograph is drawn anew, so that the place where it was taken is not kept.
 * Throws `evidence.tooLarge`, `evidence.unsafe`, and what `inspect` throws.
 */
export const storeScan = async (storage: Storage, { content, mediaType, inspect }: Scan): Promise<StoredFile> => {
  try {
    if (!mediaType.startsWith('image/')) return await storage.save(content, { maxBytes: EVIDENCE_MAX_BYTES, inspect });
    const photo = await wholeOf(content);
    inspect(photo);
    return await storage.save(await redrawPicture(photo, mediaType), { maxBytes: Number.MAX_SAFE_INTEGER });
  } catch (error) {
    if (error instanceof FileTooLarge) throw problem.evidenceTooLarge({ maxBytes: error.maxBytes });
    if (error instanceof PictureUnreadable) throw problem.evidenceUnsafe({ fault: 'broken' });
    throw error;
  }
};

const wholeOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of content) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > EVIDENCE_MAX_BYTES) throw new FileTooLarge(EVIDENCE_MAX_BYTES);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
