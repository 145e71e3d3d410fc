import type { RequestListener } from 'node:http';
import { DeadLinksService } from '@app/evaluation';
import { CONFIG } from '@app/office';
import { LinkProbe, readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import supertest, { type Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from '../../api/test/cast';
import { openSite, type TestSite } from '../../../libs/platform/test/test-site';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let site: TestSite;
let worker: INestApplicationContext;
let dewi: Browser;
/** What the site answers, by host. */
const answers: Record<string, RequestListener> = {};
let online = true;

beforeAll(async () => {
  scene = await createScene();
  site = await openSite((request, response) => {
    const answer = answers[(request.headers.host ?? '').split(':')[0] ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Tidak ada</h1>');
  });
  const resolve = async (name: string): Promise<{ address: string; family: 4 }[]> => {
    if (!online) throw Object.assign(new Error('no resolver'), { code: 'EAI_AGAIN' });
    if (name.startsWith('hilang')) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
    return [{ address: name.startsWith('dalam') ? '10.0.0.1' : '127.0.0.1', family: 4 }];
  };
  const config = readConfig({ DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal' });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .overrideProvider(LinkProbe)
    .useValue(new LinkProbe({ userAgent: 'uji', exempt: [site.place], resolve }))
    .compile();
  worker = await module.init();
  dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${scene.assessments['kraton']}/registration`);
});
afterAll(async () => {
  await worker.close();
  await scene.close();
  await site.close();
});

const work = (): Promise<number> => worker.get(JobMap).exhaust();

/** Whatever waits for its time may come now. */
const letTimePass = async (): Promise<void> => {
  await scene.dataSource.query('update link_hosts set next_allowed_at = now(), booked_until = now()');
  await scene.dataSource.query(`update pgboss.job set start_after = now() where state = 'created'`);
};

const urlAt = (host: string, path = '/'): string => `http://${host}.desa.id:${site.place.port}${path}`;

const page = (html: string, status = 200): RequestListener => (_, response) =>
  void response.writeHead(status, { 'content-type': 'text/html', 'set-cookie': 'a=1', 'x-powered-by': 'rahasia' }).end(html); // prettier-ignore

const add = async (url: string, itemCode = 'A1'): Promise<string> => {
  const reply = await dewi.post(`/assessments/${scene.assessments['kraton']}/evidence`, {
    itemCode,
    kind: 'link',
    url,
  });
  expect(reply.status).toBe(201);
  return reply.body.id;
};

const found = async (id: string): Promise<Response['body']> => (await dewi.get(`/evidence/${id}/link-check`)).body;

test('a link that was just added waits for its turn, and once looked at says what was found', async () => {
  answers['hidup.desa.id'] = page('<title>PPID Kraton</title><p>Daftar informasi</p><script>alert(1)</script>');
  const id = await add(urlAt('hidup', '/ppid#daftar'));
  expect(await found(id)).toMatchObject({ kind: null, waiting: true, checkedAt: null });
  expect(await work()).toBe(1);
  expect(await found(id)).toMatchObject({ kind: 'alive', waiting: false, message: 'Tautan dapat dibuka.' });
  const form = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  expect(form.body.evidence.A1[0].check).toEqual(await found(id));
});

test('what was seen is kept: to read as text, and to take away as bytes that nothing runs', async () => {
  const id = (await dewi.get(`/assessments/${scene.assessments['kraton']}/form`)).body.evidence.A1[0].id;
  const { body } = await dewi.get(`/evidence/${id}/link-snapshot`);
  expect(body).toMatchObject({
    finalUrl: urlAt('hidup', '/ppid'),
    statusCode: 200,
    hops: [],
    title: 'PPID Kraton',
    text: 'Daftar informasi',
    truncated: false,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(Object.keys(body.headers).sort()).toEqual(['content-type', 'date']);
  const bytes = await supertest(scene.server)
    .get(`/api/evidence/${id}/link-snapshot/content`)
    .set('cookie', dewi.cookie);
  expect(bytes.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringContaining('attachment'),
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
  });
  expect(bytes.body.toString()).toContain('<script>alert(1)</script>');
});

test.each([
  ['a page behind a door', 'pintu', page('', 401), 'signIn', 'Situs meminta masuk akun (401).'],
  ['a site that refuses', 'tolak', page('', 403), 'blocked', 'Situs menolak pengunjung (403).'],
  ['a page that is gone', 'lenyap', page('', 404), 'dead', 'Halaman tidak ada (404).'],
  ['a name that does not exist', 'hilang', page(''), 'dead', 'Nama situs tidak ada atau salah tulis.'],
  ['an address inside the network', 'dalam', page(''), 'blocked', expect.stringContaining('jaringan dalam')],
  [
    'a page that says it is none',
    'palsu',
    page('<title>404</title>'),
    'doubtful',
    expect.stringContaining('tidak ditemukan'),
  ],
] as const)('%s', async (_, host, answer, kind, message) => {
  answers[`${host}.desa.id`] = answer;
  const id = await add(urlAt(host), 'A3');
  await work();
  expect(await found(id)).toMatchObject({ kind, message, waiting: false });
});

test('the same address of another body within a day is not looked at again', async () => {
  const visits = site.visits();
  const tono = await scene.as('tono');
  const munder = `/assessments/${scene.assessments['munder']}`;
  await tono.post(`${munder}/registration`);
  const body = { itemCode: 'A2', kind: 'link', url: urlAt('hidup', '/ppid') };
  expect((await tono.post(`${munder}/evidence`, body)).body.check).toMatchObject({ kind: 'alive', waiting: false });
  expect(await work()).toBe(0);
  expect(site.visits()).toBe(visits);
});

test('two links of one host are asked one after the other, however many workers there are', async () => {
  answers['ramai.desa.id'] = page('<p>isi</p>');
  const before = site.visits();
  const ids = [await add(urlAt('ramai', '/1'), 'A2'), await add(urlAt('ramai', '/2'), 'A2')];
  await work();
  expect(site.visits() - before).toBe(1);
  await letTimePass();
  await work();
  for (const id of ids) expect(await found(id)).toMatchObject({ kind: 'alive', waiting: false });
});

test('a failure that may pass is tried four times before it counts', async () => {
  answers['rusak.desa.id'] = page('galat', 502);
  const id = await add(urlAt('rusak'), 'A2');
  const waits: (number | null)[] = [];
  for (let time = 1; time <= 4; time += 1) {
    await work();
    const check = await found(id);
    expect(check).toMatchObject({ kind: 'dead', waiting: time < 4 });
    waits.push(check.nextAt && Date.parse(check.nextAt) - Date.parse(check.triedAt));
    await letTimePass();
  }
  expect(await work()).toBe(0);
  expect(waits).toEqual([60_000, 600_000, 3_600_000, null]);
});

test('who asks need not wait for the next try', async () => {
  answers['pulih.desa.id'] = page('galat', 502);
  const id = await add(urlAt('pulih'), 'A2');
  await work();
  expect(await found(id)).toMatchObject({ waiting: true, nextAt: expect.any(String) });
  answers['pulih.desa.id'] = page('<p>terbuka</p>');
  await scene.dataSource.query(`update link_hosts set next_allowed_at = now(), booked_until = now()`);
  await scene.dataSource.query(`update links set due_at = now() - interval '6 minutes', checked_at = now() - interval '6 minutes' where url = $1`, [urlAt('pulih')]); // prettier-ignore
  expect((await dewi.post(`/evidence/${id}/link-check`)).body).toMatchObject({ waiting: true, nextAt: null });
  await work();
  expect(await found(id)).toMatchObject({ kind: 'alive', waiting: false, triedAt: null });
});

test('without a way out nothing is called dead', async () => {
  await scene.dataSource.query('alter table link_checks disable trigger link_checks_insert_only');
  await scene.dataSource.query(`update link_checks set at = now() - interval '1 day'`);
  online = false;
  const id = await add(urlAt('sunyi'), 'A2');
  for (let time = 1; time <= 4; time += 1) {
    await work();
    await letTimePass();
  }
  expect(await found(id)).toMatchObject({
    kind: 'unchecked',
    message: expect.stringContaining('Belum dapat diperiksa'),
  });
  online = true;
});

test('a mended link is found alive when asked for, not more often than every five minutes', async () => {
  const { body } = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  const { id } = body.evidence.A3.find(({ url }: { url: string }) => url.includes('pintu'));
  expect(refusalOf(await dewi.post(`/evidence/${id}/link-check`))).toEqual([429, 'link.throttled']);
  await scene.dataSource.query(`update links set checked_at = now() - interval '6 minutes'`);
  answers['pintu.desa.id'] = page('<p>terbuka</p>');
  await letTimePass();
  expect((await dewi.post(`/evidence/${id}/link-check`)).body).toMatchObject({ kind: 'signIn', waiting: true });
  expect((await scene.audits()).at(-1)).toBe('link.checkRequested');
  await work();
  expect(await found(id)).toMatchObject({ kind: 'alive', waiting: false });
});

test('a page that dies later keeps the snapshot of better days', async () => {
  const { body } = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  const { id } = body.evidence.A1[0];
  answers['hidup.desa.id'] = page('', 410);
  await letTimePass();
  await dewi.post(`/evidence/${id}/link-check`);
  await work();
  expect(await found(id)).toMatchObject({ kind: 'dead', snapshotAt: expect.any(String) });
  expect((await dewi.get(`/evidence/${id}/link-snapshot`)).body).toMatchObject({ text: 'Daftar informasi' });

  const lookAgain = async (answer: RequestListener): Promise<void> => {
    answers['hidup.desa.id'] = answer;
    await letTimePass();
    await scene.dataSource.query(`update links set checked_at = checked_at - interval '1 hour'`);
    expect((await dewi.post(`/evidence/${id}/link-check`)).status).toBe(200);
    await work();
  };
  await lookAgain(page('<title>404</title><p>Halaman tidak ditemukan</p>'));
  expect(await found(id)).toMatchObject({ kind: 'doubtful' });
  const { body: kept } = await dewi.get(`/evidence/${id}/link-snapshot`);
  expect(kept).toMatchObject({ kind: 'alive', text: 'Daftar informasi' });
  expect(kept.copies).toHaveLength(2);
  const [newest, oldest] = kept.copies;
  expect([newest.kind, oldest.id]).toEqual(['doubtful', kept.id]);
  const later = await dewi.get(`/evidence/${id}/link-snapshot?copy=${newest.id}`);
  expect(later.body).toMatchObject({ id: newest.id, text: 'Halaman tidak ditemukan' });
  const bytes = await dewi.get(`/evidence/${id}/link-snapshot/content?copy=${newest.id}`);
  expect(bytes.headers['etag']).toBe(`"${later.body.sha256}"`);
  expect(refusalOf(await dewi.get(`/evidence/${id}/link-snapshot?copy=${id}`))).toEqual([404, 'link.noSnapshot']);
  await lookAgain(page('', 410));
  expect(await found(id)).toMatchObject({ kind: 'dead' });
});

const mailsToDewi = (): Promise<{ text: string }[]> =>
  scene.dataSource.query(
    `select text from mails where to_name = 'Dewi' and subject like '%tautan bukti tidak dapat dibuka' order by id`,
  );

test('the body is told once of the links that do not open, all together, and the checklist and the board know them', async () => {
  expect(await worker.get(DeadLinksService).tellDue()).toBe(2);
  expect(await worker.get(DeadLinksService).tellDue()).toBe(0);
  const [notice] = await scene.dataSource.query(
    `select n.kind, n.title, n.text, n.href from notifications n join users u on u.id = n.user_id 
      where u.name = 'Dewi' and n.kind = 'dead-links'`,
  );
  expect(notice).toMatchObject({
    kind: 'dead-links',
    title: '6 tautan bukti tidak dapat dibuka',
    href: `/penilaian/${scene.assessments['kraton']}/isian`,
  });
  expect(notice.text).toContain(`Butir A3: ${urlAt('lenyap')}\n  Halaman tidak ada (404).`);
  expect(notice.text).toContain(`Butir A3: ${urlAt('tolak')}\n  Situs menolak pengunjung (403).`);
  const { body: form } = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  const refused = form.evidence.A3.find(({ url }: { url: string }) => url === urlAt('tolak'));
  expect(refused.check.toldAt).toEqual(expect.any(String));
  await dewi.put(`/assessments/${scene.assessments['kraton']}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
  const list = await dewi.get(`/assessments/${scene.assessments['kraton']}/checklist`);
  expect(list.body.doubtful).toContainEqual(expect.objectContaining({ itemCode: 'A1', problem: 'linkDead' }));
  const board = await (await scene.as('ratna')).get(`/periods/${scene.periodId}/board`);
  const rows: { body: { code: string }; doubtfulLinks: number }[] = board.body.items;
  expect(rows.map(({ body, doubtfulLinks }) => [body.code, doubtfulLinks])).toEqual([
    ['kraton', 7],
    ['munder', 1],
  ]);
  expect(await mailsToDewi()).toEqual([]);
});

test('near the deadline the links are looked at again, and told of once more, by mail at once', async () => {
  const soon = new Date(Date.now() + 2 * 86_400_000).toISOString();
  await scene.dataSource.query('alter table period_policies disable trigger period_policies_insert_only');
  await scene.dataSource.query(
    `update period_policies set policy = jsonb_set(policy, '{windows,saq,until}', to_jsonb($2::text)) where period_id = $1`,
    [scene.periodId, soon],
  );
  await worker.get(DeadLinksService).recheck();
  expect(await work()).toBeGreaterThan(0);
  await letTimePass();
  await work();
  await letTimePass();
  expect(await worker.get(DeadLinksService).tellDue()).toBe(2);
  expect(await worker.get(DeadLinksService).tellDue()).toBe(0);
  expect(await mailsToDewi()).toEqual([{ text: expect.stringContaining('sudah dekat') }]);
});

test('handing in has every link looked at once more, also one that opened a moment ago', async () => {
  answers['sehat.desa.id'] = page('<p>isi</p>');
  const id = await add(urlAt('sehat'));
  await work();
  expect(await found(id)).toMatchObject({ kind: 'alive', waiting: false });
  answers['sehat.desa.id'] = page('', 410);
  const camat = await scene.as('camat');
  const handedIn = await camat.post(`/assessments/${scene.assessments['kraton']}/submission`, {
    statementAccepted: true,
  });
  expect(handedIn.status).toBe(201);
  await letTimePass();
  await work();
  expect(await found(id)).toMatchObject({ kind: 'dead', waiting: false });
  // No deadline is near any more: only what was found since is told, and not by mail at once.
  const before = await mailsToDewi();
  expect(await worker.get(DeadLinksService).tellDue()).toBe(1);
  const { items } = (await dewi.get('/notifications')).body;
  const told: { title: string; text: string } = items.find(({ kind }: { kind: string }) => kind === 'dead-links');
  expect(told.title).toBe('1 tautan bukti tidak dapat dibuka');
  expect(told.text).toMatch(/^Pada .*Butir A1: .*sehat.*Kuesioner sudah dikirim/s);
  expect(await mailsToDewi()).toEqual(before);
});

test('what belongs to others is neither asked for nor read', async () => {
  const { body } = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  const { id } = body.evidence.A1[0];
  const foreign = [403, 'access.foreignBody'];
  for (const path of ['link-check', 'link-snapshot', 'link-snapshot/content']) {
    expect(refusalOf(await (await scene.as('tono')).get(`/evidence/${id}/${path}`))).toEqual(foreign);
    expect(refusalOf(await (await scene.as('siti')).get(`/evidence/${id}/${path}`))).toEqual([404, 'access.notFound']);
  }
  expect(refusalOf(await (await scene.as('tono')).post(`/evidence/${id}/link-check`))).toEqual(foreign);
});
