/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as hex. The browser's own is asynchronous and missing without https, and
 * scoring asks for a plain function.
 */
export const sha256 = (text: string): string => {
  const state = new Uint32Array(initial);
  const padded = pad(new TextEncoder().encode(text));
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.byteLength; at += 64) mix(state, words, new DataView(padded.buffer, at, 64));
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};

/** The text, a one bit, zeroes, and the length in bits, to a whole number of blocks. */
const pad = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, bytes.length * 8);
  return padded;
};

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const mix = (state: Uint32Array, words: Uint32Array, block: DataView): void => {
  for (let at = 0; at < 16; at += 1) words[at] = block.getUint32(at * 4);
  const word = (at: number): number => words[at] ?? 0;
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(at - 15), word(at - 2)];
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = word(at - 16) + low + word(at - 7) + high;
  }
  let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + word(at)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, at) => (state[at] = (state[at] ?? 0) + part));
};

const primes = ((): readonly number[] => {
  const found: number[] = [];
  for (let each = 2; found.length < 64; each += 1) if (found.every((prime) => each % prime !== 0)) found.push(each);
  return found;
})();

/** The first 32 bits of the fraction of a root; doubles carry enough digits for square and cube roots below 312. */
const fractionBits = (root: number): number => Math.floor((root % 1) * 0x100000000);

const initial = primes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const constants = primes.map((prime) => fractionBits(Math.cbrt(prime)));
