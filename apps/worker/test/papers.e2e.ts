import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { CONFIG } from '@app/office';
import { readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import sharp from 'sharp';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from '../../api/test/cast';
import { pagesOf, pdfFacts, scratchFolder, testWith } from '../../../libs/reports/test/debian-tools';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let worker: INestApplicationContext;
let ratna: Browser;
let komang: Browser;
beforeAll(async () => {
  scene = await createScene();
  const config = readConfig({ DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal' });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  worker = await module.init();
  [ratna, komang] = [await scene.as('ratna'), await scene.as('komang')];
});
afterAll(async () => {
  await worker.close();
  await scene.close();
});

const withPdf = testWith('pdftotext', 'pdfinfo');

/** What the page sends back of what it read. */
const drafted = async (change: object = {}): Promise<object> => {
  const { logo: _, standard: __, places: ___, ...papers } = (await ratna.get('/papers')).body;
  return { ...papers, ...change };
};
const change = async (draft: object) => ratna.put('/papers', await drafted(draft));
const sendLogo = (bytes: Buffer, name = 'logo.png') =>
  supertest(scene.server)
    .post('/api/papers/logo')
    .set('cookie', ratna.cookie)
    .set('x-terbuka', '1')
    .attach('file', bytes, { filename: name });
const download = async (path: string): Promise<Buffer> => {
  const reply = await supertest(scene.server)
    .get(`/api${path}`)
    .set('cookie', ratna.cookie)
    .buffer(true)
    .parse((from, done) => {
      const pieces: Buffer[] = [];
      from.on('data', (piece: Buffer) => pieces.push(piece));
      from.on('end', () => done(null, Buffer.concat(pieces)));
    });
  expect(reply.status).toBe(200);
  return reply.body as Buffer;
};
const picture = (format: 'png' | 'jpeg' | 'webp', width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background: '#0b5d4e' } })
    .toFormat(format)
    .toBuffer();

const print = async (periodId: string, body: object): Promise<{ text: string; facts: ReadonlyMap<string, string> }> => {
  const asked = await ratna.post(`/periods/${periodId}/reports`, { format: 'pdf', ...body });
  expect(asked.status).toBe(202);
  await worker.get(JobMap).exhaust();
  const { body: made } = await ratna.get(`/reports/${asked.body.id}`);
  expect(made).toMatchObject({ state: 'done', error: null });
  const path = join(await scratchFolder(), 'paper.pdf');
  await writeFile(path, await download(`/reports/${asked.body.id}/file`));
  const pages = await pagesOf(path);
  if ('preview' in body) for (const page of pages) expect(page).toContain('PRATINJAU');
  return { text: pages.join('\n').replace(/\s+/g, ' '), facts: await pdfFacts(path) };
};

const signatory = { role: 'Ketua Komisi', name: 'Dr. Laksmi Uji, M.H.', nip: '19700101 199503 2 001' };

test('what papers look like is read with the standard words, and changed by who may, against what was seen', async () => {
  const { body } = await ratna.get('/papers');
  expect(body).toMatchObject({ lines: ['Kabupaten contoh'], paper: 'A4', revision: 0, logo: null });
  expect(body.words).toEqual(body.standard);
  const changed = await change({
    lines: ['Provinsi Uji', 'Komisi Informasi'],
    city: 'Ujung',
    signatories: [signatory],
  });
  expect([changed.status, changed.body.revision]).toEqual([200, 1]);
  expect(refusalOf(await komang.put('/papers', { ...(await drafted()), revision: 0 }))).toEqual([409, 'papers.stale']);
  for (const person of ['budi', 'dewi', 'made', 'sari', 'indah'] as const)
    expect(refusalOf(await (await scene.as(person)).get('/papers'))).toEqual([403, 'access.role']);
  const other = (await (await scene.as('siti')).get('/papers')).body;
  expect([other.lines, other.revision]).toEqual([['Kabupaten seberang'], 0]);
});

test('a draft is told its faults at their places and the numbers that it would give; nothing is kept', async () => {
  const good = await ratna.post('/papers/readings', {
    ...(await drafted()),
    revision: undefined,
    decreePattern: '{number}/KEP/{roman-month}/{year}',
  });
  expect(good.body).toMatchObject({ faults: [] });
  expect(good.body.decreeExample).toMatch(/^1\/KEP\/[IVX]+\/20\d\d$/);
  const { words, ...rest } = (await drafted()) as { words: object };
  const bad = {
    ...rest,
    lines: [' '],
    decreePattern: 'SK/{year}',
    certificatePattern: '{number}/{bulan}',
    words: { ...words, considering: ['bahwa {periode}', 'bahwa {process.env}'], certificate: 'atas {nilai' },
  };
  const read = (await ratna.post('/papers/readings', { ...bad, revision: undefined })).body;
  expect(read).toMatchObject({ decreeExample: null, certificateExample: null });
  expect(read.faults.map(({ path }: { path: string }) => path)).toEqual([
    'lines',
    'decreePattern',
    'certificatePattern',
    'words.considering.1',
    'words.certificate',
  ]);
  expect(refusalOf(await ratna.put('/papers', bad))).toEqual([422, 'papers.invalid']);
});

test('a logo is a picture that opens, is drawn anew without what hung on it, and is the organiser’s alone', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const refusals = [
    await sendLogo(svg, 'logo.png'),
    await sendLogo(await picture('webp')),
    await sendLogo((await picture('png')).subarray(0, 60)),
    await sendLogo(Buffer.concat([await picture('png'), Buffer.alloc(2_100_000)])),
  ];
  expect(refusals.map((reply) => [reply.status, reply.body.fault])).toEqual([
    [422, 'kind'],
    [422, 'kind'],
    [422, 'unreadable'],
    [422, 'tooLarge'],
  ]);
  expect((await ratna.get('/papers/logo')).status).toBe(404);
  const hidden = await sharp(await picture('jpeg', 1_600))
    .withExif({ IFD0: { Copyright: 'jejak' } })
    .jpeg()
    .toBuffer();
  const taken = await sendLogo(Buffer.concat([hidden, Buffer.from('PK\x03\x04rahasia')]), 'logo.jpg');
  expect(taken.status).toBe(200);
  const kept = await download('/papers/logo');
  const drawn = await sharp(kept).metadata();
  expect([drawn.format, drawn.width, drawn.exif]).toEqual(['png', 800, undefined]);
  expect(kept.includes('rahasia')).toBe(false);
  expect((await (await scene.as('siti')).get('/papers/logo')).status).toBe(404);
});

