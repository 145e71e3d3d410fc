import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Seals a text under a secret, hexadecimal: whoever has the secret can tell that nobody else wrote it. */
export const sealOf = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex');

/** Whether the seal is the text's own. */
export const isSealed = (text: string, seal: string, secret: string): boolean => {
  const [own, given] = [Buffer.from(sealOf(text, secret)), Buffer.from(seal)];
  return own.byteLength === given.byteLength && timingSafeEqual(own, given);
};
