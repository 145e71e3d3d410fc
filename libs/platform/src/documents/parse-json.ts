import { isUtf8 } from 'node:buffer';
import type { DocumentFault } from './document-fault';
import { findDuplicateKeys } from './find-duplicate-keys';
import { pointerStep } from './json-pointer';

/** Levels of nesting beyond which no honest document goes, and recursion would end in a crash. */
const deepest = 100;
const mostTold = 1_000;
/** Just below the longest text that the engine can hold. */
const largestBytes = 500 * 1024 * 1024;

export type Parsed = { readonly value: unknown } | { readonly faults: readonly DocumentFault[] };

/** Reads JSON that means one thing only (RFC 7493): UTF-8, no key twice, no half characters, not nested without end. */
export const parseJson = (given: Uint8Array): Parsed => {
  const bytes = Buffer.isBuffer(given) ? given : Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > largestBytes)
    return refuse('file.tooLarge', 'Berkas lebih besar dari 500 MB; bagilah per kategori.');
  if (!isUtf8(bytes)) return refuse('file.notUtf8', 'Berkas bukan teks UTF-8; simpan ulang sebagai UTF-8.');
  const shape = shapeOf(bytes);
  if (shape.depth > deepest) return refuse('json.tooDeep', `Isi dokumen bersarang lebih dari ${deepest} tingkat.`);
  const text = bytes.toString('utf8', bytes[0] === 0xef ? 3 : 0);
  const value = parse(text);
  if (value instanceof SyntaxError) return refuse('json.malformed', `Bukan JSON yang utuh${placeOf(value, text)}.`);
  const keys = countKeys(value);
  const faults = [
    ...(keys.count === shape.keys ? [] : findDuplicateKeys(text)),
    ...(keys.hasProto ? [fault('', 'json.forbiddenKey', 'Nama "__proto__" tidak boleh dipakai.')] : []),
    ...(shape.mayHoldSurrogates ? findLoneSurrogates(value, '') : []),
  ];
  return faults.length > 0 ? { faults } : { value };
};

const fault = (path: string, code: string, message: string): DocumentFault => ({ path, code, message });
const refuse = (code: string, message: string): Parsed => ({ faults: [fault('', code, message)] });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error;
  }
};

const placeOf = ({ message }: SyntaxError, text: string): string => {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return text.trim() === '' ? ': berkas kosong' : ': teks berakhir terlalu cepat';
  const before = text.slice(0, Number(position)).split('\n');
  return `: ada yang salah pada baris ${before.length}, kolom ${(before.at(-1)?.length ?? 0) + 1}`;
};

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * One pass over the bytes: how deep it goes and how many keys are written. Comparing that with the keys that came out
 * finds duplicates without a parser of our own.
 */
const shapeOf = (bytes: Buffer): { depth: number; keys: number; mayHoldSurrogates: boolean } => {
  let depth = 0;
  let level = 0;
  let keys = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === quote) index = endOfString(bytes, index);
    else if (byte === colon) keys += 1;
    else if (byte === openBrace || byte === openBracket) depth = Math.max(depth, (level += 1));
    else if (byte === closeBrace || byte === closeBracket) level -= 1;
  }
  return { depth, keys, mayHoldSurrogates: bytes.includes('\\ud') || bytes.includes('\\uD') };
};

/** Index of the closing quote, or of the end where there is none. */
const endOfString = (bytes: Buffer, start: number): number => {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== quote) index += bytes[index] === backslash ? 2 : 1;
  return index;
};

const countKeys = (value: unknown): { count: number; hasProto: boolean } => {
  let count = 0;
  let hasProto = false;
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if (Array.isArray(one)) return one.forEach(visit);
    for (const key of Object.keys(one)) {
      count += 1;
      if (key === '__proto__') hasProto = true;
      else visit((one as Readonly<Record<string, unknown>>)[key]);
    }
  };
  visit(value);
  return { count, hasProto };
};

/** The first thousand of them: more than anybody reads; a hostile file could hold a million. */
const findLoneSurrogates = (value: unknown, pointer: string, found: DocumentFault[] = []): DocumentFault[] => {
  if (found.length >= mostTold) return found;
  if (typeof value === 'string' && !isWhole(value)) found.push(halfCharacter(pointer));
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    if (found.length >= mostTold) break;
    if (!isWhole(key)) found.push(halfCharacter(pointer));
    findLoneSurrogates((value as Readonly<Record<string, unknown>>)[key], pointer + pointerStep(key), found);
  }
  return found;
};

const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const halfCharacter = (pointer: string): DocumentFault =>
  fault(pointer, 'json.halfCharacter', 'Teks memuat separuh tanda (pasangan surrogate yang terputus).');
