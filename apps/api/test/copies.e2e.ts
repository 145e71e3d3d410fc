import { createScene, refusalOf, type Scene } from './cast';
import { corrected } from './corrected';
import { lastYear, openYear } from './years';

let scene: Scene;
let form: string;

/** Last year A1 was accepted, A2 corrected, A3 accepted and A4 waved away; this year A3 has another meaning and A5 is new. */
beforeAll(async () => {
  scene = await createScene();
  await lastYear(scene);
  const changed = corrected({
    A3: { text: { id: 'Berapa persen permohonan dijawab tepat waktu?' }, definition: { id: 'Dari semua yang masuk.' } },
    A1: { weight: '30' },
    A5: { text: { id: 'Ada laporan tahunan layanan?' }, weight: '10' },
  });
  const later = await openYear(scene, { code: 'salin-2026', year: 2026 }, changed);
  form = `/assessments/${await scene.assessmentIn(later, 'kraton')}`;
  await (await scene.as('dewi')).post(`${form}/registration`);
}, 60_000);
afterAll(() => scene.close());

test('beside each item stands what was said last year, what became of it, and whether it still means the same', async () => {
  const { body } = await (await scene.as('dewi')).get(`${form}/last-year`);
  expect(body.period).toMatchObject({ year: 2025 });
  expect(body.items).toMatchObject({
    A1: {
      answer: 'Ya',
      breaks: [],
      verdict: { decision: 'accept', words: 'Ya', value: { choice: 'YA' } },
      value: { choice: 'YA' },
    },
    A2: {
      answer: 'Baik',
      verdict: { decision: 'correct', words: 'Cukup', value: { choice: 'CUKUP' }, reason: 'Data tahun lalu.' },
    },
    A3: { answer: '80', value: null },
    A4: { answer: 'Tidak dipersyaratkan', value: { notApplicable: true } },
  });
  expect(body.items.A1.links).toMatchObject([{ url: 'https://kraton.desa.id/' }]);
  expect(body.items.A3.breaks).not.toEqual([]);
  expect(body.items).not.toHaveProperty('A5');
});

test('copying everything leaves out what changed its meaning and what the verifier did not accept', async () => {
  const dewi = await scene.as('dewi');
  const { status, body } = await dewi.post(`${form}/copies`, {});
  expect(status).toBe(201);
  expect(Object.keys(body.copies)).toEqual(['A1', 'A4']);
  expect(body.left).toEqual({ A2: 'notAccepted', A3: 'changed' });
  expect((await scene.audits()).at(-1)).toBe('answers.copied');
  const alone = await dewi.post(`${form}/copies`, { itemCodes: ['A2'] });
  expect(Object.keys(alone.body.copies)).toEqual(['A1', 'A2', 'A4']);
});

test('a copy counts nowhere: not as an answer, not in the score, and the checklist says that it is not handed in', async () => {
  const dewi = await scene.as('dewi');
  const { body } = await dewi.get(`${form}/form`);
  expect([body.answers, body.assessment.progress.answered, body.assessment.selfScore]).toEqual([{}, 0, '0.00']);
  expect(body.copies).toMatchObject({ A1: { value: { choice: 'YA' }, copiedBy: 'Dewi' } });
  const checklist = (await dewi.get(`${form}/checklist`)).body;
  expect(checklist.missing.map((line: Record<string, string>) => [line['itemCode'], line['problem']])).toEqual([
    ['A1', 'copyUnconfirmed'],
    ['A2', 'copyUnconfirmed'],
    ['A3', 'unanswered'],
    ['A4', 'copyUnconfirmed'],
    ['A5', 'unanswered'],
  ]);
});

test('a person who saves the item has looked at it: the copy is gone and the answer is theirs', async () => {
  const dewi = await scene.as('dewi');
  await dewi.put(`${form}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
  const { body } = await dewi.get(`${form}/form`);
  expect(Object.keys(body.copies)).toEqual(['A2', 'A4']);
  expect(body.answers.A1).toMatchObject({ value: { choice: 'YA' }, revision: 1 });
  const again = await dewi.post(`${form}/copies`, { itemCodes: ['A1'] });
  expect(again.body.left).toEqual({ A1: 'answered' });
});

test('a save that is refused leaves the copy to be looked at', async () => {
  const dewi = await scene.as('dewi');
  const stale = await dewi.put(`${form}/answers/A2`, { value: { choice: 'BAIK' }, revision: 7 });
  expect(refusalOf(stale)).toEqual([409, 'answer.stale']);
  expect((await dewi.get(`${form}/form`)).body.copies).toHaveProperty('A2');
});

test('a copy can be put away, once', async () => {
  const dewi = await scene.as('dewi');
  expect((await dewi.delete(`${form}/copies/A4`)).status).toBe(204);
  expect(refusalOf(await dewi.delete(`${form}/copies/A4`))).toEqual([404, 'copy.unknown']);
});

test('whoever takes a copy that somebody put away meanwhile is told so, and the other way round', async () => {
  const dewi = await scene.as('dewi');
  const taken = await dewi.put(`${form}/answers/A4`, { value: { notApplicable: true }, revision: 0 });
  expect(refusalOf(taken)).toEqual([409, 'answer.stale']);
  expect(taken.body.current).toMatchObject({ value: null, revision: 1, savedBy: 'Dewi' });
  const away = await dewi.put(`${form}/answers/A1`, { value: null, revision: 0 });
  expect(refusalOf(away)).toEqual([409, 'answer.stale']);
  expect(away.body.current).toMatchObject({ value: { choice: 'YA' }, savedBy: 'Dewi' });
});

test('what is handed in has no copy in it, and nothing is copied into it afterwards', async () => {
  const [dewi, camat] = [await scene.as('dewi'), await scene.as('camat')];
  expect((await camat.post(`${form}/submission`, { statementAccepted: true })).status).toBe(201);
  expect((await dewi.get(`${form}/form`)).body.assessment.progress).toMatchObject({ answered: 1 });
  expect(refusalOf(await dewi.post(`${form}/copies`, {}))).toEqual([409, 'assessment.locked']);
});

test('during a repair nothing is copied into an item that was not returned', async () => {
  const [dewi, ratna] = [await scene.as('dewi'), await scene.as('ratna')];
  const items = [{ itemCode: 'A2', reason: 'Belum dijawab.' }];
  const repair = { until: '2098-01-01T00:00:00.000Z', reason: 'Satu butir kosong.', items };
  expect((await ratna.post(`${form}/repairs`, repair)).status).toBe(201);
  expect(refusalOf(await dewi.post(`${form}/copies`, { itemCodes: ['A4'] }))).toEqual([409, 'item.locked']);
  expect(refusalOf(await dewi.post(`${form}/copies`, { itemCodes: ['A2', 'A4'] }))).toEqual([409, 'item.locked']);
  expect((await dewi.post(`${form}/copies`, {})).body).toMatchObject({ copies: { A2: { value: { choice: 'BAIK' } } }, left: {} }); // prettier-ignore
  expect(Object.keys((await dewi.get(`${form}/form`)).body.copies)).toEqual(['A2']);
});

test('only the body copies, and only who may read the questionnaire reads last year beside it', async () => {
  expect(refusalOf(await (await scene.as('camat')).post(`${form}/copies`, {}))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('tono')).post(`${form}/copies`, {}))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await (await scene.as('tono')).get(`${form}/last-year`))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await (await scene.as('made')).get(`${form}/last-year`))).toEqual([403, 'access.notAssigned']);
});
