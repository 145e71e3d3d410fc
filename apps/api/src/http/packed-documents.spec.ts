import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { packDocuments } from './packed-documents';

const sha256 = 'a'.repeat(64);
const document = { items: Array.from({ length: 100 }, (_, at) => ({ code: `A${at}`, text: 'Apakah tersedia?' })) };

let server: FastifyInstance;
beforeEach(() => {
  server = Fastify();
  packDocuments(server);
  server.get('/api/instruments/frozen/:sha256', ({ query }, reply) =>
    reply.send({ ...document, ...(query as object) }),
  );
  server.get('/api/instruments', (_request, reply) => reply.send(document));
});
afterEach(() => server.close());

const ask = (path: string, encodings = 'gzip, deflate, br') =>
  server.inject({ url: path, headers: { 'accept-encoding': encodings } });

const packedReply = async (query = ''): Promise<Awaited<ReturnType<typeof ask>>> => {
  for (;;) {
    const reply = await ask(`/api/instruments/frozen/${sha256}${query}`);
    if (reply.headers['content-encoding']) return reply;
    await wait(5);
  }
};

test('a frozen document comes plain at first, packed once it is, and is the same', async () => {
  const first = await ask(`/api/instruments/frozen/${sha256}`);
  expect([first.headers['content-encoding'], first.json()]).toEqual([undefined, document]);
  const { headers, rawPayload } = await packedReply();
  expect([headers['content-encoding'], headers['vary']]).toEqual(['br', 'accept-encoding']);
  expect(headers['content-length']).toBe(String(rawPayload.length));
  expect(JSON.parse(brotliDecompressSync(rawPayload).toString())).toEqual(document);
});

test('who does not read brotli gets it plain, and nothing else is packed', async () => {
  await packedReply();
  const plain = await ask(`/api/instruments/frozen/${sha256}`, 'gzip');
  expect([plain.headers['content-encoding'], plain.json()]).toEqual([undefined, document]);
  expect((await ask('/api/instruments')).headers['content-encoding']).toBeUndefined();
});

test('the part in one language is packed apart, and no other query is', async () => {
  await packedReply();
  const part = await packedReply('?language=id');
  expect(JSON.parse(brotliDecompressSync(part.rawPayload).toString())).toEqual({ ...document, language: 'id' });
  expect(JSON.parse(brotliDecompressSync((await packedReply()).rawPayload).toString())).toEqual(document);
  const other = await ask(`/api/instruments/frozen/${sha256}?x=1&language=id`);
  expect([other.headers['content-encoding'], other.json()]).toEqual([
    undefined,
    { ...document, x: '1', language: 'id' },
  ]);
});
