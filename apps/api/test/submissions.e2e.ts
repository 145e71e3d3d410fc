import { canonicalJson } from '@app/instrument';
import { sha256 } from '@app/platform';
import { createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
let base: string;
beforeAll(async () => {
  scene = await createScene();
  base = `/assessments/${scene.assessments['kraton']}`;
});
afterAll(() => scene.close());

const values = { A1: { choice: 'YA' }, A2: { choice: 'CUKUP' }, A3: { number: '50' } };

test('an assessment nobody began is not handed in', async () => {
  const camat = await scene.as('camat');
  expect(refusalOf(await camat.post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    409,
    'assessment.locked',
  ]);
  expect(refusalOf(await camat.get(`${base}/submission`))).toEqual([404, 'submission.unknown']);
});

test('the checklist names what is missing, item by item', async () => {
  const dewi = await scene.as('dewi');
  await dewi.post(`${base}/registration`);
  await dewi.put(`${base}/answers`, {
    answers: Object.entries(values).map(([itemCode, value]) => ({ itemCode, value, revision: 0 })),
  });
  const { body } = await (await scene.as('camat')).get(`${base}/checklist`);
  expect(body).toMatchObject({ complete: false, progress: { total: 4, answered: 3, withEvidence: 2, verified: 0 } });
  expect(
    body.missing.map(({ itemCode, problem }: { itemCode: string; problem: string }) => [itemCode, problem]),
  ).toEqual([
    ['A1', 'evidenceMissing'],
    ['A4', 'unanswered'],
  ]);
  await dewi.post(`${base}/evidence`, { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id' });
  const after = await dewi.get(`${base}/checklist`);
  expect(after.body.missing.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A4']);
});

test('without the statement nothing is handed in, and not by Dewi at all', async () => {
  const camat = await scene.as('camat');
  expect(refusalOf(await camat.post(`${base}/submission`, { statementAccepted: false }))).toEqual([
    422,
    'submission.statement',
  ]);
  expect(refusalOf(await (await scene.as('dewi')).post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    403,
    'access.role',
  ]);
  expect(refusalOf(await (await scene.as('lurah')).post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    404,
    'access.notFound',
  ]);
  expect((await camat.get(base)).body).toMatchObject({ state: 'filling', submission: null, allowed: ['submit'] });
});

test('Pak Camat signs, and gets a receipt with the hash of the answers', async () => {
  const camat = await scene.as('camat');
  const { statement } = (await camat.get(`${base}/checklist`)).body;
  const reply = await camat.post(`${base}/submission`, { statementAccepted: true });
  expect(reply.status).toBe(201);
  expect(reply.body).toEqual({
    number: 'TT-uji-2026-kraton',
    submittedAt: expect.stringMatching(/Z$/),
    answersSha256: sha256(canonicalJson(values)),
    signedBy: 'Pak Camat',
    bodyName: 'Desa kraton',
    periodTitle: 'Monev uji uji-2026',
  });
  expect((await camat.get(`${base}/submission`)).body).toEqual(reply.body);
  // 40·1 + 30·0.5 + 20·0.5 of 100: A4 stands unanswered and scores nothing.
  expect((await camat.get(base)).body).toMatchObject({
    state: 'submitted',
    selfScore: '65.00',
    allowed: [],
    submission: reply.body,
  });
  expect((await scene.audits()).at(-1)).toBe('assessment.submitted');
  // What was shown before signing is what is kept.
  expect(await scene.dataSource.query('select statement from submissions')).toEqual([{ statement }]);
});

test('from then on nothing in it changes', async () => {
  const dewi = await scene.as('dewi');
  const camat = await scene.as('camat');
  expect(refusalOf(await dewi.put(`${base}/answers/A1`, { value: null, revision: 1 }))).toEqual([
    409,
    'assessment.locked',
  ]);
  const link = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/2' };
  expect(refusalOf(await dewi.post(`${base}/evidence`, link))).toEqual([409, 'assessment.locked']);
  const { body } = await dewi.get(`${base}/form`);
  expect(refusalOf(await dewi.delete(`/evidence/${body.evidence.A1[0].id}`))).toEqual([409, 'assessment.locked']);
  expect(refusalOf(await camat.post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    409,
    'submission.done',
  ]);
});

test('the body does not see verdicts before they are provisional; the organiser does', async () => {
  expect((await (await scene.as('dewi')).get(`${base}/form`)).body.verdicts).toBeUndefined();
  expect((await (await scene.as('ratna')).get(`${base}/form`)).body.verdicts).toEqual({});
});
