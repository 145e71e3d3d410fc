import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from '../http/conditional';

/** A public answer may be kept, but is asked about each time: a published result never changes, a corrected one has a new hash. */
export const publicCacheControl = 'public, max-age=0, must-revalidate';

/** Whether the reader already has this version of a public answer; then 304 is on the way. */
export const isKnown = (request: FastifyRequest, reply: FastifyReply, version: string): boolean =>
  isUnchanged(request, reply, { version, cacheControl: publicCacheControl });
