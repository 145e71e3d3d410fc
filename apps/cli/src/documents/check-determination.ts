import { isSignedBy, type TextSignature } from '@app/platform';
import { canonicalJson } from '@app/scoring';
import { FaultList, WrongDocument } from './fault-list';
import { readBytes } from './read-document';
import { sha256 } from './sha256';

/** What a published determination has to say; all of it is somebody else's word until the signature holds. */
interface Signed extends TextSignature {
  readonly statement: Readonly<Record<string, unknown>>;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isSigned = (value: unknown): value is Signed => {
  if (typeof value !== 'object' || value === null) return false;
  const { format, algorithm, signature, publicKey, keyId, statement } = value as Record<string, unknown>;
  return (
    format === 'terbuka/signed-determination@1' &&
    algorithm === 'Ed25519' &&
    [signature, publicKey, keyId].every(isText) &&
    typeof statement === 'object' &&
    statement !== null
  );
};

/** Reads `determination.json`; throws `WrongDocument` where it is no such thing. */
export const readDetermination = (file: string): Signed => {
  const faults = new FaultList();
  const text = readBytes(file, faults).toString('utf8');
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // Told below, in the same words as any other document that is none.
  }
  if (isSigned(value)) return value;
  faults.add({ path: '', code: 'determination.shape', message: 'Ini bukan terbuka/signed-determination@1.' });
  throw new WrongDocument(file, faults);
};

/**
 * Why a determination does not vouch for these documents, or null where it does. `expectedKey` is the fingerprint that the
 * reader got in another way, e.g. from the printed decree: without it only the document's own key is tried.
 */
export const faultOfDetermination = (
  signed: Signed,
  documents: { readonly period: unknown; readonly result: unknown },
  expectedKey: string | null,
): string | null => {
  const { statement } = signed;
  if (!isSignedBy(canonicalJson(statement), signed)) return 'tanda tangan penetapan tidak sah.';
  if (expectedKey !== null && signed.keyId !== expectedKey.toLowerCase())
    return `penetapan ditandatangani dengan kunci lain (${signed.keyId}).`;
  if (statement['periodSha256'] !== sha256(canonicalJson(documents.period)))
    return 'dokumen periode bukan yang ditetapkan.';
  return statement['resultSha256'] === sha256(canonicalJson(documents.result)) ? null : 'hasil bukan yang ditetapkan.';
};
