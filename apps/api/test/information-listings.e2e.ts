import supertest from 'supertest';
import { ListingRemindersService } from '@app/ppid';
import { readSheets } from '@app/workbook';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let dewi: Browser;
beforeAll(async () => {
  scene = await createScene();
  dewi = await scene.as('dewi');
});
afterAll(() => scene.close());

const line = {
  ...{ class: 'periodic', requirement: null, title: 'APB Desa 2026', summary: 'Anggaran pendapatan dan belanja.' },
  ...{ unit: 'Kaur Keuangan', official: 'Kepala Desa', madeWhen: 'Januari 2026', madeWhere: 'Balai desa' },
  ...{ form: 'both', retention: '5 tahun', link: 'https://kraton.example/apbdes', ground: null, testedOn: null },
  ...{ testSummary: null, testLink: null, exemptUntil: null },
};
const exempt = {
  ...line,
  ...{ class: 'exempt', title: 'Data penerima bantuan per nama', link: null, ground: 'UU 14/2008 Pasal 17 huruf h' },
  ...{ testedOn: '2026-02-02', testSummary: 'Membuka keadaan ekonomi orang.', exemptUntil: '2031-02-01' },
};

const enter = async (given: object, as = dewi): Promise<string> => {
  const reply = await as.post('/information-listings', { ...line, publicBodyId: null, ...given });
  expect(reply.status).toBe(201);
  return reply.body.id as string;
};

test('an officer enters a line, changes it, withdraws it and puts it back; what it said stays', async () => {
  const id = await enter({});
  const changed = await dewi.put(`/information-listings/${id}`, {
    ...line,
    title: 'APB Desa Kraton 2026',
    revision: 1,
  });
  expect(changed.body).toMatchObject({ title: 'APB Desa Kraton 2026', revision: 2, mayWrite: true });
  const stale = await dewi.put(`/information-listings/${id}`, { ...line, title: 'Lain', revision: 1 });
  expect(refusalOf(stale)).toEqual([409, 'listing.changed']);

  const gone = { revision: 2, isWithdrawn: true, reason: 'Tercatat dua kali.' };
  expect((await dewi.post(`/information-listings/${id}/withdrawal`, gone)).body.isWithdrawn).toBe(true);
  const late = await dewi.put(`/information-listings/${id}`, { ...line, revision: 3 });
  expect(refusalOf(late)).toEqual([409, 'listing.withdrawn']);
  expect((await dewi.get('/information-listings')).body.items).toEqual([]);
  expect((await dewi.get('/information-listings?filter=withdrawn')).body.items).toMatchObject([{ id }]);
  const back = { revision: 3, isWithdrawn: false, reason: 'Ternyata bukan kembar.' };
  const restored = (await dewi.post(`/information-listings/${id}/withdrawal`, back)).body;
  expect(
    restored.revisions.map(({ kind, content }: { kind: string; content: { title: string } }) => [kind, content.title]),
  ).toEqual([
    ['restored', 'APB Desa Kraton 2026'],
    ['withdrawn', 'APB Desa Kraton 2026'],
    ['changed', 'APB Desa Kraton 2026'],
    ['entered', 'APB Desa 2026'],
  ]);
  expect(restored.revisions[1].reason).toBe('Tercatat dua kali.');
  expect((await scene.audits()).filter((action) => action.startsWith('listing.'))).toEqual([
    'listing.entered',
    'listing.changed',
    'listing.withdrawn',
    'listing.restored',
  ]);
});

test('an exemption needs its ground and an end after its test; its link is not kept', async () => {
  const bare = await dewi.post('/information-listings', { ...exempt, ground: null, publicBodyId: null });
  expect(refusalOf(bare)).toEqual([422, 'listing.ground']);
  const early = await dewi.post('/information-listings', { ...exempt, exemptUntil: '2026-01-01', publicBodyId: null });
  expect(refusalOf(early)).toEqual([422, 'listing.period']);
  const script = await dewi.post('/information-listings', { ...line, link: 'javascript:alert(1)', publicBodyId: null });
  expect(script.status).toBe(400);
  const id = await enter({ ...exempt, link: 'https://kraton.example/rahasia' });
  expect((await dewi.get(`/information-listings/${id}`)).body).toMatchObject({ link: null, ground: exempt.ground });
  const [shown] = await scene.dataSource.query('select * from published_listings where listing_id = $1', [id]);
  expect(shown).toMatchObject({ title: exempt.title, ground: exempt.ground, summary: null, unit: null, link: null });
});

