import { canonicalJson } from '@app/scoring';

/** `determination.json`, as it is published. */
export interface SignedDetermination {
  readonly statement: Readonly<Record<string, unknown>>;
  readonly signature: string;
  readonly publicKey: string;
  readonly keyId: string;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Whether the statement was signed by the key that it names and speaks of these hashes. Null where this browser cannot
 * tell: an old one, or a page without https.
 */
export const verifySignature = async (
  { statement, signature, publicKey, keyId }: SignedDetermination,
  hashes: { readonly periodSha256: string; readonly resultSha256: string },
): Promise<boolean | null> => {
  if (!globalThis.crypto?.subtle) return null;
  const der = bytesOf(publicKey.replace(/-----[A-Z ]+-----|\s/g, ''));
  const key = await crypto.subtle.importKey('spki', der, { name: 'Ed25519' }, false, ['verify']).catch(() => null);
  if (!key) return null;
  const text = new TextEncoder().encode(canonicalJson(statement));
  const isSigned = await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), text);
  return (
    isSigned &&
    hex(await crypto.subtle.digest('SHA-256', der)) === keyId &&
    statement['periodSha256'] === hashes.periodSha256 &&
    statement['resultSha256'] === hashes.resultSha256
  );
};
