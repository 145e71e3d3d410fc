import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const pack = promisify(brotliCompress);
const FROZEN = /^\/api\/instruments\/frozen\/([0-9a-f]{64})(?:\?|$)/;
/** Frozen questionnaires in use at the same time; one is about ten kilobytes. */
const KEPT = 64;

/**
 * Frozen questionnaires never change and are what a phone waits for longest: packed once as tightly as brotli can, beside
 * the readers, who get them as everything else is sent until that is done.
 */
export const packDocuments = (server: FastifyInstance): void => {
  /** Null: under way. */
  const packed = new Map<string, Buffer | null>();
  const keep = (sha256: string, text: string): void => {
    const [oldest] = packed.keys();
    if (packed.size >= KEPT && oldest) packed.delete(oldest);
    packed.set(sha256, null);
    pack(text, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).then(
      (bytes) => packed.set(sha256, bytes),
      () => packed.delete(sha256),
    );
  };
  server.addHook('onSend', (request, reply, payload, done) => {
    const sha256 = FROZEN.exec(request.url)?.[1];
    if (!sha256 || reply.statusCode !== 200 || typeof payload !== 'string') return done(null, payload);
    const known = packed.get(sha256);
    if (known === undefined) keep(sha256, payload);
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!known || !takesBrotli) return done(null, payload);
    void reply.header('content-encoding', 'br').header('vary', 'accept-encoding');
    done(null, known);
  });
};
