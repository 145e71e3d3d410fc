import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from './random-token';

/** What proves that this installation wrote a text. */
export interface TextSignature {
  readonly algorithm: 'Ed25519';
  /** Base64 of 64 bytes over the text's UTF-8. */
  readonly signature: string;
  /** Public half, SPKI as PEM. */
  readonly publicKey: string;
  /** SHA-256 of the public half's DER, which people compare. */
  readonly keyId: string;
}

const fileName = 'signing-ed25519.pem';

/**
 * The installation's Ed25519 key, in a file of its own that only the process may read: a dump of the database must not
 * carry it. Made when it is first needed; of processes that make it at once, the first one's stays.
 */
export class SigningKey {
  private key: Promise<KeyObject> | null = null;

  constructor(private readonly folder: string) {}

  async sign(text: string): Promise<TextSignature> {
    const key = await this.open();
    return { signature: sign(null, Buffer.from(text, 'utf8'), key).toString('base64'), ...publicHalf(key) };
  }

  /** The public half, for everybody. */
  async describe(): Promise<Omit<TextSignature, 'signature'>> {
    return publicHalf(await this.open());
  }

  private open(): Promise<KeyObject> {
    return (this.key ??= this.readOrMake().catch((error: unknown) => {
      // Tried again at the next need: a full disk today is no reason to refuse tomorrow.
      this.key = null;
      throw error;
    }));
  }

  private async readOrMake(): Promise<KeyObject> {
    const path = join(this.folder, fileName);
    const known = await readKey(path);
    if (known) return known;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const draft = join(this.folder, `${fileName}.${randomToken()}`);
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    // A link, unlike a rename, fails where another process was first.
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(draft);
    const made = await readKey(path);
    if (!made) throw new Error(`${path} is gone`);
    return made;
  }
}

const readKey = async (path: string): Promise<KeyObject | null> => {
  try {
    return createPrivateKey(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const publicHalf = (key: KeyObject): Omit<TextSignature, 'signature'> => {
  const half = createPublicKey(key);
  return {
    algorithm: 'Ed25519',
    publicKey: half.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(half),
  };
};

const keyIdOf = (half: KeyObject): string =>
  createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** Whether the text was signed by the key named; false too where key or signature are no such things. */
export const isSignedBy = (
  text: string,
  { signature, publicKey, keyId }: Omit<TextSignature, 'algorithm'>,
): boolean => {
  try {
    const key = createPublicKey(publicKey);
    if (key.asymmetricKeyType !== 'ed25519' || keyIdOf(key) !== keyId) return false;
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};
