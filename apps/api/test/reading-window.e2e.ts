import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';
import { takeClock, type SetClock } from './set-clock';

const verifikasi = { from: '2099-02-01T00:00:00.000Z', until: '2099-03-01T00:00:00.000Z' };
const before = '2099-01-31T23:59:59.999Z';
const first = '2099-02-01T00:00:00.000Z';
const last = '2099-02-28T23:59:59.999Z';
const over = '2099-03-01T00:00:00.000Z';

let scene: Scene;
let setClock: SetClock;
let periodId: string;
let kraton: string;
let ratna: Browser;
let made: Browser;
let gede: Verifier;
beforeAll(async () => {
  scene = await createScene();
  periodId = scene.periodId;
  kraton = scene.assessments['kraton'] ?? '';
  setClock = await takeClock(scene);
  [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
  gede = await addVerifier(scene, 'gede');
  await handIn(scene, kraton);
  await ratna.put(`/periods/${periodId}/reading-rule`, { readers: 2, reason: 'Diminta pleno.' });
  await ratna.put(`/assessments/${kraton}/assignment`, { userId: await userIdOf(scene, 'made') });
  await ratna.put(`/assessments/${kraton}/second-reading`, { userId: gede.userId });
  await move(verifikasi);
});
afterAll(() => scene.close());

const move = async (span: object): Promise<void> => {
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const windows = { ...policy.windows, verifikasi: span };
  const reply = await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Uji jadwal.' }); // prettier-ignore
  expect(reply.status).toBe(200);
};

const accept = { decision: 'accept', revision: 0 };
const read = (item: string, body: object = accept) => made.put(`/assessments/${kraton}/verdicts/${item}`, body);
const readAgain = (item: string) => gede.put(`/assessments/${kraton}/second-reading/verdicts/${item}`, accept);

test('no verdict before the window of verification, neither of the first reading nor of the second', async () => {
  await setClock(before);
  expect(refusalOf(await read('A1'))).toEqual([409, 'verification.notBegun']);
  expect(refusalOf(await readAgain('A1'))).toEqual([409, 'verification.notBegun']);
  await setClock(first);
  expect((await read('A1')).status).toBe(200);
  expect((await readAgain('A1')).status).toBe(200);
});

test('the last moment takes one; after it none is kept, alone or among many, and the refusal says what to do', async () => {
  await setClock(last);
  expect((await read('A2')).status).toBe(200);
  await setClock(over);
  const late = await read('A3');
  expect([refusalOf(late), late.body.title]).toEqual([
    [409, 'verification.windowOver'],
    expect.stringContaining('Minta penyelenggara mengubah jadwal verifikasi'),
  ]);
  expect(refusalOf(await read('A2', { decision: 'reject', reason: 'Ragu.', revision: 1 }))).toEqual([409, 'verification.windowOver']); // prettier-ignore
  expect(refusalOf(await readAgain('A2'))).toEqual([409, 'verification.windowOver']);
  const verdicts = ['A3', 'A4'].map((itemCode) => ({ ...accept, itemCode }));
  expect(refusalOf(await made.put(`/assessments/${kraton}/verdicts`, { verdicts }))).toEqual([409, 'verification.windowOver']); // prettier-ignore
  const [row] = await scene.dataSource.query('select count(*)::int as n from verdicts where assessment_id = $1', [kraton]); // prettier-ignore
  expect(row).toEqual({ n: 3 });
});

test('a later end, given with its reason, lets verifying go on', async () => {
  await move({ ...verifikasi, until: '2099-04-01T00:00:00.000Z' });
  expect((await read('A3')).status).toBe(200);
  expect((await read('A4', { decision: 'notApplicable', revision: 0 })).status).toBe(200);
});

test('an item given back while verification ran is judged again when it comes; one given back after it is not', async () => {
  await setClock(null);
  const dewi = await scene.as('dewi');
  const giveBack = async (itemCode: string, value: object): Promise<void> => {
    const repair = { until: '2098-01-01T00:00:00.000Z', reason: 'Periksa lagi.', items: [{ itemCode, reason: 'Ada kekeliruan.' }] }; // prettier-ignore
    expect((await made.post(`/assessments/${kraton}/repairs`, repair)).status).toBe(201);
    const { answers } = (await dewi.get(`/assessments/${kraton}/form`)).body;
    await dewi.put(`/assessments/${kraton}/answers/${itemCode}`, { value, revision: answers[itemCode].revision });
    const camat = await scene.as('camat');
    expect((await camat.post(`/assessments/${kraton}/submission`, { statementAccepted: true })).status).toBe(201);
  };
  await giveBack('A2', { choice: 'CUKUP' });
  await setClock('2099-05-01T00:00:00.000Z');
  expect((await read('A2', { ...accept, revision: 1 })).status).toBe(200);
  expect(refusalOf(await read('A1', { ...accept, revision: 1 }))).toEqual([409, 'verification.windowOver']);
  await setClock(null);
  await giveBack('A2', { choice: 'BAIK' });
  // An end that had passed when this one was given back.
  await scene.dataSource.query(
    `insert into period_policies (period_id, version, policy, created_by)
     select period_id, version + 1, jsonb_set(policy, '{windows,verifikasi,until}', '"2021-01-01T00:00:00Z"'), created_by
       from period_policies where period_id = $1 order by version desc limit 1`,
    [periodId],
  );
  await scene.dataSource.query('update periods set policy_version = policy_version + 1 where id = $1', [periodId]);
  await setClock('2099-05-01T00:00:00.000Z');
  expect(refusalOf(await read('A2', { ...accept, revision: 2 }))).toEqual([409, 'verification.windowOver']);
});
