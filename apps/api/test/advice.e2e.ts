import { newId } from '@app/database';
import { AdviceMakingService } from '@app/evaluation';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn, verify } from './corrected';

let scene: Scene;
let periodId: string;
let kraton: string;
let komang: Browser;
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-bantuan');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  komang = await scene.as('komang');
  await handIn(scene, kraton);
  await verify(scene, periodId, kraton);
});
afterAll(() => scene.close());

const path = (): string => `/periods/${periodId}/advice`;
const make = (id: string): Promise<void> => scene.app.get(AdviceMakingService).make(id);

test('nothing is there until somebody asks, and only the plenary and its office may', async () => {
  expect((await komang.get(path())).body).toEqual({ latest: null });
  for (const person of ['budi', 'dewi', 'camat', 'made', 'sari', 'indah'] as const) {
    const browser = await scene.as(person);
    expect(refusalOf(await browser.get(path()))).toEqual([403, 'access.role']);
    expect(refusalOf(await browser.post(path(), {}))).toEqual([403, 'access.role']);
  }
  expect(refusalOf(await (await scene.as('ketut')).get(path()))).toEqual([404, 'access.notFound']);
});

test('a seed is drawn and recorded where none is given; one out of range is refused', async () => {
  expect(refusalOf(await komang.post(path(), { seed: 2 ** 32 }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await komang.post(path(), { runs: 0 }))).toEqual([400, 'request.invalid']);
  const asked = await komang.post(path(), {});
  expect(asked.status).toBe(201);
  const { latest } = (await komang.get(path())).body;
  expect(latest).toMatchObject({
    id: asked.body.id,
    state: 'queued',
    runs: 1000,
    requestedBy: 'Komang',
    document: null,
  });
  expect(Number.isInteger(latest.seed)).toBe(true);
});

test('the worker makes it from the scores as they stand, and the standings stay as they were', async () => {
  const standings = async (): Promise<string> => (await komang.get(`/periods/${periodId}/standings`)).text;
  const before = await standings();
  const { id } = (await komang.post(path(), { seed: 42, runs: 100, weightPercent: 5, noisePoints: 0.5 })).body;
  await make(id);
  const { latest } = (await komang.get(`${path()}?category=DESA`)).body;
  expect(latest).toMatchObject({ state: 'done', progress: 100, seed: 42, isStale: false, weightPercent: '5' });
  expect(latest.document.bodies).toMatchObject([{ subjectId: 'kraton', low: 1, high: 1, unread: 0, differing: 0 }]);
  expect((await komang.get(`${path()}?category=OPD`)).body.latest.document.bodies).toEqual([]);
  expect(await standings()).toBe(before);
});

test('made twice it stays as it was; made of other scores it says that it is out of date', async () => {
  const first = (await komang.get(path())).body.latest;
  await make(first.id);
  expect((await komang.get(path())).body.latest).toEqual(first);
  await scene.dataSource.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, verifier_id)
     select $2, assessment_id, item_code, round, revision + 1, 'reject', '{"rejected":true}', 'Uji.', verifier_id
       from verdicts where assessment_id = $1 and item_code = 'A1' order by revision desc limit 1`,
    [kraton, newId()],
  );
  await scene.dataSource.query('update assessments set updated_at = updated_at where id = $1', [kraton]);
  expect((await komang.get(path())).body.latest).toMatchObject({ id: first.id, isStale: true });
});

test('a second reading that is not whole shows at its body', async () => {
  await scene.dataSource.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, verifier_id)
     select $2, assessment_id, item_code, 'second', 1, 'accept', '{"choice":"YA"}', verifier_id
       from verdicts where assessment_id = $1 and item_code = 'A1' order by revision desc limit 1`,
    [kraton, newId()],
  );
  const { id } = (await komang.post(path(), { seed: 1 })).body;
  await make(id);
  const { document } = (await komang.get(path())).body.latest;
  expect(document.bodies).toMatchObject([{ unread: 3, differing: 1 }]);
  expect(document.readers).toMatchObject({ units: 1, same: 0 });
});

test('what could not be made says so, and asking leaves its line in the audit', async () => {
  const { id } = (await komang.post(path(), {})).body;
  await scene.app.get(AdviceMakingService).fail(id, 'Bantuan gagal dihitung.');
  expect((await komang.get(path())).body.latest).toMatchObject({ state: 'failed', error: 'Bantuan gagal dihitung.' });
  expect(await scene.audits()).toContain('advice.requested');
});
