import { problem } from '@app/access';
import { bytesOf, FileTooLarge } from '@app/platform';
import { ReadingBusy } from '@app/workbook';

/** The bytes of an uploaded file, held in memory. Throws `file.tooLarge`, `file.missing`. */
export const collectFile = async (content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> => {
  try {
    const bytes = await bytesOf(content, maxBytes);
    if (bytes.byteLength === 0) throw problem.fileMissing();
    return bytes;
  } catch (error) {
    if (error instanceof FileTooLarge) throw problem.fileTooLarge({ maxBytes });
    throw error;
  }
};

/** Too many others are being read: `file.busy`. */
export const refuseBusy = (error: unknown): never => {
  throw error instanceof ReadingBusy ? problem.fileBusy() : error;
};
