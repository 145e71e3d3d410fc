import { randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that need no escaping in a cookie. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random letters that people can type from paper, without those taken for each other; 5 bits each. */
export const randomLetters = (length: number): string =>
  Array.from(randomBytes(length), (byte) => letters.charAt(byte % letters.length)).join('');
