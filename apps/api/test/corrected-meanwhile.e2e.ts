import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { correct, handIn, publishCorrection, thorough } from './corrected';

let scene: Scene;
let source: { instrumentId: string; number: number };
beforeAll(async () => {
  scene = await createScene();
  source = await publishCorrection(scene, thorough);
});
afterAll(() => scene.close());

const shaOf = async (person: Browser, assessment: string): Promise<string> =>
  (await person.get(`/assessments/${assessment}/form`)).body.instrumentSha256;

/** Effects in order of the items, settled ones with a tick. */
const effectsOf = async (assessment: string, subject: string): Promise<string[]> => {
  const rows = await scene.dataSource.query<{ code: string; effect: string; settled: boolean }[]>(
    `select item_code as code, effect, settled_at is not null as settled from correction_effects
      where assessment_id = $1 and subject = $2 order by item_code`,
    [assessment, subject],
  );
  return rows.map(({ code, effect, settled }) => `${code} ${effect}${settled ? ' ✓' : ''}`);
};

const eventsOf = async (assessment: string): Promise<number> => {
  const [row] = await scene.dataSource.query<{ n: number }[]>(
    'select count(*)::int as n from answer_events where assessment_id = $1',
    [assessment],
  );
  return row?.n ?? 0;
};

describe('a form that was opened before the questionnaire was corrected', () => {
  let munder: string;
  let tono: Browser;
  let old: string;
  let now: string;
  const put = (item: string, body: object): ReturnType<Browser['put']> =>
    tono.put(`/assessments/${munder}/answers/${item}`, body);
  const lost = { value: { choice: 'BAIK' }, revision: 0, key: 'reply-was-lost' };

  beforeAll(async () => {
    const periodId = await scene.openPeriod('uji-lama');
    munder = await scene.assessmentIn(periodId, 'munder');
    tono = await scene.as('tono');
    await tono.post(`/assessments/${munder}/registration`);
    old = await shaOf(tono, munder);
    for (const [item, body] of Object.entries({
      A1: { value: { choice: 'TIDAK' }, revision: 0 },
      A2: lost,
      A3: { value: { number: '40' }, revision: 0 },
    }))
      expect((await put(item, { ...body, instrumentSha256: old })).body).not.toHaveProperty('instrumentSha256');
    expect((await correct(scene, periodId, source)).status).toBe(201);
    now = await shaOf(tono, munder);
  });

  test.each<[string, string, object]>([
    ['the answer as it was, unseen', 'A2', { value: { choice: 'BAIK' }, revision: 1 }],
    ['another level of the item', 'A2', { value: { choice: 'CUKUP' }, revision: 1 }],
    ['nothing at all', 'A2', { value: null, revision: 1 }],
    ['an old revision besides', 'A2', { value: { choice: 'BAIK' }, revision: 7 }],
    ['an answer to what is gone', 'A3', { value: { number: '50' }, revision: 1 }],
    ['an answer that is no longer allowed', 'A4', { value: { notApplicable: true }, revision: 0 }],
  ])('cannot settle what it does not show: %s', async (_, item, body) => {
    const before = await eventsOf(munder);
    const reply = await put(item, { ...body, instrumentSha256: old });
    expect(refusalOf(reply)).toEqual([409, 'instrument.corrected']);
    expect(reply.body).toMatchObject({ items: [item], instrumentSha256: now });
    expect(await effectsOf(munder, 'answer')).toEqual(['A2 review', 'A3 dropped']);
    expect(await eventsOf(munder)).toBe(before);
  });

  test('goes on with the items that were left alone, and is told that there is a newer questionnaire', async () => {
    const reply = await put('A1', { value: { choice: 'YA' }, revision: 1, instrumentSha256: old });
    expect([reply.status, reply.body]).toEqual([200, expect.objectContaining({ revision: 2, instrumentSha256: now })]);
    const other = await put('A4', { value: { choice: 'YA' }, revision: 0, instrumentSha256: old });
    expect(other.body).toMatchObject({ revision: 1, instrumentSha256: now });
    expect(await effectsOf(munder, 'answer')).toEqual(['A2 review', 'A3 dropped']);
  });

  test('of many at once keeps all or none, and names those that were touched', async () => {
    const answers = [
      { itemCode: 'A1', value: { choice: 'TIDAK' }, revision: 2, instrumentSha256: old },
      { itemCode: 'A2', value: { choice: 'BAIK' }, revision: 1, instrumentSha256: old },
    ];
    const reply = await tono.put(`/assessments/${munder}/answers`, { answers });
    expect([...refusalOf(reply), reply.body.items]).toEqual([409, 'instrument.corrected', ['A2']]);
    const { body } = await tono.get(`/assessments/${munder}/form`);
    expect(body.answers['A1']).toMatchObject({ value: { choice: 'YA' }, revision: 2 });
  });

  test('sends a save again whose reply was lost: the first reply comes again and nothing is settled', async () => {
    const before = await eventsOf(munder);
    for (const round of [1, 2]) {
      const reply = await put('A2', { ...lost, instrumentSha256: old });
      expect([round, reply.status, reply.body.revision, reply.body.instrumentSha256]).toEqual([round, 200, 1, now]);
    }
    expect(await effectsOf(munder, 'answer')).toEqual(['A2 review', 'A3 dropped']);
    expect(await eventsOf(munder)).toBe(before);
  });

  test('is trusted with nothing under a version that never was, and refused under what is no hash', async () => {
    const body = { value: { choice: 'TIDAK' }, revision: 2 };
    expect(refusalOf(await put('A1', { ...body, instrumentSha256: 'f'.repeat(64) }))).toEqual([
      409,
      'instrument.corrected',
    ]);
    expect(refusalOf(await put('A1', { ...body, instrumentSha256: 'v1' }))).toEqual([400, 'request.invalid']);
  });

  test('that says nothing of its version is taken as before; the new form settles by saying so', async () => {
    expect(refusalOf(await put('A3', { value: { number: '50' }, revision: 1 }))).toEqual([404, 'item.unknown']);
    const reply = await put('A2', { value: { choice: 'BAIK' }, revision: 1 });
    expect([reply.status, reply.body.revision]).toEqual([200, 2]);
    expect(reply.body).not.toHaveProperty('instrumentSha256');
    expect(await effectsOf(munder, 'answer')).toEqual(['A2 review ✓', 'A3 dropped']);
    const named = await put('A2', { value: { choice: 'CUKUP' }, revision: 2, instrumentSha256: now });
    expect([named.status, named.body.revision]).toEqual([200, 3]);
  });
});

