import { createScene, refusalOf, type Scene } from './cast';
import { handIn, thorough, verify } from './corrected';
import { smallQuestionnaire } from './questionnaire';
import { openYear } from './years';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const judge = async (periodId: string, values: Readonly<Record<string, string>>): Promise<void> => {
  const assessment = await scene.assessmentIn(periodId, 'kraton');
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${assessment}/registration`);
  for (const [item, choice] of Object.entries(values))
    await dewi.put(`/assessments/${assessment}/answers/${item}`, { value: { choice }, revision: 0 });
  await (await scene.as('camat')).post(`/assessments/${assessment}/submission`, { statementAccepted: true });
  await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
  const made = await scene.as('made');
  for (const item of Object.keys(values))
    await made.put(`/assessments/${assessment}/verdicts/${item}`, { decision: 'accept', revision: 0 });
  expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'verified' });
};

/** Two years, told in order. */
describe('this year beside the last', () => {
  let earlier: string;
  let later: string;

  test('where no earlier year was determined there is nothing to compare with', async () => {
    earlier = await openYear(scene, { code: 'tren-2025', year: 2025 }, smallQuestionnaire);
    later = await openYear(scene, { code: 'tren-2026', year: 2026 }, thorough);
    const { status, body } = await (await scene.as('indah')).get(`/periods/${later}/trends`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ previous: null, category: 'DESA', gone: [], nodes: [] });
    expect(body.items.map(({ code, link }: { code: string; link: string }) => `${code} ${link}`)).toEqual([
      'A1 new',
      'A2 new',
      'A4 new',
      'A5 new',
    ]);
  });

  test('once it is, items are followed, breaks are marked, and what came and went is listed', async () => {
    await handIn(scene, await scene.assessmentIn(earlier, 'kraton'));
    await verify(scene, earlier, await scene.assessmentIn(earlier, 'kraton'));
    const determined = await (await scene.as('komang')).post(`/periods/${earlier}/determination`, { number: '1' });
    expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
    await judge(later, { A1: 'TIDAK', A2: 'BAIK', A4: 'YA', A5: 'YA' });
    const { body } = await (await scene.as('ratna')).get(`/periods/${later}/trends?category=DESA`);
    expect(body.previous).toEqual({ periodId: earlier, title: 'Monev uji tren-2025', year: 2025 });
    expect(body.summary).toEqual({ items: 4, comparable: 1, difference: '-100.00' });
    expect(body.items).toMatchObject([
      { code: 'A1', previousCode: 'A1', link: 'same', mean: '0.00', previousMean: '100.00', difference: '-100.00' },
      { code: 'A2', link: 'changed', reasons: ['levels'], mean: '100.00', previousMean: '50.00', difference: null },
      { code: 'A4', link: 'same', mean: '100.00', bodies: 1, previousMean: null, previousBodies: 0, difference: null },
      { code: 'A5', previousCode: null, link: 'new', mean: '100.00', previousMean: null },
    ]);
    expect(body.gone).toEqual([
      { code: 'A3', label: { id: 'Berapa permohonan dijawab?' }, node: '', previousMean: '80.00', previousBodies: 1 },
    ]);
  });

  test('a verdict given since shows at once, though the comparison is kept', async () => {
    const ratna = await scene.as('ratna');
    const means = async (): Promise<string[]> =>
      (await ratna.get(`/periods/${later}/trends`)).body.items.map(({ mean }: { mean: string | null }) => mean);
    expect(await means()).toEqual(await means());
    const assessment = await scene.assessmentIn(later, 'kraton');
    await ratna.post(`/assessments/${assessment}/withdrawal`, { reason: 'Pemekaran desa.' });
    expect(await means()).toEqual([null, null, null, null]);
  });

  test('only those who may read the standings see it, and a category that is not there is named', async () => {
    for (const person of ['dewi', 'camat', 'made', 'sari'] as const)
      expect(refusalOf(await (await scene.as(person)).get(`/periods/${later}/trends`))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('ketut')).get(`/periods/${later}/trends`))).toEqual([
      404,
      'access.notFound',
    ]);
    expect(refusalOf(await (await scene.as('komang')).get(`/periods/${later}/trends?category=OPD`))).toEqual([
      422,
      'category.unknown',
    ]);
  });
});