withPdf(
  'a preview of each paper carries the new looks, its mark on each page, and no code by which it could pass',
  async () => {
    const { words } = (await drafted()) as { words: object };
    await change({
      paper: 'F4',
      words: {
        ...words,
        considering: ['bahwa uji {periode} <b>tebal</b> selesai;'],
        dictums: ['Salinan untuk {penyelenggara}.'],
      },
    });
    const decree = await print(scene.periodId, { kind: 'decree', preview: true });
    for (const part of [
      'KOMISI INFORMASI',
      'Menimbang',
      '<b>tebal</b> selesai',
      'Salinan untuk Kabupaten Contoh.',
      signatory.name,
      'NIP 19700101',
    ])
      expect(decree.text).toContain(part);
    expect(decree.facts.get('Page size')).toMatch(/609\.\d+ x 93\d/);
    const certificate = await print(scene.periodId, { kind: 'certificate', preview: true });
    expect(certificate.text).toContain('Badan Publik Contoh');
    const minutes = await print(scene.periodId, { kind: 'minutes', preview: true });
    expect(minutes.text).toContain('bertempat di Ruang Rapat Contoh');
    const ranking = await print(scene.periodId, { kind: 'ranking', preview: true });
    expect(ranking.text).toContain('KOMISI INFORMASI');
    expect(await scene.dataSource.query('select 1 from issued_papers')).toEqual([]);
    const ask = async (person: 'indah' | 'ratna', body: object) =>
      (await scene.as(person)).post(`/periods/${scene.periodId}/reports`, { format: 'pdf', preview: true, ...body });
    expect(refusalOf(await ask('indah', { kind: 'ranking' }))).toEqual([403, 'access.role']);
    expect(refusalOf(await ask('ratna', { kind: 'brief' }))).toEqual([422, 'report.invalid']);
  },
);

withPdf('a decree looks as it did when it was decided, whatever is changed afterwards', async () => {
  const periodId = await scene.openPeriod('uji-tetap');
  const decided = await komang.post(`/periods/${periodId}/determination`, { decidedOn: '2026-11-30' });
  expect(decided.status).toBe(201);
  await change({
    lines: ['Kop Baru'],
    signatories: [{ ...signatory, name: 'Orang Baru' }],
    paper: 'A4',
    certificatePattern: 'BARU-{number}',
  });
  await ratna.delete('/papers/logo');
  const { text, facts } = await print(periodId, { kind: 'decree' });
  expect([text.includes('KOMISI INFORMASI'), text.includes(signatory.name), text.includes('PRATINJAU')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([text.includes('KOP BARU'), text.includes('Orang Baru')]).toEqual([false, false]);
  expect(facts.get('Page size')).toMatch(/609\.\d+ x 93\d/);
  const [{ pattern }] = await scene.dataSource.query(
    `select papers->>'certificatePattern' as pattern from determinations where period_id = $1`,
    [periodId],
  );
  expect(pattern).toBe('{number}/SERT/{roman-month}/{year}');
  expect((await print(periodId, { kind: 'decree', preview: true })).text).toContain('KOP BARU');
});
