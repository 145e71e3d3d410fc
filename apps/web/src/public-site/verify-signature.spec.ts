import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '@app/scoring';
import { verifySignature, type SignedDetermination } from './verify-signature';

const hashes = { periodSha256: 'a'.repeat(64), resultSha256: 'b'.repeat(64) };
const signed = (statement: Readonly<Record<string, unknown>> = { number: '12/SK', ...hashes }): SignedDetermination => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    statement,
    signature: sign(null, Buffer.from(canonicalJson(statement)), privateKey).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
  };
};

describe('the signature of a determination, checked by the reader', () => {
  test('it holds for what was signed', async () => {
    expect(await verifySignature(signed(), hashes)).toBe(true);
  });

  test('it fails for another number, another key, and other results', async () => {
    const one = signed();
    expect(await verifySignature({ ...one, statement: { ...one.statement, number: '13/SK' } }, hashes)).toBe(false);
    expect(await verifySignature({ ...one, keyId: signed().keyId }, hashes)).toBe(false);
    expect(await verifySignature(one, { ...hashes, resultSha256: 'c'.repeat(64) })).toBe(false);
    expect(await verifySignature({ ...one, signature: signed().signature }, hashes)).toBe(false);
  });

  test('what is no key cannot be judged', async () => {
    expect(await verifySignature({ ...signed(), publicKey: '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' }, hashes)).toBeNull(); // prettier-ignore
  });
});
