import { begin, publish, questionnaireOf, reasonsFor, unexplained } from './authoring';
import { createScene, refusalOf, type Scene } from './cast';
import { smallPolicy, smallQuestionnaire } from './questionnaire';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

/** A policy whose questionnaire is this instrument; the panel's rubric is the built-in one. */
const policyOf = (code: string, instrument: string): Record<string, unknown> => {
  const policy = smallPolicy(code);
  const [saq, panel] = policy['stages'] as Record<string, unknown>[];
  return {
    ...policy,
    stages: [
      { ...saq, instrument: { DESA: instrument } },
      { ...panel, instrument: 'rubrik-presentasi-2026' },
    ],
  };
};

const draftPeriod = async (code: string, instrument: string): Promise<string> => {
  const ratna = await scene.as('ratna');
  const draft = await ratna.post('/periods', { policy: policyOf(code, instrument) });
  expect([draft.status, draft.body.code]).toEqual([201, code]);
  const path = `/periods/${draft.body.id}`;
  await ratna.post(`${path}/participants`, { participants: [{ bodyCode: 'kraton', category: 'DESA' }] });
  return path;
};

test('a period opens on what the organiser published last, and keeps it as it was', async () => {
  const ratna = await scene.as('ratna');
  const { path } = await begin(scene, questionnaireOf('saq-sendiri'));
  const unknown = await ratna.post('/periods', { policy: policyOf('sendiri-2026', 'saq-sendiri') });
  expect(unknown.body.errors[0].message).toBe('Instrumen saq-sendiri tidak ada.');
  await publish(scene, path, 1);
  const period = await draftPeriod('sendiri-2026', 'saq-sendiri');
  await ratna.put(`${path}/draft`, {
    revision: 1,
    content: questionnaireOf('saq-sendiri', { title: { id: 'Kedua' } }),
  });
  await publish(scene, path, 2);
  // Its warnings have reasons from when it was published: nothing is asked again.
  expect((await ratna.post(`${period}/opening`)).body).toMatchObject({ state: 'open' });
  await ratna.put(`${path}/draft`, {
    revision: 2,
    content: questionnaireOf('saq-sendiri', { title: { id: 'Ketiga' } }),
  });
  await publish(scene, path, 3);

  const assessment = await scene.assessmentIn(period.slice('/periods/'.length), 'kraton');
  const dewi = await scene.as('dewi');
  const form = await dewi.get(`/assessments/${assessment}/form`);
  const frozen = (await dewi.get(`/instruments/frozen/${form.body.instrumentSha256}`)).body;
  expect(frozen).toMatchObject({ code: 'saq-sendiri', version: '2', title: { id: 'Kedua' } });
  const published = (await ratna.get(`${path}/versions/2`)).body;
  expect(form.body.instrumentSha256).toBe(published.sha256);
  const kept = await scene.dataSource.query<{ reasons: object[] }[]>(
    'select reasons from period_instruments where sha256 = $1',
    [published.sha256],
  );
  expect(kept).toEqual([{ reasons: published.reasons }]);
  const card = (await ratna.get('/instruments')).body.items.find(
    ({ code }: { code: string }) => code === 'saq-sendiri',
  );
  expect(card.usedBy).toMatchObject([{ title: 'Monev uji sendiri-2026', year: 2026 }]);
});

test('a warning nobody gave a reason for holds the opening back until somebody does', async () => {
  const ratna = await scene.as('ratna');
  const instruments = { 'titipan-desa': unexplained('titipan-desa') };
  const draft = await ratna.post('/periods', { policy: policyOf('titipan-2026', 'titipan-desa'), instruments });
  const path = `/periods/${draft.body.id}`;
  await ratna.post(`${path}/participants`, { participants: [{ bodyCode: 'kraton', category: 'DESA' }] });
  const held = await ratna.post(`${path}/opening`, {});
  expect(refusalOf(held)).toEqual([422, 'period.reasonsMissing']);
  expect(held.body.warnings).toContainEqual(
    expect.objectContaining({ instrument: 'titipan-desa', places: ['A1'], message: expect.stringMatching(/\S/) }),
  );
  expect((await ratna.get(path)).body.state).toBe('draft');
  const [first, ...others] = reasonsFor(held);
  const half = await ratna.post(`${path}/opening`, { reasons: others });
  expect(half.body.warnings.map(({ code }: { code: string }) => code)).toEqual([first?.code]);
  const elsewhere = [first, ...others].map((reason) => ({ ...reason, instrument: 'lain' }));
  expect(refusalOf(await ratna.post(`${path}/opening`, { reasons: elsewhere }))).toEqual([
    422,
    'period.reasonsMissing',
  ]);
  const blank = [first, ...others].map((reason) => ({ ...reason, reason: '' }));
  expect(refusalOf(await ratna.post(`${path}/opening`, { reasons: blank }))).toEqual([400, 'request.invalid']);
  const opened = await ratna.post(`${path}/opening`, { reasons: [first, ...others] });
  expect([opened.status, opened.body.state]).toEqual([201, 'open']);
  const audits = (await scene.audits()).filter((act) => act.startsWith('period.'));
  expect(audits.slice(-1 - reasonsFor(held).length)).toEqual([
    ...reasonsFor(held).map(() => 'period.warningPassed'),
    'period.opened',
  ]);
});

