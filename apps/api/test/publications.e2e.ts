import { PublicationPlansService } from '@app/evaluation';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let ratna: Browser;
let komang: Browser;
beforeAll(async () => {
  scene = await createScene();
  [ratna, komang] = [await scene.as('ratna'), await scene.as('komang')];
});
afterAll(() => scene.close());

/** Nobody has registered, so nothing is open and the plenary may determine. */
const determine = async (code: string): Promise<string> => {
  const id = await scene.openPeriod(code);
  expect((await komang.post(`/periods/${id}/determination`, { number: `SK ${code}` })).status).toBe(201);
  return id;
};
const plan = (id: string): string => `/periods/${id}/publication-plan`;
const seen = async (code: string): Promise<number> =>
  (await supertest(scene.server).get(`/api/public/periods/${code}`)).status;
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const release = (): Promise<number> => scene.app.get(PublicationPlansService).releaseDue();

/** Puts the hour of the last plan into the past, which only the database's owner can. */
const letTheHourCome = async (id: string): Promise<void> => {
  await scene.dataSource.query('alter table publication_events disable trigger publication_events_insert_only');
  await scene.dataSource.query(
    `update publication_events set release_at = now() - interval '1 second' where period_id = $1 and release_at is not null`,
    [id],
  );
  await scene.dataSource.query('alter table publication_events enable trigger publication_events_insert_only');
};

test('nothing shows before its hour; at its hour the clock publishes it, and all of that is told', async () => {
  const id = await determine('uji-jam');
  const planned = await ratna.put(plan(id), { releaseAt: hours(2), reason: null });
  expect([planned.status, planned.body.events.length]).toEqual([200, 1]);
  expect([await release(), await seen('uji-jam')]).toEqual([0, 404]);
  await letTheHourCome(id);
  expect(await seen('uji-jam')).toBe(404);
  expect([await release(), await seen('uji-jam'), await release()]).toEqual([1, 200, 0]);
  const { body } = await komang.get(plan(id));
  expect(body.releaseAt).toBeNull();
  expect(body.events).toMatchObject([
    { kind: 'released', by: null },
    { kind: 'planned', reason: null },
  ]);
  expect(await scene.audits()).toContain('publication.planned');
});

test('an hour is moved and cancelled with a reason only, and both stay to be read', async () => {
  const id = await determine('uji-batal');
  expect(refusalOf(await ratna.put(plan(id), { releaseAt: hours(-1), reason: null }))).toEqual([
    422,
    'publication.past',
  ]);
  expect(refusalOf(await ratna.post(`${plan(id)}/cancellation`, { reason: 'x' }))).toEqual([
    409,
    'publication.unplanned',
  ]);
  await ratna.put(plan(id), { releaseAt: hours(2), reason: null });
  expect(refusalOf(await ratna.put(plan(id), { releaseAt: hours(3), reason: ' ' }))).toEqual([
    422,
    'publication.reason',
  ]);
  await ratna.put(plan(id), { releaseAt: hours(3), reason: 'Menunggu bupati' });
  const cancelled = await ratna.post(`${plan(id)}/cancellation`, { reason: 'Pleno ulang' });
  expect(cancelled.body).toMatchObject({
    releaseAt: null,
    events: [
      { kind: 'cancelled', reason: 'Pleno ulang' },
      { kind: 'moved', reason: 'Menunggu bupati' },
      { kind: 'planned' },
    ],
  });
  await letTheHourCome(id);
  expect([await release(), await seen('uji-batal')]).toEqual([0, 404]);
});

test('a determination that is taken up again is not released as it was', async () => {
  const id = await determine('uji-betul');
  await ratna.put(plan(id), { releaseAt: hours(2), reason: null });
  const [verified] = await scene.dataSource.query<[{ id: string }[]]>(
    `update assessments set state = 'verified'
      where id = (select id from assessments where period_id = $1 limit 1) returning id`,
    [id],
  );
  const begun = await komang.post(`/periods/${id}/determination/correction`, {
    reason: 'Salah hitung',
    assessmentIds: verified.map((one) => one.id),
  });
  expect(begun.status).toBe(201);
  expect((await ratna.get(plan(id))).body.events[0]).toMatchObject({
    kind: 'cancelled',
    reason: 'Penetapan dibetulkan: Salah hitung',
  });
  await letTheHourCome(id);
  expect([await release(), await seen('uji-betul')]).toEqual([0, 404]);
});

test('what is withdrawn is gone, its reason stays, and showing it again does not wipe that out', async () => {
  const id = await determine('uji-tarik');
  const withdrawal = `/periods/${id}/publication/withdrawal`;
  expect(refusalOf(await ratna.post(withdrawal, { reason: 'x' }))).toEqual([409, 'publication.none']);
  await ratna.post(`/periods/${id}/publication`);
  const anyone = supertest(scene.server);
  const before = (await anyone.get('/api/public/periods/uji-tarik')).headers['etag'];
  expect((await ratna.post(withdrawal, { reason: 'Nama desa tertukar' })).status).toBe(204);
  for (const path of ['', '/period.json', '/result.json', '/ranking.csv', '/bodies/kraton']) {
    const { status, body } = await anyone.get(`/api/public/periods/uji-tarik${path}`);
    expect([path, status, body.code, body.reason]).toEqual([path, 410, 'publication.withdrawn', 'Nama desa tertukar']);
  }
  const listed = (await anyone.get('/api/public/periods')).body.items;
  expect(listed.find((one: { code: string }) => one.code === 'uji-tarik').withdrawn.reason).toBe('Nama desa tertukar');
  await ratna.post(`/periods/${id}/publication`);
  const again = await anyone.get('/api/public/periods/uji-tarik').set('if-none-match', before ?? '');
  expect([again.status, again.body.withdrawn]).toEqual([200, null]);
  expect(again.body.decrees[0].withdrawals).toMatchObject([
    { reason: 'Nama desa tertukar', restoredAt: expect.stringMatching(/^\d{4}-/) },
  ]);
});

test('only the organiser publishes; the plenary reads what is planned', async () => {
  const id = await determine('uji-peran');
  expect((await komang.get(plan(id))).status).toBe(200);
  expect(refusalOf(await komang.put(plan(id), { releaseAt: hours(1), reason: null }))).toEqual([403, 'access.role']);
  for (const person of ['made', 'sari', 'dewi'] as const)
    expect(refusalOf(await (await scene.as(person)).get(plan(id)))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('ketut')).get(plan(id)))).toEqual([404, 'access.notFound']);
});
