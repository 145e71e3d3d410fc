import type { SavedAnswer } from '@app/evaluation';
import type { Response } from 'supertest';
import { browserWith, createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${scene.assessments['kraton']}/registration`);
});
afterAll(() => scene.close());

const path = (item: string, body = 'kraton'): string => `/assessments/${scene.assessments[body]}/answers/${item}`;

const everything = async (): Promise<unknown> =>
  scene.dataSource.query(`select (select json_agg(a order by item_code, assessment_id) from answers a) as answers,
    (select count(*) from answer_events) as events, (select json_agg(state order by id) from assessments) as states`);

test('Dewi saves an answer, and the first one sets her village to filling', async () => {
  const dewi = await scene.as('dewi');
  const reply = await dewi.put(path('A1'), { value: { choice: 'YA' }, note: 'situs desa', revision: 0 });
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ itemCode: 'A1', revision: 1, savedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
  const form = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  expect(form.body.assessment).toMatchObject({ state: 'filling', allowed: ['answer'], selfScore: '40.00' });
  expect(form.body.answers.A1).toMatchObject({
    value: { choice: 'YA' },
    note: 'situs desa',
    revision: 1,
    savedBy: 'Dewi',
  });
  const moves = await scene.dataSource.query(
    'select from_state, to_state from assessment_transitions where assessment_id = $1 order by id',
    [scene.assessments['kraton']],
  );
  expect(moves).toEqual([
    { from_state: 'invited', to_state: 'registered' },
    { from_state: 'registered', to_state: 'filling' },
  ]);
});

test('each save leaves an event with who and what; a cleared answer keeps its history', async () => {
  const dewi = await scene.as('dewi');
  await dewi.put(path('A2'), { value: { choice: 'CUKUP' }, revision: 0 });
  await dewi.put(path('A2'), { value: { choice: 'BAIK' }, revision: 1 });
  const cleared = await dewi.put(path('A2'), { value: null, revision: 2 });
  expect(cleared.body).toMatchObject({ revision: 3 });
  const events = await scene.dataSource.query(
    `select e.revision, e.value, u.name from answer_events e join users u on u.id = e.actor_id
      where item_code = 'A2' and assessment_id = $1 order by e.id`,
    [scene.assessments['kraton']],
  );
  expect(events).toEqual([
    { revision: 1, value: { choice: 'CUKUP' }, name: 'Dewi' },
    { revision: 2, value: { choice: 'BAIK' }, name: 'Dewi' },
    { revision: 3, value: null, name: 'Dewi' },
  ]);
});

test('a save on an old revision is refused with what stands now, and changes nothing', async () => {
  const dewi = await scene.as('dewi');
  const before = await everything();
  const reply = await dewi.put(path('A1'), { value: { choice: 'TIDAK' }, revision: 0 });
  expect(refusalOf(reply)).toEqual([409, 'answer.stale']);
  expect(reply.body.current).toMatchObject({ value: { choice: 'YA' }, revision: 1, savedBy: 'Dewi' });
  expect(refusalOf(await dewi.put(path('A1'), { value: { choice: 'TIDAK' }, revision: 7 }))).toEqual([
    409,
    'answer.stale',
  ]);
  expect(await everything()).toEqual(before);
});

test('the same key sent again gets the first reply again and writes nothing', async () => {
  const dewi = await scene.as('dewi');
  const first = await dewi.put(path('A3'), { value: { number: '12' }, revision: 0, key: 'kunci-satu' });
  const before = await everything();
  const again = await dewi.put(path('A3'), { value: { number: '12' }, revision: 0, key: 'kunci-satu' });
  expect(again.body).toEqual(first.body);
  expect(await everything()).toEqual(before);
  const other = await dewi.put(path('A1'), { value: { choice: 'YA' }, revision: 1, key: 'kunci-satu' });
  expect(refusalOf(other)).toEqual([409, 'answer.keyReused']);
});

test.each([
  ['an item the questionnaire does not have', 'Z9', { value: { choice: 'YA' }, revision: 0 }, 404, 'item.unknown'],
  [
    'an item named like a member of every object',
    'constructor',
    { value: { choice: 'YA' }, revision: 0 },
    404,
    'item.unknown',
  ],
  ['a number out of range', 'A3', { value: { number: '101' }, revision: 1 }, 422, 'answer.invalid'],
  ['a choice the item does not offer', 'A2', { value: { choice: 'HEBAT' }, revision: 3 }, 422, 'answer.invalid'],
  ['a value of another kind', 'A1', { value: { number: '1' }, revision: 1 }, 422, 'answer.invalid'],
  [
    'not applicable where that is not on offer',
    'A1',
    { value: { notApplicable: true }, revision: 1 },
    422,
    'answer.invalid',
  ],
  ["a verifier's value", 'A1', { value: { rejected: true }, revision: 1 }, 422, 'answer.invalid'],
  ['no value at all', 'A1', { revision: 1 }, 400, 'request.invalid'],
  ['a negative revision', 'A1', { value: null, revision: -1 }, 400, 'request.invalid'],
  ['a member nobody knows', 'A1', { value: null, revision: 1, score: '100' }, 400, 'request.invalid'],
] as const)('%s is refused and changes nothing', async (_, item, body, status, code) => {
  const dewi = await scene.as('dewi');
  const before = await everything();
  expect(refusalOf(await dewi.put(path(item), body))).toEqual([status, code]);
  expect(await everything()).toEqual(before);
});

test('nobody else answers for Kraton', async () => {
  const before = await everything();
  const body = { value: { choice: 'YA' }, revision: 1 };
  expect(refusalOf(await (await scene.as('tono')).put(path('A1'), body))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await (await scene.as('joko')).put(path('A1'), body))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await (await scene.as('ratna')).put(path('A1'), body))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('camat')).put(path('A1'), body))).toEqual([403, 'access.role']);
  expect(refusalOf(await browserWith(scene, '').put(path('A1'), body))).toEqual([401, 'session.missing']);
  expect(await everything()).toEqual(before);
});

test('a village that has not registered does not answer yet', async () => {
  const tono = await scene.as('tono');
  const reply = await tono.put(path('A1', 'munder'), { value: { choice: 'YA' }, revision: 0 });
  expect(refusalOf(reply)).toEqual([409, 'assessment.locked']);
});

test('outside the window the database says no, however the client feels about the time', async () => {
  const over = await scene.openPeriod('uji-lewat', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
  const id = await scene.assessmentIn(over, 'kraton');
  const dewi = await scene.as('dewi');
  const reply = await dewi.post(`/assessments/${id}/registration`);
  expect(refusalOf(reply)).toEqual([409, 'period.closed']);
  expect(reply.body).toMatchObject({ until: '2021-01-01T00:00:00.000Z' });
});

test.each(['the ordinary way', 'with the questionnaire named, which is the quick way'])(
  'many answers are kept together or not at all: %s',
  async (way) => {
    const id = await scene.assessmentIn(await scene.openPeriod(`uji-${way.length}`), 'munder');
    const tono = await scene.as('tono');
    await tono.post(`/assessments/${id}/registration`);
    const { instrumentSha256 } = (await tono.get(`/assessments/${id}/form`)).body;
    const named = way === 'the ordinary way' ? {} : { instrumentSha256 };
    const put = async (...answers: readonly object[]): Promise<Response> =>
      tono.put(`/assessments/${id}/answers`, { answers: answers.map((one) => ({ ...one, ...named })) });
    // The first save of all opens the questionnaire, which is never plain.
    await put({ itemCode: 'A2', value: { choice: 'BAIK' }, revision: 0 });
    const saved = await put(
      { itemCode: 'A1', value: { choice: 'TIDAK' }, revision: 0, key: `kunci-${way.length}-1` },
      { itemCode: 'A2', value: { choice: 'CUKUP' }, note: 'lewat surat', revision: 1 },
      { itemCode: 'A3', value: { number: '50' }, revision: 0 },
    );
    expect(saved.body.saved.map((one: SavedAnswer) => [one.itemCode, one.revision]).sort()).toEqual([
      ['A1', 1],
      ['A2', 2],
      ['A3', 1],
    ]);
    const before = await everything();
    const stale = await put(
      { itemCode: 'A1', value: { choice: 'YA' }, revision: 1 },
      { itemCode: 'A3', value: { number: '60' }, revision: 9 },
    );
    expect(refusalOf(stale)).toEqual([409, 'answer.stale']);
    expect(stale.body.items).toEqual([{ itemCode: 'A3', current: expect.objectContaining({ revision: 1 }) }]);
    const unfit = await put(
      { itemCode: 'A1', value: { choice: 'YA' }, revision: 1 },
      { itemCode: 'A3', value: { number: 'banyak' }, revision: 1 },
    );
    expect(refusalOf(unfit)).toEqual([422, 'answer.invalid']);
    const twice = await put(...[1, 1].map((revision) => ({ itemCode: 'A1', value: null, revision })));
    expect(refusalOf(twice)).toEqual([400, 'request.invalid']);
    const again = await put({ itemCode: 'A1', value: { choice: 'TIDAK' }, revision: 0, key: `kunci-${way.length}-1` });
    expect(again.body.saved).toEqual([expect.objectContaining({ itemCode: 'A1', revision: 1 })]);
    const stranger = await (await scene.as('dewi')).put(`/assessments/${id}/answers`, { answers: [{ itemCode: 'A1', value: null, revision: 1, ...named }] }); // prettier-ignore
    expect(refusalOf(stranger)).toEqual([403, 'access.foreignBody']);
    expect(await everything()).toEqual(before);
  },
);

test('two people saving the same revision at once: one is kept, the other is told', async () => {
  const dewi = await scene.as('dewi');
  const replies = await Promise.all(
    ['YA', 'TIDAK', 'YA', 'TIDAK'].map((choice) => dewi.put(path('A1'), { value: { choice }, revision: 1 })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

test('a withdrawn village is done answering', async () => {
  const id = await scene.assessmentIn(await scene.openPeriod('uji-mundur'), 'kraton');
  await (await scene.as('dewi')).post(`/assessments/${id}/registration`);
  const withdrawn = await (await scene.as('ratna')).post(`/assessments/${id}/withdrawal`, { reason: 'Desa digabung.' });
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn', stateLabel: 'Mengundurkan diri' });
  expect((await scene.audits()).at(-1)).toBe('assessment.withdrawn');
  const reply = await (await scene.as('dewi')).put(`/assessments/${id}/answers/A1`, { value: null, revision: 0 });
  expect(refusalOf(reply)).toEqual([409, 'assessment.locked']);
});
