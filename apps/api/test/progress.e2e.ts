import { createScene, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

test('the form, the home page, the board, the desk and the verifier’s list count alike and name the category', async () => {
  const kraton = scene.assessments['kraton'] ?? '';
  const [dewi, camat, ratna] = [await scene.as('dewi'), await scene.as('camat'), await scene.as('ratna')];
  await dewi.post(`/assessments/${kraton}/registration`);
  const answers = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A4: { notApplicable: true } };
  for (const [item, value] of Object.entries(answers))
    await dewi.put(`/assessments/${kraton}/answers/${item}`, { value, revision: 0 });
  await camat.post(`/assessments/${kraton}/submission`, { statementAccepted: true });
  await ratna.post(`/periods/${scene.periodId}/assignments`, {});
  const made = await scene.as('made');
  const saved = await made.put(`/assessments/${kraton}/verdicts/A1`, { decision: 'accept', revision: 0 });

  // A1 claims points without its link, and A4 lacks its statement; A3 was left empty and needs no verdict.
  const progress = { total: 4, answered: 3, withEvidence: 1, verified: 1 };
  expect(saved.body).toMatchObject({ state: 'verifying', stateLabel: 'Sedang diverifikasi', progress });
  const [row] = (await ratna.get(`/periods/${scene.periodId}/board?q=kraton`)).body.items;
  expect(row.progress).toEqual(progress);
  const [home] = (await dewi.get('/assessments')).body.items;
  const form = (await made.get(`/assessments/${kraton}/form`)).body.assessment;
  for (const card of [home, form]) expect(card).toMatchObject({ progress, categoryLabel: 'Desa' });
  const pile = (await made.get('/verifications')).body.items;
  expect(pile).toContainEqual(
    expect.objectContaining({ assessmentId: kraton, progress, remaining: 2, categoryLabel: 'Desa' }),
  );
});

test('what is not verified yet has no place, no score and no part in a mean', async () => {
  const ratna = await scene.as('ratna');
  const { rows } = (await ratna.get(`/periods/${scene.periodId}/standings`)).body;
  expect(rows).toMatchObject([
    {
      subjectId: 'kraton',
      status: 'unverified',
      final: null,
      band: null,
      ranks: { category: null, band: null, overall: null },
      stages: { presentasi: { score: null, state: 'unopened' } },
      flags: [],
    },
    { subjectId: 'munder', status: 'notAssessed' },
  ]);
  const { totals, categories } = (await ratna.get(`/periods/${scene.periodId}/dashboard`)).body;
  expect([totals.bodies, totals.ranked, totals.mean]).toEqual([2, 0, null]);
  expect(categories).toMatchObject([{ mean: null, best: [], worst: [] }]);
});

test('a stage is opened for a category also where its gate lets nobody through', async () => {
  const kraton = scene.assessments['kraton'] ?? '';
  const [made, ratna] = [await scene.as('made'), await scene.as('ratna')];
  const reject = { decision: 'reject', reason: 'Tidak terbukti.' };
  await made.put(`/assessments/${kraton}/verdicts/A1`, { ...reject, revision: 1 });
  for (const item of ['A2', 'A4'])
    await made.put(`/assessments/${kraton}/verdicts/${item}`, { ...reject, revision: 0 });
  expect((await made.post(`/assessments/${kraton}/verification`)).body).toEqual({ state: 'verified' });
  const presentasi = async (): Promise<unknown> => {
    const [row] = (await ratna.get(`/periods/${scene.periodId}/standings`)).body.rows;
    return [row.status, row.stages.presentasi.state];
  };
  expect(await presentasi()).toEqual(['ranked', 'unopened']);
  const opened = await ratna.post(`/periods/${scene.periodId}/stages/presentasi/opening`, {});
  expect(opened.body).toEqual({ passed: 0, gatedOut: 1 });
  expect(await presentasi()).toEqual(['ranked', 'gatedOut']);
  expect((await ratna.get(`/periods/${scene.periodId}/board/summary`)).body.byCategory).toMatchObject([
    { category: 'DESA', openedStages: ['presentasi', 'saq'] },
  ]);
});

test('whoever may still fill in is not verified; once the window has closed, silence counts', async () => {
  const munder = scene.assessments['munder'] ?? '';
  const [tono, ratna] = [await scene.as('tono'), await scene.as('ratna')];
  const status = async (): Promise<unknown> =>
    (await ratna.get(`/periods/${scene.periodId}/standings`)).body.rows.find(
      ({ subjectId }: { subjectId: string }) => subjectId === 'munder',
    ).status;
  expect((await tono.post(`/assessments/${munder}/registration`)).status).toBe(201);
  expect(await status()).toBe('unverified');
  const closed = await ratna.put(`/periods/${scene.periodId}/policy`, {
    policy: smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' }),
    reason: 'Masa pengisian selesai.',
  });
  expect(closed.status).toBe(200);
  expect(await status()).toBe('ranked');
});
