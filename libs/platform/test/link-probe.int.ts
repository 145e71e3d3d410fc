import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { LinkProbe, type LinkProbeOptions } from '../src/link-probe/link-probe';
import type { ProbeOutcome } from '../src/link-probe/link-probe-types';
import { certificateFor, openRawSite, openSecureSite, openSite, type TestSite } from './test-site';

const sites: TestSite[] = [];
afterAll(() => Promise.all(sites.map((site) => site.close())));

const opened = async (site: Promise<TestSite>): Promise<TestSite> => {
  sites.push(await site);
  return site;
};

/** Looks at a site under the name of a village, over http unless told. */
const probe = (
  { place }: Pick<TestSite, 'place'>,
  path = '/',
  { scheme = 'http', ...options }: Partial<LinkProbeOptions> & { readonly scheme?: string } = {},
): Promise<ProbeOutcome> =>
  new LinkProbe({
    userAgent: 'Terbuka-LinkCheck/1 (+https://terbuka.go.id)',
    exempt: [place],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    ...options,
  }).probe(`${scheme}://kraton.desa.id:${place.port}${path}`);

const site = (answer: RequestListener): Promise<TestSite> => opened(openSite(answer));

test('a page comes with its status, headers, bytes, and the way to it', async () => {
  const page = await site((request, response) => {
    if (request.url === '/lama') return response.writeHead(301, { location: '/baru?a=1#bawah' }).end();
    return response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'sesi=1' }).end('<h1>PPID</h1>');
  });
  const origin = `http://kraton.desa.id:${page.place.port}`;
  const outcome = await probe(page, '/lama');
  expect(outcome).toMatchObject({
    answered: true,
    status: 200,
    finalUrl: `${origin}/baru?a=1`,
    hops: [{ url: `${origin}/lama`, status: 301 }],
    headers: { 'content-type': 'text/html' },
    truncated: false,
    certificateFault: null,
  });
  expect(outcome.answered && [Buffer.from(outcome.body).toString(), outcome.headers['set-cookie']]).toEqual([
    '<h1>PPID</h1>',
    undefined,
  ]);
});

test('the visitor says who asks, and carries no cookie, password or origin from one step to the next', async () => {
  const seen: NodeJS.Dict<string | string[]>[] = [];
  const page = await site((request, response) => {
    seen.push(request.headers);
    response.setHeader('set-cookie', 'sesi=rahasia');
    if (seen.length === 1) response.writeHead(302, { location: '/lagi', 'www-authenticate': 'Basic' });
    response.end();
  });
  await probe(page);
  expect(seen).toHaveLength(2);
  for (const headers of seen) {
    expect(headers).toMatchObject({
      host: `kraton.desa.id:${page.place.port}`,
      'user-agent': 'Terbuka-LinkCheck/1 (+https://terbuka.go.id)',
    });
    for (const name of ['cookie', 'authorization', 'referer', 'origin']) expect(headers).not.toHaveProperty(name);
  }
});

test('a way with letters of any alphabet is followed as it is meant', async () => {
  const page = await site((request, response) => {
    if (request.url === '/')
      return response.writeHead(302, { location: Buffer.from('/désa').toString('latin1') }).end();
    return response.end(request.url);
  });
  const outcome = await probe(page);
  expect(outcome.answered && Buffer.from(outcome.body).toString()).toBe('/d%C3%A9sa');
});

test('a ring of redirects and an endless chain are told apart', async () => {
  const ring = await site((request, response) => response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end()); // prettier-ignore
  expect(await probe(ring, '/a')).toMatchObject({ answered: false, fault: 'redirectLoop' });
  let step = 0;
  const chain = await site((_, response) => response.writeHead(302, { location: `/${(step += 1)}` }).end());
  const outcome = await probe(chain);
  expect(outcome).toMatchObject({ answered: false, fault: 'tooManyRedirects' });
  expect(outcome.hops).toHaveLength(7);
});

test('of a large file only the beginning is kept', async () => {
  const large = await site((_, response) => response.end(Buffer.alloc(200_000, 'a')));
  const outcome = await probe(large, '/', { limits: { bodyBytes: 1_000 } });
  expect(outcome).toMatchObject({ answered: true, truncated: true });
  expect(outcome.answered && outcome.body.length).toBe(1_000);
});

test.each(['gzip', 'deflate'])('a packed page is unpacked (%s)', async (encoding) => {
  const { deflateSync } = await import('node:zlib');
  const pack = encoding === 'gzip' ? gzipSync : deflateSync;
  const page = await site((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(pack('isi')));
  const outcome = await probe(page);
  expect(outcome.answered && Buffer.from(outcome.body).toString()).toBe('isi');
});

test('a small answer that swells without end is left at the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const page = await site((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  const outcome = await probe(page, '/', { limits: { bodyBytes: 100_000 } });
  expect(outcome).toMatchObject({ answered: true, truncated: true });
  expect(outcome.answered && outcome.body.length).toBe(100_000);
});

