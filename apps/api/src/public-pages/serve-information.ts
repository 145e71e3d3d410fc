import { listingClasses, PublishedListingsService, type PublicAsk } from '@app/ppid';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asAnswer, policyOf } from './as-answer';
import type { PublicSite } from './site';

/** Longer is no search, whatever somebody typed. */
const LONGEST = 100;
const LONGEST_CURSOR = 1_000;

/**
 * Lists of public information for everybody, searched by words, class and body. Never kept: searches are many, and what a
 * body withdraws is gone at once.
 */
export const serveInformation = (app: NestFastifyApplication, site: PublicSite): void => {
  const listings = app.get(PublishedListingsService);
  const server = app.getHttpAdapter().getInstance();
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    view: Parameters<PublicSite['render']>[0],
  ): FastifyReply => {
    const { body, headers } = asAnswer(site.render(view, request.url), policyOf(reply));
    return reply
      .status(view.page === 'gone' ? 404 : 200)
      .headers(headers)
      .header('cache-control', 'no-cache')
      .send(body);
  };
  server.get('/informasi', async (request, reply) => {
    const ask = askOf(request.url, null);
    return send(request, reply, { page: 'information', ask, found: await listings.search(ask), body: null });
  });
  server.get('/informasi/:bodyId', async (request, reply) => {
    const { bodyId } = request.params as { readonly bodyId: string };
    const body = await listings.body(bodyId);
    if (!body) return send(request, reply, { page: 'gone' });
    const ask = askOf(request.url, body.id);
    return send(request, reply, { page: 'information', ask, found: await listings.search(ask), body });
  });
};

/** The database keeps no such sign, so nothing can be found by it. */
const typedIn = (query: URLSearchParams, name: string, longest = LONGEST): string =>
  (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, longest);

const askOf = (url: string, publicBodyId: string | null): PublicAsk => {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  return {
    q: typedIn(query, 'cari'),
    class: listingClasses.find((one) => one === query.get('klasifikasi')) ?? null,
    body: publicBodyId === null ? typedIn(query, 'badan') : '',
    publicBodyId,
    cursor: typedIn(query, 'lanjut', LONGEST_CURSOR) || null,
  };
};
