import type { HalfFiles } from '@app/platform';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const PART_TYPE = 'application/offset+octet-stream';

/** Leaves the parts of a file unread, for the protocol to read as they come. Call before the routes are made. */
export const takeParts = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(PART_TYPE, (_request, payload, done) => done(null, payload));
};

/** The tus protocol over the half files: who may send what was judged before, and beginning an upload is our own route. */
export class Tus {
  private readonly server: Server;

  constructor(halfFiles: HalfFiles) {
    this.server = new Server({ path: '/api/uploads', datastore: halfFiles.store, allowedOrigins: () => false });
  }

  /** Answers one request of the protocol, under the headers that every reply of ours has. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value);
    await this.server.handle(request.raw, reply.raw);
  }
}
