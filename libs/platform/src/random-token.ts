import { randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that need no escaping in a cookie. */
export const randomToken = (): string => randomBytes(32).toString('base64url');
