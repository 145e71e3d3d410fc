import { problem } from '@app/access';
import {
  FileTooLarge,
  inspectBytes,
  PictureUnreadable,
  redrawPicture,
  type Storage,
  type StoredFile,
} from '@app/platform';
import { EVIDENCE_MAX_BYTES } from './evidence-type';

export interface Scan {
  readonly content: AsyncIterable<Uint8Array>;
  /** By its name; `inspect` refuses a file that is something else. */
  readonly mediaType: string;
  readonly inspect: (scan: Uint8Array) => void;
}

/**
 * Stores one paper, scanned or photographed. A photograph is drawn anew, so that the place where it was taken is not kept.
 * Throws `evidence.tooLarge`, `evidence.unsafe`, and what `inspect` throws.
 */
export const storeScan = async (storage: Storage, { content, mediaType, inspect }: Scan): Promise<StoredFile> => {
  try {
    const scan = await wholeOf(content);
    inspect(scan);
    if (!mediaType.startsWith('image/')) return await savePaper(storage, scan);
    return await storage.save(await redrawPicture(scan, mediaType), { maxBytes: Number.MAX_SAFE_INTEGER });
  } catch (error) {
    if (error instanceof FileTooLarge) throw problem.evidenceTooLarge({ maxBytes: error.maxBytes });
    if (error instanceof PictureUnreadable) throw problem.evidenceUnsafe({ fault: 'broken' });
    throw error;
  }
};

/** As evidence is: nothing that was cut off on the way or does not open, nor anything that is a program too. */
const savePaper = async (storage: Storage, scan: Buffer): Promise<StoredFile> => {
  const { fault } = await inspectBytes(scan);
  if (fault) throw problem.evidenceUnsafe({ fault });
  return storage.save(inOnePiece(scan), { maxBytes: Number.MAX_SAFE_INTEGER });
};

async function* inOnePiece(scan: Buffer): AsyncGenerator<Uint8Array> {
  yield scan;
}

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
