import type { FastifyReply, FastifyRequest } from 'fastify';

/** A public answer may be kept, but is asked about each time: a published result never changes, a corrected one has a new hash. */
const cacheControl = 'public, max-age=0, must-revalidate';

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

/** Names the answer by its content's hash; true, with 304 on the way, where the reader already has it. */
export const isKnown = (request: FastifyRequest, reply: FastifyReply, version: string): boolean => {
  const etag = `"${version}"`;
  void reply.header('etag', etag).header('cache-control', cacheControl);
  if (!matches(request.headers['if-none-match'], etag)) return false;
  void reply.status(304);
  return true;
};
