const PIECE_BYTES = 4 * 1_048_576;
/** Up to here the whole content is hashed at once, which the server can compare with what it has; beyond, piece by piece. */
const WHOLE_BYTES = 32 * 1_048_576;

/** Larger than any limit: it will be refused by its size, unread. */
const TOO_LARGE_BYTES = 2_000 * 1_048_576;

const sha256Of = async (bytes: BufferSource): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * What a file's content is known by, so that sending it again goes on instead of beginning anew: its SHA-256, or for a
 * large one, never wholly in memory, the hash over the hashes of its pieces. Without https a browser cannot hash: null.
 */
export async function fingerprintOf(file: Blob): Promise<string | null> {
  // Absent, whatever its type says, on a page that came by http from another machine.
  if (!('subtle' in crypto) || file.size > TOO_LARGE_BYTES) return null;
  if (file.size <= WHOLE_BYTES) return sha256Of(await file.arrayBuffer());
  let hashes = '';
  for (let from = 0; from < file.size; from += PIECE_BYTES)
    hashes += await sha256Of(await file.slice(from, from + PIECE_BYTES).arrayBuffer());
  return `x-${await sha256Of(new TextEncoder().encode(hashes))}`;
}
