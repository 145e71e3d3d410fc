import Fastify from 'fastify';
import { KeptAnswers } from './kept-answers';

const text = 'Peringkat '.repeat(300);

const serve = () => {
  const facts = { made: 0, asked: 0, missed: 0, whole: 0, body: text as string | null };
  const kept = new KeptAnswers(() => Promise.resolve(String((facts.asked += 1))), 'public, max-age=0');
  const server = Fastify();
  server.addHook('onRequest', (request, reply, done) => {
    if (!kept.sendAgain(request, reply)) done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    facts.whole += 1;
    void reply.header('x-guard', 'stays');
    done();
  });
  server.get('/*', async (request, reply) => {
    const make = () => {
      facts.made += 1;
      return Promise.resolve(
        facts.body === null ? null : { body: facts.body, headers: { 'content-type': 'text/html' } },
      );
    };
    if (await kept.answer(request, reply, make)) return reply;
    facts.missed += 1;
    return reply.status(404).send('none');
  });
  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });
  return { facts, get, doubt: () => kept.doubt() };
};

test('an answer is made once for all readers, named by its content, and packed for those who take it so', async () => {
  const { facts, get } = serve();
  const [one, other, packed] = [await get('/a'), await get('/a'), await get('/a', { 'accept-encoding': 'br, gzip' })];
  expect([one.body, other.body, facts.made, facts.asked, facts.missed]).toEqual([text, text, 1, 1, 0]);
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: one.headers.etag, vary: 'accept-encoding' });
  expect(packed.rawPayload.byteLength).toBeLessThan(text.length / 10);
  const again = await get('/a', { 'if-none-match': String(one.headers.etag) });
  expect([again.statusCode, again.body, again.headers['cache-control']]).toEqual([304, '', 'public, max-age=0']);
});

test('what was sent before is sent again past the hooks, with all that they set', async () => {
  const { facts, get } = serve();
  const first = await get('/a');
  const again = await get('/a');
  const packed = await get('/a', { 'accept-encoding': 'gzip' });
  const unchanged = await get('/a', { 'if-none-match': String(first.headers.etag) });
  const { date: _, connection: __, ...headers } = first.headers;
  expect([again.body, again.headers]).toEqual([text, expect.objectContaining(headers)]);
  expect(packed.headers).toMatchObject({ 'x-guard': 'stays', 'content-encoding': 'gzip', 'content-type': 'text/html' });
  expect(Number(packed.headers['content-length'])).toBe(packed.rawPayload.byteLength);
  expect([unchanged.statusCode, unchanged.body, unchanged.headers['x-guard']]).toEqual([304, '', 'stays']);
  expect(facts.whole).toBe(1);
});

test('readers who come at once before it is made share the making, each address its own', async () => {
  const { facts, get } = serve();
  const replies = await Promise.all([get('/a'), get('/a'), get('/b'), get('/a')]);
  expect(replies.map(({ body }) => body)).toEqual([text, text, text, text]);
  expect(facts.made).toBe(2);
});

test('what is not there is kept for nobody, and shows as soon as it is', async () => {
  const { facts, get } = serve();
  facts.body = null;
  expect((await get('/a')).statusCode).toBe(404);
  facts.body = text;
  expect((await get('/a')).statusCode).toBe(200);
});

test('what this process changed itself shows at once', async () => {
  const { facts, get, doubt } = serve();
  await get('/a');
  facts.body = 'ditarik';
  expect((await get('/a')).body).toBe(text);
  doubt();
  expect((await get('/a')).body).toBe('ditarik');
});

describe('when what is published changes', () => {
  afterEach(() => jest.useRealTimers());

  test('every answer is made anew within a second', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const { facts, get } = serve();
    await get('/a');
    facts.body = 'ditarik';
    jest.setSystemTime(Date.now() + 1_001);
    expect((await get('/a')).body).toBe('ditarik');
    expect(facts.made).toBe(2);
  });
});
