import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { isUnchanged } from './conditional';

interface StoredBytes {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Readable;
}

/**
 * Hands over a file that somebody uploaded, shut in: it may run nothing, load nothing, and be framed by our own pages only.
 * The browser keeps it for an hour without asking: only for an address that names the piece or the hash, whose bytes
 * never change.
 */
export const strangersFile = (reply: FastifyReply, file: StoredBytes, isShown: boolean): StreamableFile => {
  const { name, mediaType, sizeBytes, sha256, content } = file;
  void reply.headers({
    // A PDF is shown by the browser's own viewer, which a sandbox would shut out.
    'content-security-policy': `default-src 'none'; frame-ancestors 'self'${mediaType === 'application/pdf' ? '' : '; sandbox'}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600',
    etag: `"${sha256}"`,
  });
  const way = isShown ? 'inline' : 'attachment';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, escape);
  return new StreamableFile(content, {
    type: mediaType,
    length: sizeBytes,
    disposition: `${way}; filename*=UTF-8''${encoded}`,
  });
};

/** The same at an address where another file can lie later: the browser asks each time, and is told where it has it already. */
export const strangersCurrentFile = (
  reply: FastifyReply,
  file: StoredBytes,
  isShown: boolean,
): StreamableFile | undefined => {
  const kept = { version: file.sha256, cacheControl: 'private, no-cache' };
  if (isUnchanged(reply.request, reply, kept)) {
    file.content.destroy();
    return undefined;
  }
  const answer = strangersFile(reply, file, isShown);
  void reply.header('cache-control', kept.cacheControl);
  return answer;
};