test('foreign bodies and organisers see and write nothing; the lead PPID writes for each body', async () => {
  const id = await enter({ title: 'Profil desa' });
  const tono = await scene.as('tono');
  expect((await tono.get(`/information-listings/${id}`)).status).toBe(403);
  expect((await tono.put(`/information-listings/${id}`, { ...line, revision: 1 })).status).toBe(403);
  const kraton = scene.bodies['kraton'] ?? '';
  expect((await tono.post('/information-listings', { ...line, publicBodyId: kraton })).status).toBe(403);
  expect((await tono.get(`/information-listings?publicBodyId=${kraton}`)).body.items).toEqual([]);
  const joko = await scene.as('joko');
  expect((await joko.get(`/information-listings/${id}`)).status).toBe(404);
  const agung = await scene.as('agung');
  const foreign = await agung.post('/information-listings', { ...line, publicBodyId: kraton });
  expect(refusalOf(foreign)).toEqual([422, 'listing.body']);
  const budi = await scene.as('budi');
  await enter({ title: 'RPJM Desa', publicBodyId: kraton }, budi);
  expect(refusalOf(await budi.post('/information-listings', { ...line, publicBodyId: null }))[1]).toBe('listing.body');
  const camat = await scene.as('camat');
  expect((await camat.get(`/information-listings/${id}`)).body).toMatchObject({
    title: 'Profil desa',
    mayWrite: false,
  });
});

test('the list is searched by beginnings of words, narrowed, sorted and paged', async () => {
  const tono = await scene.as('tono');
  for (let number = 1; number <= 51; number += 1)
    await enter({ title: `Berita acara ${String(number).padStart(2, '0')}`, unit: `Unit ${number % 2}` }, tono);
  const first = (await tono.get('/information-listings?q=ber+aca')).body;
  expect([first.items.length, first.total, first.units]).toEqual([50, 51, ['Unit 0', 'Unit 1']]);
  const rest = (await tono.get(`/information-listings?q=ber+aca&cursor=${first.next}`)).body;
  expect(rest).toMatchObject({ items: [{ title: 'Berita acara 51' }], next: null });
  expect((await tono.get('/information-listings?unit=Unit+0')).body.total).toBe(25);
  expect((await tono.get('/information-listings?q=acara+51')).body.total).toBe(1);
  expect((await tono.get('/information-listings?class=exempt')).body.total).toBe(0);
  expect((await tono.get('/information-listings?sort=latest')).body.items[0].title).toBe('Berita acara 51');
  expect((await tono.get('/information-listings?cursor=x')).status).toBe(400);
});

test('the workbook holds both lists, and what looks like a formula stays text', async () => {
  await enter({ title: '=HYPERLINK("https://jahat.example")', unit: '+62', official: '@SUM(A1)', retention: '-1' });
  await enter({ ...exempt, title: 'Berkas pengadaan sebelum penetapan' });
  const reply = await supertest(scene.server)
    .get('/api/information-listings/workbook')
    .set('cookie', dewi.cookie)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(reply.headers['content-disposition']).toContain('daftar-informasi-publik.xlsx');
  const book = await readSheets(reply.body as Buffer);
  if ('refusal' in book) throw new Error(book.refusal.message);
  const cells = book.sheets.map(({ name, rows }) => [name, rows.flatMap((row) => row.cells)] as const);
  expect(cells.map(([name]) => name)).toEqual(['DIP', 'DIK']);
  const [dip, dik] = cells.map(([, list]) => list);
  const sly = (dip ?? []).filter(({ text }) => /^[=+@-]/.test(text));
  expect(sly.map(({ text }) => text)).toEqual(['=HYPERLINK("https://jahat.example")', '+62', '@SUM(A1)', '-1']);
  expect(sly.every(({ isFormula }) => !isFormula)).toBe(true);
  expect((dik ?? []).map(({ text }) => text)).toEqual(expect.arrayContaining(['2 Februari 2026', exempt.ground]));
});

