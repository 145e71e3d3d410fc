import { problemOf } from '@app/access';
import { PaperChecksService } from '@app/evaluation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asAnswer, policyOf } from './as-answer';
import type { PublicSite } from './site';

/** Longer is no code, whatever somebody typed. */
const LONGEST = 60;

/**
 * Where the QR of a printed paper leads: never kept, so that a withdrawal shows at once. A code that nobody knows and one of
 * a result that is not published get the same answer, not found, with the field to try again.
 */
export const servePaperChecks = (app: NestFastifyApplication, site: PublicSite): void => {
  const checks = app.get(PaperChecksService);
  const server = app.getHttpAdapter().getInstance();
  const answer = async (request: FastifyRequest, reply: FastifyReply, asked: string): Promise<FastifyReply> => {
    const typed = asked.trim().slice(0, LONGEST);
    const paper = typed === '' ? null : await checks.check(typed).catch(unknownPaper);
    const { body, headers } = asAnswer(site.render({ page: 'check', typed, paper }, request.url), policyOf(reply));
    return reply
      .status(typed === '' || paper ? 200 : 404)
      .headers(headers)
      .header('cache-control', 'no-store')
      .send(body);
  };
  server.get('/cek', (request, reply) =>
    answer(request, reply, new URLSearchParams(request.url.split('?')[1] ?? '').get('kode') ?? ''),
  );
  server.get('/cek/:code', (request, reply) => answer(request, reply, (request.params as { code: string }).code));
};

const unknownPaper = (error: unknown): null => {
  if (problemOf(error)?.status === 404) return null;
  throw error;
};
