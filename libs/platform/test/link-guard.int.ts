import { LinkProbe } from '../src/link-probe/link-probe';
import type { ProbeOutcome, ResolvedAddress } from '../src/link-probe/link-probe-types';
import { openRawSite, openSite, type TestSite } from './test-site';

/** The site that nobody may reach: a service inside the network. */
let inside: TestSite;
/** A site that stands for one on the Internet, and sends its visitors wherever the address says. */
let outside: TestSite;
beforeAll(async () => {
  inside = await openSite((_, response) => response.end('rahasia'));
  // Raw, since a hostile site keeps to no rule about what a header may hold.
  outside = await openRawSite((socket) => {
    socket.once('data', (request) => {
      const path = /^GET (\S+)/.exec(request.toString())?.[1] ?? '/';
      const target = new URL(path, 'http://x').searchParams.get('ke');
      if (target === null) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\ndi luar');
      else socket.end(`HTTP/1.1 302 Found\r\nlocation: ${target}\r\ncontent-length: 0\r\n\r\n`);
    });
  });
});
afterAll(async () => {
  await inside.close();
  await outside.close();
});

const names: Readonly<Record<string, readonly string[]>> = {
  'dalam.go.id': ['10.1.2.3'],
  'mesin.go.id': ['127.0.0.1'],
  'mesin6.go.id': ['::1'],
  'terpetakan.go.id': ['::ffff:127.0.0.1'],
  'awan.go.id': ['169.254.169.254'],
  'awan6.go.id': ['fd00:ec2::254'],
  'campur.go.id': ['8.8.8.8', '127.0.0.1'],
  'kosong.go.id': [],
  'luar.go.id': ['127.0.0.1'],
};

const answer = (addresses: readonly string[]): ResolvedAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const limits = (): { ports: number[]; connectMs: number; totalMs: number } => ({
  ports: [inside.place.port],
  connectMs: 2_000,
  totalMs: 5_000,
});

const guarded = (): LinkProbe =>
  new LinkProbe({
    userAgent: 'uji',
    limits: limits(),
    exempt: [outside.place],
    resolve: async (name) => answer(names[name] ?? []),
  });

/** With `{port}` where the inner service listens. */
const addressed = (url: string): string => url.replaceAll('{port}', String(inside.place.port));

const faultOf = (outcome: ProbeOutcome): string => (outcome.answered ? `answered ${outcome.status}` : outcome.fault);

const corpus: readonly (readonly [url: string, fault: string])[] = [
  // This machine, in every spelling that browsers know.
  ['http://127.0.0.1:{port}/', 'addressRefused'],
  ['http://127.1:{port}/', 'addressRefused'],
  ['http://127.0.1:{port}/', 'addressRefused'],
  ['http://0:{port}/', 'addressRefused'],
  ['http://0.0.0.0:{port}/', 'addressRefused'],
  ['http://0x7f.1:{port}/', 'addressRefused'],
  ['http://0x7f000001:{port}/', 'addressRefused'],
  ['http://0X7F.0X0.0X0.0X1:{port}/', 'addressRefused'],
  ['http://2130706433:{port}/', 'addressRefused'],
  ['http://0177.0.0.1:{port}/', 'addressRefused'],
  ['http://017700000001:{port}/', 'addressRefused'],
  ['http://127.0.0.1.:{port}/', 'addressRefused'],
  ['http://１２７.０.０.１:{port}/', 'addressRefused'],
  ['http://①②⑦.⓪.⓪.①:{port}/', 'addressRefused'],
  ['http://127。0。0。1:{port}/', 'addressRefused'],
  ['http://%31%32%37.0.0.1:{port}/', 'addressRefused'],
  ['http://[::1]:{port}/', 'addressRefused'],
  ['http://[::]:{port}/', 'addressRefused'],
  ['http://[0:0:0:0:0:0:0:1]:{port}/', 'addressRefused'],
  ['http://[::ffff:127.0.0.1]:{port}/', 'addressRefused'],
  ['http://[::ffff:7f00:1]:{port}/', 'addressRefused'],
  ['http://[::7f00:1]:{port}/', 'addressRefused'],
  ['http://[2002:7f00:1::]:{port}/', 'addressRefused'],
  ['http://[64:ff9b::127.0.0.1]:{port}/', 'addressRefused'],
  ['http://[2001:0:7f00:1::]:{port}/', 'addressRefused'],
  ['http:\\\\127.0.0.1:{port}\\', 'addressRefused'],
  ['http:/127.0.0.1:{port}/', 'addressRefused'],
  ['http:127.0.0.1:{port}', 'addressRefused'],
  ['http://localhost:{port}/', 'addressRefused'],
  ['http://LOCALHOST:{port}/', 'addressRefused'],
  ['http://localhost.:{port}/', 'addressRefused'],
  ['http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/', 'addressRefused'],
  ['http://apa.localhost:{port}/', 'addressRefused'],
  // The network it stands in, and the cloud around it.
  ['http://10.0.0.1:{port}/', 'addressRefused'],
  ['http://172.16.0.1:{port}/', 'addressRefused'],
  ['http://192.168.0.1:{port}/', 'addressRefused'],
  ['http://3232235521:{port}/', 'addressRefused'],
  ['http://100.64.0.1:{port}/', 'addressRefused'],
  ['http://169.254.169.254/latest/meta-data/', 'urlRefused'],
  ['http://169.254.169.254:{port}/latest/meta-data/', 'addressRefused'],
  ['http://0xa9fea9fe:{port}/', 'addressRefused'],
  ['http://[fd00:ec2::254]:{port}/', 'addressRefused'],
  ['http://[fe80::1]:{port}/', 'addressRefused'],
  ['http://[fe80::1%25eth0]:{port}/', 'urlRefused'],
  ['http://metadata.google.internal:{port}/', 'addressRefused'],
  ['http://metadata:{port}/', 'urlRefused'],
  ['http://router.lan:{port}/', 'addressRefused'],
  ['http://printer.local:{port}/', 'addressRefused'],
  ['http://224.0.0.1:{port}/', 'addressRefused'],
  ['http://255.255.255.255:{port}/', 'addressRefused'],
  ['http://192.0.2.1:{port}/', 'addressRefused'],
  // Names that lead there.
  ['http://dalam.go.id:{port}/', 'addressRefused'],
  ['http://mesin.go.id:{port}/', 'addressRefused'],
  ['http://mesin6.go.id:{port}/', 'addressRefused'],
  ['http://terpetakan.go.id:{port}/', 'addressRefused'],
  ['http://awan.go.id:{port}/', 'addressRefused'],
  ['http://awan6.go.id:{port}/', 'addressRefused'],
  ['http://campur.go.id:{port}/', 'addressRefused'],
  ['http://kosong.go.id:{port}/', 'noSuchHost'],
  // Not the web, or not plainly.
  ['file:///etc/passwd', 'urlRefused'],
  ['gopher://127.0.0.1:{port}/_GET', 'urlRefused'],
  ['ftp://127.0.0.1:{port}/', 'urlRefused'],
  ['dict://127.0.0.1:{port}/stat', 'urlRefused'],
  ['ldap://127.0.0.1:{port}/', 'urlRefused'],
  ['ws://127.0.0.1:{port}/', 'urlRefused'],
  ['data:text/html,x', 'urlRefused'],
  ['javascript:alert(1)', 'urlRefused'],
  ['blob:http://127.0.0.1:{port}/x', 'urlRefused'],
  ['http://luar.go.id@127.0.0.1:{port}/', 'urlRefused'],
  ['http://luar.go.id:rahasia@127.0.0.1:{port}/', 'urlRefused'],
  ['http://127.0.0.1:{port}\\@luar.go.id/', 'addressRefused'],
  ['http://mesin.go.id:22/', 'urlRefused'],
  ['http://mesin.go.id:6379/', 'urlRefused'],
  ['http://mesin.go.id:0/', 'urlRefused'],
  ['http://mesin.go.id:{port}/\r\nHost: dalam.go.id', 'urlRefused'],
  ['http://mesin.go.id:{port}/ HTTP/1.1\r\nX: y', 'urlRefused'],
  ['ht\ntp://127.0.0.1:{port}/', 'urlRefused'],
  ['http://', 'urlRefused'],
  [`http://mesin.go.id:{port}/${'x'.repeat(5_000)}`, 'urlRefused'],
];