test('a decree fixes a list: everybody reads it so until the next, but what is withdrawn goes at once', async () => {
  const joko = await scene.as('joko');
  const lurah = await scene.as('lurah');
  const decree = { publicBodyId: null, kind: 'open', number: '188/7/2026', decidedOn: '2026-01-05', link: null };
  expect(refusalOf(await joko.post('/listing-decrees', decree))).toEqual([422, 'listingDecree.empty']);
  const first = await enter({ title: 'Profil pulau' }, joko);
  const second = await enter({ title: 'Peta pulau' }, joko);
  await enter({ ...exempt, title: 'Letak sarang walet' }, joko);
  const readByAll = async (): Promise<string[]> => {
    const rows = await scene.dataSource.query<{ title: string }[]>(
      'select title from published_listings where public_body_id = $1 order by title',
      [scene.bodies['pulau']],
    );
    return rows.map(({ title }) => title);
  };
  expect(await readByAll()).toEqual(['Letak sarang walet', 'Peta pulau', 'Profil pulau']);
  const future = await lurah.post('/listing-decrees', { ...decree, decidedOn: '2099-01-01' });
  expect(refusalOf(future)).toEqual([422, 'listingDecree.day']);
  const { id } = (await lurah.post('/listing-decrees', decree)).body as { id: string };
  expect(refusalOf(await joko.post('/listing-decrees', decree))).toEqual([409, 'listingDecree.taken']);

  await joko.put(`/information-listings/${first}`, { ...line, title: 'Profil pulau baru', revision: 1 });
  await enter({ title: 'Belum ditetapkan' }, joko);
  expect(await readByAll()).toEqual(['Letak sarang walet', 'Peta pulau', 'Profil pulau']);
  await joko.put(`/information-listings/${second}`, { ...exempt, title: 'Peta pulau', revision: 1 });
  expect(await readByAll()).toEqual(['Letak sarang walet', 'Peta pulau', 'Profil pulau']);
  const gone = { revision: 2, isWithdrawn: true, reason: 'Memuat data pribadi.' };
  await joko.post(`/information-listings/${first}/withdrawal`, gone);
  expect(await readByAll()).toEqual(['Letak sarang walet', 'Peta pulau']);
  const [map] = await scene.dataSource.query('select class, summary from published_listings where listing_id = $1', [
    second,
  ]);
  expect(map).toEqual({ class: 'exempt', summary: null });

  const frozen = (await lurah.get(`/listing-decrees/${id}`)).body;
  expect(frozen).toMatchObject({ decree: { number: '188/7/2026', lines: 2, isInForce: true }, total: 2, next: null });
  expect(frozen.items.map(({ content }: { content: { title: string } }) => content.title)).toEqual([
    'Peta pulau',
    'Profil pulau',
  ]);
  expect((await dewi.get(`/listing-decrees/${id}`)).status).toBe(404);
  await joko.post('/listing-decrees', { ...decree, number: '188/9/2026', decidedOn: '2026-02-05' });
  expect(await readByAll()).toEqual(['Belum ditetapkan', 'Letak sarang walet', 'Peta pulau']);
  const list = (await joko.get('/listing-decrees')).body.items as { number: string; isInForce: boolean }[];
  expect(list.map(({ number, isInForce }) => [number, isInForce])).toEqual([
    ['188/9/2026', true],
    ['188/7/2026', false],
  ]);
  expect((await dewi.get('/listing-decrees')).body.items).toEqual([]);
});

test('a body is reminded of exemptions before they end and the day after, nobody else', async () => {
  const inDays = (days: number): string => {
    const at = new Date(Date.now() + days * 86_400_000);
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(at);
  };
  const tono = await scene.as('tono');
  await enter({ ...exempt, title: 'Berkas A', exemptUntil: inDays(30) }, tono);
  await enter({ ...exempt, title: 'Berkas B', exemptUntil: inDays(31) }, tono);
  await enter({ ...exempt, title: 'Berkas C', testedOn: '2024-01-01', exemptUntil: inDays(-1) }, tono);
  await scene.app.get(ListingRemindersService).remind();
  const told = await scene.dataSource.query<{ title: string; email: string }[]>(
    `select n.title, u.email from notifications n join users u on u.id = n.user_id where n.kind = 'listing-exemptions'`,
  );
  expect(told).toEqual([
    { title: 'Masa pengecualian 2 informasi segera atau sudah berakhir', email: 'tono@uji.example' },
  ]);
  expect((await tono.get('/information-listings?filter=expiring')).body.total).toBe(3);
});
