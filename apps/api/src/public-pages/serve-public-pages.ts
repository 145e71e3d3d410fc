import { problemOf } from '@app/access';
import { PastYearsService, PublicResultsService } from '@app/evaluation';
import { CONFIG } from '@app/office';
import type { Config } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asAnswer, policyOf } from './as-answer';
import type { Answer, KeptAnswers } from './kept-answers';
import { serveInformation } from './serve-information';
import { servePaperChecks } from './serve-paper-checks';
import { openSite, type PublicView } from './site';
import { robots, sitemap } from './sitemap';

/** More are not read beside each other; what else an address names is left out. */
const MOST_COMPARED = 6;

interface Address {
  readonly code?: string;
  readonly subjectId?: string;
  readonly pastYearId?: string;
}

/**
 * The public pages, answered as HTML that needs no JavaScript. They are no part of the API: what they show is what
 * `/api/public` says, drawn by the built `apps/web/src/public-site`.
 */
export const servePublicPages = (app: NestFastifyApplication, siteDir: string, kept: KeptAnswers): void => {
  const config = app.get<Config>(CONFIG);
  const site = openSite(siteDir, { origin: config.publicUrl, demo: config.demo });
  if (!site) return;
  const results = app.get(PublicResultsService);
  const server = app.getHttpAdapter().getInstance();

  for (const [route, viewOf] of Object.entries(pagesOf(results, app.get(PastYearsService))))
    server.get(route, async (request, reply) => {
      // The database keeps no such sign, so nothing can be named by it.
      if (request.url.includes('%00')) return gone(request, reply);
      const query = new URLSearchParams(request.url.split('?')[1] ?? '');
      const page = async (): Promise<Answer | null> => {
        const address = request.params as Address;
        const view = await viewOf(address, query).catch(insteadOf(results, address));
        return view && asAnswer(site.render(view, request.url), policyOf(reply));
      };
      return (await kept.answer(request, reply, page)) ? reply : gone(request, reply);
    });

  const gone = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { body, headers } = asAnswer(site.render({ page: 'gone' }, request.url), policyOf(reply));
    return reply.status(404).headers(headers).header('cache-control', 'no-store').send(body);
  };

  servePaperChecks(app, site);
  serveInformation(app, site);
  server.get('/publik/', (_, reply) => reply.redirect('/publik', 301));
  // Where bodies stood before their pages were the server's: on papers and in messages.
  server.get('/publik/:code/:subjectId', (request, reply) => {
    const { code = '', subjectId = '' } = request.params as Address;
    return reply.redirect(`/publik/${encodeURIComponent(code)}/badan/${encodeURIComponent(subjectId)}`, 301);
  });
  server.get('/sitemap.xml', async (request, reply) => {
    await kept.answer(request, reply, async () => {
      const periods = await Promise.all(
        (await results.periods()).filter(({ withdrawn }) => !withdrawn).map(({ code }) => results.standings(code)),
      );
      return {
        body: sitemap(config.publicUrl, periods),
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      };
    });
    return reply;
  });
  server.get('/robots.txt', async (request, reply) => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    await kept.answer(request, reply, () => Promise.resolve({ body: robots(config.publicUrl), headers }));
    return reply;
  });
};

type ViewOf = (address: Address, query: URLSearchParams) => Promise<PublicView>;

/** Which page stands at which address. */
const pagesOf = (results: PublicResultsService, pastYears: PastYearsService): Readonly<Record<string, ViewOf>> => ({
  '/publik': async () => ({
    page: 'periods',
    periods: await results.periods(),
    pastYears: await pastYears.listPublic(),
  }),
  '/publik/lampau/:pastYearId': async ({ pastYearId = '' }) => ({
    page: 'pastYear',
    year: await pastYears.showPublic(pastYearId),
  }),
  '/publik/:code': async ({ code = '' }, query) => ({
    page: 'ranking',
    period: await results.standings(code),
    query: query.toString(),
  }),
  '/publik/:code/cara': async ({ code = '' }) => ({ page: 'method', period: await results.standings(code) }),
  '/publik/:code/data': async ({ code = '' }) => ({ page: 'data', period: await results.standings(code) }),
  '/publik/:code/banding': async ({ code = '' }, query) => {
    const wanted = [...new Set(query.getAll('badan'))].slice(0, MOST_COMPARED);
    const period = await results.standings(code);
    const known = wanted.filter((id) => period.rows.some(({ subjectId }) => subjectId === id));
    return { page: 'comparison', period, bodies: await Promise.all(known.map((id) => results.body(code, id))) };
  },
  '/publik/:code/badan/:subjectId': async ({ code = '', subjectId = '' }) => ({
    page: 'body',
    period: await results.standings(code),
    body: await results.body(code, subjectId),
  }),
});

/**
 * Why there is no such page: what was taken back says so at each of its addresses. What is not published does not exist;
 * that it may be there unpublished is nobody's business.
 */
const insteadOf =
  (results: PublicResultsService, { code }: Address) =>
  async (error: unknown): Promise<PublicView | null> => {
    const status = problemOf(error)?.status;
    if (status === 404) return null;
    const period = status === 410 && (await results.periods()).find((one) => one.code === code);
    if (!period) throw error;
    return { page: 'withdrawn', period };
  };