test('what says that it is packed and is not counts as far as it could be read', async () => {
  const page = await site((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('bukan gzip'));
  expect(await probe(page)).toMatchObject({ answered: true, status: 200, truncated: true });
});

test('a site that never says anything is left, as is one that drips', async () => {
  const silent = await opened(openRawSite(() => undefined));
  expect(await probe(silent, '/', { limits: { headersMs: 300 } })).toMatchObject({ fault: 'timeout' });
  const dripping = await opened(
    openRawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x-a: 1\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    }),
  );
  expect(await probe(dripping, '/', { limits: { headersMs: 300 } })).toMatchObject({ fault: 'timeout' });
});

test('a page that never ends is taken as far as it came', async () => {
  const endless = await site((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const drip = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(drip));
  });
  expect(await probe(endless, '/', { limits: { totalMs: 500 } })).toMatchObject({ answered: true, truncated: true });
});

test('nobody listens, or hangs up, or talks no HTTP', async () => {
  const gone = await openSite(() => undefined);
  await gone.close();
  expect(await probe(gone)).toMatchObject({ fault: 'connectionRefused' });
  const rude = await opened(openRawSite((socket) => socket.once('data', () => socket.resetAndDestroy())));
  expect(await probe(rude)).toMatchObject({ fault: 'connectionLost' });
  const other = await opened(openRawSite((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
  expect(await probe(other)).toMatchObject({ fault: 'badAnswer' });
  const wordy = await site((_, response) => response.writeHead(200, { 'x-a': 'a'.repeat(40_000) }).end());
  expect(await probe(wordy)).toMatchObject({ fault: 'badAnswer' });
});

test('https on a site that only talks http is told', async () => {
  const plain = await opened(openRawSite((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  expect(await probe(plain, '/', { scheme: 'https' })).toMatchObject({ fault: 'tlsFailed' });
});

const codeError = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ['does not exist', 'ENOTFOUND', 'noSuchHost'],
  ['cannot be asked for', 'EAI_AGAIN', 'noResolver'],
  ['is answered with a failure', 'ESERVFAIL', 'noResolver'],
])('a name that %s: %s is %s', async (_, code, fault) => {
  const resolve = (): Promise<never> => Promise.reject(codeError(code));
  expect(await probe({ place: { address: '127.0.0.1', port: 80 } }, '/', { resolve })).toMatchObject({ fault });
});

test('a resolver that hangs is not waited for', async () => {
  const resolve = (): Promise<never> => new Promise(() => undefined);
  const place = { address: '127.0.0.1', port: 80 };
  expect(await probe({ place }, '/', { resolve, limits: { connectMs: 200 } })).toMatchObject({ fault: 'noResolver' });
});

test('a second address is tried when the first does not answer', async () => {
  const page = await site((_, response) => response.end('ada'));
  const { port } = page.place;
  const addresses = ['127.0.0.2', '127.0.0.1'];
  const outcome = await probe(page, '/', {
    exempt: addresses.map((address) => ({ address, port })),
    resolve: async () => addresses.map((address) => ({ address, family: 4 })),
  });
  expect(outcome).toMatchObject({ answered: true, status: 200 });
});

test.each([
  ['valid', 'kraton.desa.id', [-1, 30], null],
  ['expired', 'kraton.desa.id', [-30, -1], 'CERT_HAS_EXPIRED'],
  ['not yet valid', 'kraton.desa.id', [10, 30], 'CERT_NOT_YET_VALID'],
  ['of another site', 'munder.desa.id', [-1, 30], 'ERR_TLS_CERT_ALTNAME_INVALID'],
] as const)('a certificate that is %s: the page is read, and the fault told', async (_, name, days, fault) => {
  const certificate = certificateFor(name, days);
  const page = await opened(openSecureSite(certificate, (__, response) => response.end('aman')));
  const outcome = await probe(page, '/', { scheme: 'https', trusted: [certificate.cert] });
  expect(outcome).toMatchObject({ answered: true, status: 200, certificateFault: fault });
});

test('a certificate that nobody vouches for is told', async () => {
  const page = await opened(
    openSecureSite(certificateFor('kraton.desa.id', [-1, 30]), (_, response) => response.end()),
  );
  expect(await probe(page, '/', { scheme: 'https' })).toMatchObject({
    certificateFault: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
});