test('an item that nobody of those invited is asked needs a reason; the case of a kind does not matter', async () => {
  const ratna = await scene.as('ratna');
  const [first, second, ...rest] = smallQuestionnaire.children;
  const children = [{ ...first, applicable: ['opd'] }, { ...second, applicable: ['desa'] }, ...rest];
  const instruments = { 'salah-jenis': questionnaireOf('salah-jenis', { children }) };
  const draft = await ratna.post('/periods', { policy: policyOf('salah-2026', 'salah-jenis'), instruments });
  const path = `/periods/${draft.body.id}`;
  await ratna.post(`${path}/participants`, { participants: [{ bodyCode: 'kraton', category: 'DESA' }] });
  const held = await ratna.post(`${path}/opening`, {});
  expect(held.body.warnings).toContainEqual({
    instrument: 'salah-jenis',
    code: 'item.askedOfNobody',
    places: [first?.code],
    message: expect.stringContaining('hanya berlaku bagi opd, sedangkan yang mengisi kuesioner ini DESA'),
  });
  expect((await ratna.post(`${path}/opening`, { reasons: reasonsFor(held) })).body).toMatchObject({ state: 'open' });
});

test('a draft period is its writer’s own: the commissioner learns of it when it opens', async () => {
  const { id, path } = await begin(scene, questionnaireOf('rahasia-desa'));
  await publish(scene, path, 1);
  const period = await draftPeriod('rahasia-2026', 'rahasia-desa');
  const usesFor = async (person: 'ratna' | 'komang'): Promise<number[]> => {
    const { body } = await (await scene.as(person)).get('/instruments');
    const card = body.items.find((item: { id: string }) => item.id === id);
    return [card.usedBy.length, (await (await scene.as(person)).get(`${path}/draft`)).body.usedBy.length];
  };
  expect([await usesFor('ratna'), await usesFor('komang')]).toEqual([[1, 1], [0, 0]]); // prettier-ignore
  await (await scene.as('ratna')).post(`${period}/opening`);
  expect(await usesFor('komang')).toEqual([1, 1]);
});

test('an instrument of another organiser is none', async () => {
  const { path } = await begin(scene, questionnaireOf('hanya-contoh'));
  await publish(scene, path, 1);
  const siti = await scene.as('siti');
  const reply = await siti.post('/periods', { policy: policyOf('curian-2026', 'hanya-contoh') });
  expect(refusalOf(reply)).toEqual([422, 'period.invalid']);
  expect(reply.body.errors[0].message).toBe('Instrumen hanya-contoh tidak ada.');
});

test('next year’s period takes the latest version, not the one last year froze', async () => {
  const ratna = await scene.as('ratna');
  const { path } = await begin(scene, questionnaireOf('tahunan'));
  await publish(scene, path, 1);
  const period = await draftPeriod('tahunan-2026', 'tahunan');
  await ratna.post(`${period}/opening`);
  await ratna.put(`${path}/draft`, {
    revision: 1,
    content: questionnaireOf('tahunan', { title: { id: 'Tahun depan' } }),
  });
  await publish(scene, path, 2);
  const copyOf = period.slice('/periods/'.length);
  const next = await ratna.post('/periods', { policy: policyOf('tahunan-2027', 'tahunan'), copyOf });
  const nextPath = `/periods/${next.body.id}`;
  await ratna.post(`${nextPath}/participants`, { participants: [{ bodyCode: 'kraton', category: 'DESA' }] });
  expect((await ratna.post(`${nextPath}/opening`)).body.state).toBe('open');
  const [row] = await scene.dataSource.query<{ version: string }[]>(
    `select content->>'version' as version from period_instruments where period_id = $1 and code = 'tahunan'`,
    [next.body.id],
  );
  expect(row).toEqual({ version: '2' });
});
