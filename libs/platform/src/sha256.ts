import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a text in UTF-8, or of bytes, hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Seals a text under a secret, hexadecimal: whoever has the secret can tell that nobody else wrote it. */
export const sealOf = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex');

/** Whether the seal is the text's own. */
export const isSealed = (text: string, seal: string, secret: string): boolean => {
  const [own, given] = [Buffer.from(sealOf(text, secret)), Buffer.from(seal)];
  return own.byteLength === given.byteLength && timingSafeEqual(own, given);
};
/** SHA-256 of a file on disk, hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