test('saves racing the correction are either among its effects or refused; none settles one', async () => {
  const periodId = await scene.openPeriod('uji-lomba');
  const munder = await scene.assessmentIn(periodId, 'munder');
  const tono = await scene.as('tono');
  await tono.post(`/assessments/${munder}/registration`);
  const instrumentSha256 = await shaOf(tono, munder);
  const save = (key: string): ReturnType<Browser['put']> =>
    tono.put(`/assessments/${munder}/answers/A2`, { value: { choice: 'BAIK' }, revision: 0, key, instrumentSha256 });
  const keys = ['save-one', 'save-two', 'save-three'];
  const [made, ...replies] = await Promise.all([correct(scene, periodId, source), ...keys.map(save)]);
  expect(made.status).toBe(201);
  const kept = replies.filter(({ status }) => status === 200).length;
  const refused = replies.filter(({ status }) => status !== 200).map(({ body }) => body.code);
  expect(refused.every((code) => code === 'instrument.corrected' || code === 'answer.stale')).toBe(true);
  expect(await effectsOf(munder, 'answer')).toEqual(kept === 1 ? ['A2 review'] : []);
  const again = await Promise.all(keys.map(save));
  expect(again.filter(({ status }) => status === 200)).toHaveLength(kept);
  expect(await effectsOf(munder, 'answer')).toEqual(kept === 1 ? ['A2 review'] : []);
});

describe('a desk that was opened before the questionnaire was corrected', () => {
  let kraton: string;
  let made: Browser;
  let old: string;
  const put = (item: string, body: object): ReturnType<Browser['put']> =>
    made.put(`/assessments/${kraton}/verdicts/${item}`, body);

  beforeAll(async () => {
    const periodId = await scene.openPeriod('uji-meja');
    kraton = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, kraton);
    await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
    made = await scene.as('made');
    old = await shaOf(made, kraton);
    for (const item of ['A2', 'A3'])
      expect((await put(item, { decision: 'accept', revision: 0, instrumentSha256: old })).status).toBe(200);
    expect((await correct(scene, periodId, source)).status).toBe(201);
  });

  test.each<[string, string, object]>([
    ['accepting once more', 'A2', { decision: 'accept', revision: 1 }],
    ['rejecting', 'A2', { decision: 'reject', reason: 'Bukan situs resmi.', revision: 1 }],
    ['correcting what is gone', 'A3', { decision: 'correct', value: { number: '10' }, reason: 'Salah.', revision: 1 }],
    ['excusing what can no longer be excused', 'A4', { decision: 'notApplicable', revision: 0 }],
    ['accepting an answer that fell away', 'A4', { decision: 'accept', revision: 0 }],
  ])('settles nothing unseen: %s', async (_, item, body) => {
    const reply = await put(item, { ...body, instrumentSha256: old });
    expect([...refusalOf(reply), reply.body.items]).toEqual([409, 'instrument.corrected', [item]]);
    expect(await effectsOf(kraton, 'verdict')).toEqual(['A2 review', 'A3 dropped']);
  });

  test('goes on with the others, and is told of the newer questionnaire', async () => {
    const now = await shaOf(made, kraton);
    const reply = await put('A1', { decision: 'accept', revision: 0, instrumentSha256: old });
    expect([reply.status, reply.body.revision, reply.body.instrumentSha256]).toEqual([200, 1, now]);
    const many = [{ itemCode: 'A1', decision: 'accept', revision: 1, instrumentSha256: old }];
    const batch = await made.put(`/assessments/${kraton}/verdicts`, { verdicts: many });
    expect([batch.status, batch.body.instrumentSha256]).toEqual([200, now]);
    expect(await effectsOf(kraton, 'verdict')).toEqual(['A2 review', 'A3 dropped']);
  });

  test('that was opened again settles what it shows', async () => {
    const instrumentSha256 = await shaOf(made, kraton);
    const reply = await put('A2', { decision: 'accept', revision: 1, instrumentSha256 });
    expect([reply.status, reply.body.instrumentSha256]).toEqual([200, undefined]);
    expect(await effectsOf(kraton, 'verdict')).toEqual(['A2 review ✓', 'A3 dropped']);
  });
});
