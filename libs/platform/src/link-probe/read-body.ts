import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export interface ReadBody {
  readonly body: Uint8Array;
  readonly truncated: boolean;
}

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The beginning of a body, unpacked, at most so many bytes: a bomb is left as soon as it has swollen to that. A body that
 * breaks off or never ends counts as far as it came.
 */
export const readBody = async (response: IncomingMessage, maxBytes: number): Promise<ReadBody> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  let truncated = false;
  try {
    for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
      const room = maxBytes - sizeBytes;
      chunks.push(chunk.subarray(0, room));
      sizeBytes += Math.min(chunk.length, room);
      truncated = chunk.length > room;
      if (truncated) break;
    }
  } catch {
    truncated = true;
  } finally {
    response.destroy();
  }
  return { body: Buffer.concat(chunks), truncated };
};

/** Packed twice or in a way unknown, the bytes stay as they are. */
const unpacked = (response: IncomingMessage): Readable => {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  // What goes wrong is met by whoever reads the result.
  return unpack ? pipeline(response, unpack(), () => undefined) : response;
};