test.each(corpus)('%s is not asked', async (url, fault) => {
  expect(faultOf(await guarded().probe(addressed(url)))).toBe(fault);
  expect(inside.visits()).toBe(0);
});

test.each(corpus)('a site outside cannot send us to %s', async (url) => {
  const start = `http://luar.go.id:${outside.place.port}/`;
  const outcome = await guarded().probe(`${start}?ke=${encodeURIComponent(addressed(url))}`);
  expect(inside.visits()).toBe(0);
  // What a browser reads as a path leads back to the site outside, and nowhere else.
  expect(outcome.answered ? outcome.finalUrl : start).toContain(start);
});

test('a name is asked for once for each step, and the connection goes to what was judged', async () => {
  const asked: string[] = [];
  const answers = [['127.0.0.1'], ['10.0.0.1'], ['10.0.0.1']];
  const probe = new LinkProbe({
    userAgent: 'uji',
    exempt: [outside.place],
    resolve: async (name) => {
      asked.push(name);
      return answer(answers.shift() ?? []);
    },
  });
  const start = `http://berganti.go.id:${outside.place.port}/`;
  expect(faultOf(await probe.probe(start))).toBe('answered 200');
  expect(asked).toEqual(['berganti.go.id']);
});

test('a name that changes its address between two steps is judged anew', async () => {
  const answers = [[outside.place.address], [inside.place.address]];
  const probe = new LinkProbe({
    userAgent: 'uji',
    limits: limits(),
    exempt: [outside.place],
    resolve: async () => answer(answers.shift() ?? []),
  });
  const next = addressed('http://berganti.go.id:{port}/');
  const start = `http://berganti.go.id:${outside.place.port}/?ke=${encodeURIComponent(next)}`;
  expect(await probe.probe(start)).toMatchObject({ answered: false, fault: 'addressRefused', hops: [{ status: 302 }] });
  expect(inside.visits()).toBe(0);
});

test('with nothing let through, the machine itself is out of reach by the system’s own resolver too', async () => {
  const probe = new LinkProbe({ userAgent: 'uji', limits: limits() });
  for (const url of ['http://127.0.0.1:{port}/', 'http://localhost:{port}/'])
    expect(faultOf(await probe.probe(addressed(url)))).toBe('addressRefused');
  expect(inside.visits()).toBe(0);
});

test('a proxy named in the environment is not asked', async () => {
  const proxy = `http://127.0.0.1:${inside.place.port}`;
  const before = { ...process.env };
  Object.assign(process.env, { HTTP_PROXY: proxy, http_proxy: proxy, ALL_PROXY: proxy, NODE_USE_ENV_PROXY: '1' });
  try {
    expect(faultOf(await guarded().probe(`http://luar.go.id:${outside.place.port}/`))).toBe('answered 200');
  } finally {
    process.env = before;
  }
  expect(inside.visits()).toBe(0);
});
