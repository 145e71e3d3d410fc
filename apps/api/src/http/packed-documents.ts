import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const pack = promisify(brotliCompress);
/** With its language or without, and nothing else: what is kept under one address is sent for that one only. */
const FROZEN = /^\/api\/instruments\/frozen\/([0-9a-f]{64}(?:\?language=id)?)$/;
/** Frozen questionnaires in use at the same time; one is about ten kilobytes. */
const KEPT = 64;

/**
 * Frozen questionnaires never change and are what a phone waits for longest: packed once as tightly as brotli can, beside
 * the readers, who get them as everything else is sent until that is done.
 */
export const packDocuments = (server: FastifyInstance): void => {
  /** Null: under way. */
  const packed = new Map<string, Buffer | null>();
  const keep = (address: string, text: string): void => {
    const [oldest] = packed.keys();
    if (packed.size >= KEPT && oldest) packed.delete(oldest);
    packed.set(address, null);
    pack(text, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).then(
      (bytes) => packed.set(address, bytes),
      () => packed.delete(address),
    );
  };
  server.addHook('onSend', (request, reply, payload, done) => {
    const address = FROZEN.exec(request.url)?.[1];
    if (!address || reply.statusCode !== 200 || typeof payload !== 'string') return done(null, payload);
    const known = packed.get(address);
    if (known === undefined) keep(address, payload);
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!known || !takesBrotli) return done(null, payload);
    void reply.header('content-encoding', 'br').header('vary', 'accept-encoding');
    done(null, known);
  });
};
