import { PastYearsService, PublicResultsService } from '@app/evaluation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteHandlerMethod } from 'fastify';
import { publicCacheControl } from '../public/conditional';
import { type Answer, KeptAnswers } from './kept-answers';

interface Address {
  readonly code?: string;
  readonly subjectId?: string;
}

type SaidOf = (address: Address) => Promise<unknown>;

/** What `/api/public` says as JSON, by its routes. */
const saidAt = (results: PublicResultsService, pastYears: PastYearsService): Readonly<Record<string, SaidOf>> => ({
  '/api/public/periods': async () => ({ items: await results.periods() }),
  '/api/public/periods/:code': ({ code = '' }) => results.standings(code),
  '/api/public/periods/:code/bodies/:subjectId': ({ code = '', subjectId = '' }) => results.body(code, subjectId),
  '/api/public/past-years': async () => ({ items: await pastYears.listPublic() }),
});

/** Requests that change what is published. */
const changing = /^\/api\/.*(?:publication|determination|past-year|organiser)/;

/**
 * Answers that everybody gets, made once for all readers. The public JSON is answered from them in front of its controllers,
 * which say what is not there and why; pages are answered from the same. Whatever this process itself changes shows at
 * once. Call before the routes are made.
 */
export const keepPublicAnswers = (app: NestFastifyApplication): KeptAnswers => {
  const server = app.getHttpAdapter().getInstance();
  const kept = new KeptAnswers(() => app.get(PublicResultsService).state(), publicCacheControl);
  const ways = saidAt(app.get(PublicResultsService), app.get(PastYearsService));
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' || !kept.sendAgain(request, reply)) done();
  });
  server.addHook('onRoute', (route) => {
    const sayAt = route.method === 'GET' ? ways[route.url] : undefined;
    if (!sayAt) return;
    const ordinary: RouteHandlerMethod = route.handler;
    route.handler = async function (request, reply) {
      // Nothing depends on a question mark: what somebody adds is kept for nobody.
      const isPlain = !request.url.includes('?');
      const isSent = isPlain && (await kept.answer(request, reply, () => asJson(sayAt(request.params as Address))));
      return isSent ? reply : ordinary.call(this, request, reply);
    };
  });
  server.addHook('onSend', (request, _reply, _payload, done) => {
    if (request.method !== 'GET' && changing.test(request.url)) kept.doubt();
    done();
  });
  return kept;
};

/** Null where there is nothing to say: why, the controller says. */
const asJson = (said: Promise<unknown>): Promise<Answer | null> =>
  said.then(
    (value) => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json; charset=utf-8' } }),
    () => null,
  );
