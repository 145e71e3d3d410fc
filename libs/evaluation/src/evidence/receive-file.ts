import { problem } from '@app/access';
import { FileTooLarge } from '@app/platform';
import { storeFile, type KeptFile, type Places } from './store-file';

/** A file as it arrives. */
export interface ArrivingFile {
  readonly fileName: string;
  readonly declaredType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Takes in one file up to this many bytes, looks at it and stores it. Throws `evidence.tooLarge`, `evidence.fileMissing` and as {@link storeFile}. */
export const receiveFile = async (
  places: Places,
  { fileName, declaredType, content }: ArrivingFile,
  maxBytes: number,
): Promise<KeptFile> => {
  const { halfFiles } = places;
  const id = await halfFiles.receive(content, maxBytes).catch((error: unknown) => {
    throw error instanceof FileTooLarge ? problem.evidenceTooLarge({ maxBytes }) : error;
  });
  try {
    if ((await halfFiles.receivedBytes(id)) === 0) throw problem.evidenceFileMissing();
    return await storeFile(places, { id, fileName, declaredType });
  } finally {
    await halfFiles.remove(id);
  }
};
