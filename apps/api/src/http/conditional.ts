import type { FastifyReply, FastifyRequest } from 'fastify';

/** Whether a reader who names what it has names this version. */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

/** Names the answer by its version; true, with 304 on the way, where the reader already has it. */
export const isUnchanged = (
  request: FastifyRequest,
  reply: FastifyReply,
  { version, cacheControl }: { readonly version: string; readonly cacheControl: string },
): boolean => {
  const etag = `"${version}"`;
  void reply.header('etag', etag).header('cache-control', cacheControl);
  if (!matches(request.headers['if-none-match'], etag)) return false;
  void reply.status(304);
  return true;
};
