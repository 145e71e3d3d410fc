import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A reply of bytes, for the API's description. */
export const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** A made file as a download. Names are ours: letters, digits, dots and hyphens. */
export const attachment = (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  type: string,
): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.byteLength, disposition: `attachment; filename="${name}"` });

interface StoredPaper {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Readable;
}

/** A PDF that was kept, as a download for whoever may have it and nobody's cache. Its name may be a stranger's. */
export const storedPdf = (reply: FastifyReply, { name, sizeBytes, sha256, content }: StoredPaper): StreamableFile => {
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
  });
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`;
  return new StreamableFile(content, { type: 'application/pdf', length: sizeBytes, disposition });
};
