import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { ConfigFault, type ObjectStoreConfig } from './config';
import { FileMissing, stageFile, type SaveOptions, type Storage, type StoredFile } from './storage';

/** Loaded where it is used only: most installations never need it. */
const loadSdk = async () => ({ ...(await import('@aws-sdk/client-s3')), ...(await import('@aws-sdk/lib-storage')) });

const PART_BYTES = 8 * 1_048_576;

const statusOf = (error: unknown): number | null => {
  const metadata: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, '$metadata') : null;
  const status: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : null;
  return typeof status === 'number' ? status : null;
};

/**
 * Files in a bucket of an S3-compatible server, under the same names as on disk. A file is first written down on this
 * machine, since its name is only known at its end; the bucket then gets it whole or not at all.
 */
export class ObjectStorage implements Storage {
  private constructor(
    private readonly config: ObjectStoreConfig,
    private readonly stagingFolder: string,
    private readonly sdk: Awaited<ReturnType<typeof loadSdk>>,
    private readonly client: S3Client,
  ) {}

  /** Throws ConfigFault, so that the operator is told at the start what a body would else be told in the middle of its work. */
  static async open(config: ObjectStoreConfig, stagingFolder: string): Promise<ObjectStorage> {
    const sdk = await loadSdk();
    const { endpoint, region, accessKeyId, secretAccessKey } = config;
    const client = new sdk.S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // What all compatible servers speak: the bucket in the path, and no checksums of Amazon's own.
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    try {
      await client.send(new sdk.HeadBucketCommand({ Bucket: config.bucket }));
    } catch (error) {
      throw new ConfigFault(bucketFault(config, statusOf(error)));
    }
    return new ObjectStorage(config, stagingFolder, sdk, client);
  }

  async save(content: AsyncIterable<Uint8Array>, options: SaveOptions): Promise<StoredFile> {
    const { path, file } = await stageFile(this.stagingFolder, content, options);
    try {
      if (!(await this.has(file.sha256))) await this.put(path, file);
      return file;
    } finally {
      await rm(path, { force: true });
    }
  }

  async read(sha256: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(
        new this.sdk.GetObjectCommand({ Bucket: this.config.bucket, Key: keyOf(sha256) }),
      );
      if (Body instanceof Readable) return Body;
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
    throw new FileMissing(sha256);
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.client.send(new this.sdk.HeadObjectCommand({ Bucket: this.config.bucket, Key: keyOf(sha256) }));
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw error;
    }
  }

  private async put(path: string, { sha256 }: StoredFile): Promise<void> {
    const params = { Bucket: this.config.bucket, Key: keyOf(sha256), Body: createReadStream(path) };
    await new this.sdk.Upload({ client: this.client, params, partSize: PART_BYTES, queueSize: 2 }).done();
  }
}

const keyOf = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a SHA-256 in hex');
  return join(sha256.slice(0, 2), sha256.slice(2, 4), sha256);
};

const bucketFault = ({ endpoint, bucket }: ObjectStoreConfig, status: number | null): string => {
  if (status === 404) return `Wadah "${bucket}" tidak ada di ${endpoint}. Buat dahulu, atau perbaiki S3_BUCKET.`;
  if (status === 401 || status === 403)
    return `Penyimpanan di ${endpoint} menolak kunci untuk wadah "${bucket}". Periksa S3_ACCESS_KEY_ID dan S3_SECRET_ACCESS_KEY.`;
  return `Penyimpanan di ${endpoint} tidak menjawab. Periksa S3_ENDPOINT dan apakah layanannya berjalan.`;
};
