/** What lies on the device: closed with the owner's key, or open where the browser has no cryptography (no https). */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer } | { readonly open: unknown };

const IV_BYTES = 12;

/** The key that the server gave for this person, in a form that no script can read again. */
export const toKey = async (deviceKey: string): Promise<CryptoKey | null> => {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(deviceKey));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

export const sealBytes = async (key: CryptoKey | null, bytes: ArrayBuffer): Promise<Sealed> => {
  if (!key) return { open: bytes };
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
};

/** Null where it was closed with another key. */
export const openBytes = async (key: CryptoKey | null, sealed: Sealed): Promise<ArrayBuffer | null> => {
  if ('open' in sealed) return sealed.open instanceof ArrayBuffer ? sealed.open : null;
  if (!key) return null;
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes).catch(() => null);
};

export const seal = async (key: CryptoKey | null, value: unknown): Promise<Sealed> => {
  if (!key) return { open: value };
  return sealBytes(key, new TextEncoder().encode(JSON.stringify(value)).buffer);
};

export const unseal = async <T>(key: CryptoKey | null, sealed: Sealed): Promise<T | null> => {
  if ('open' in sealed) return sealed.open as T;
  const bytes = await openBytes(key, sealed);
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as T) : null;
};
