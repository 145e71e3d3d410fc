import { problem } from '@app/access';
import {
  inspectFile,
  PictureUnreadable,
  redrawPicture,
  sha256OfFile,
  type HalfFiles,
  type Storage,
  type StoredFile,
} from '@app/platform';
import { refusalOf } from './evidence-type';

/** A file that has wholly arrived and lies among the half files. */
export interface ArrivedFile {
  readonly id: string;
  readonly fileName: string;
  readonly declaredType: string;
}

/** What is kept of it. */
export interface KeptFile extends StoredFile {
  readonly mediaType: string;
  /** The SHA-256 of what was sent; of a picture, which is drawn anew, another than that of what is kept. */
  readonly sentSha256: string;
}

/** The two places a file goes through. */
export interface Places {
  readonly storage: Storage;
  readonly halfFiles: HalfFiles;
}

/**
 * Looks at a whole file and stores it; a picture is drawn anew, so that nothing but the picture is kept. Throws
 * `evidence.typeRefused`, `evidence.mislabelled`, `evidence.unsafe`.
 */
export const storeFile = async ({ storage, halfFiles }: Places, file: ArrivedFile): Promise<KeptFile> => {
  const path = halfFiles.pathOf(file.id);
  const mediaType = await typeOf(path, file);
  const sentSha256 = await sha256OfFile(path);
  const content = mediaType.startsWith('image/') ? await pictureOf(path, mediaType) : halfFiles.read(file.id);
  const stored = await storage.save(content, { maxBytes: Number.MAX_SAFE_INTEGER });
  return { ...stored, mediaType, sentSha256 };
};

const typeOf = async (path: string, { fileName, declaredType }: ArrivedFile): Promise<string> => {
  const { type, fault } = await inspectFile(path);
  const refusal = refusalOf({ fileName, declaredType, foundType: type });
  if (refusal === 'typeRefused') throw problem.evidenceTypeRefused();
  if (fault) throw problem.evidenceUnsafe({ fault });
  if (refusal || !type) throw problem.evidenceMislabelled({ declared: fileName, found: type ?? 'jenis tidak dikenal' });
  return type;
};

const pictureOf = async (path: string, mediaType: string): Promise<Awaited<ReturnType<typeof redrawPicture>>> => {
  try {
    return await redrawPicture(path, mediaType);
  } catch (error) {
    if (error instanceof PictureUnreadable) throw problem.evidenceUnsafe({ fault: 'broken' });
    throw error;
  }
};
