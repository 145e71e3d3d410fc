import { createScene, refusalOf, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const builtIn = (code: string): Record<string, unknown> => {
  const policy = smallPolicy(code);
  const [saq, panel] = policy['stages'] as Record<string, unknown>[];
  return {
    ...policy,
    stages: [
      { ...saq, instrument: { DESA: 'desa-2026' } },
      { ...panel, instrument: 'rubrik-presentasi-2026' },
    ],
  };
};

test('Ratna drafts a period on the built-in instruments, invites, and opens it: everything freezes', async () => {
  const ratna = await scene.as('ratna');
  const draft = await ratna.post('/periods', { policy: builtIn('bawaan-2026') });
  expect(draft.status).toBe(201);
  expect(draft.body).toMatchObject({
    code: 'bawaan-2026',
    state: 'draft',
    policyVersion: 1,
    allowed: ['changePolicy', 'addParticipants', 'open'],
    counts: { assessments: 0 },
  });
  const path = `/periods/${draft.body.id}`;
  expect(refusalOf(await ratna.post(`${path}/opening`))).toEqual([409, 'period.empty']);
  const participants = [
    { bodyCode: 'kraton', category: 'DESA' },
    { bodyCode: 'munder', category: 'DESA', group: 'Barat' },
  ];
  expect((await ratna.post(`${path}/participants`, { participants })).body).toEqual({ added: 2 });
  const opened = await ratna.post(`${path}/opening`);
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({ state: 'open', counts: { assessments: 2, submitted: 0, verified: 0 } });
  expect((await scene.audits()).slice(-5)).toEqual([
    'period.created',
    'period.participantsAdded',
    'period.opened',
    ...['invitation.told', 'invitation.told'],
  ]);
  expect(refusalOf(await ratna.post(`${path}/opening`))).toEqual([409, 'period.notDraft']);

  const form = await (
    await scene.as('dewi')
  ).get(`/assessments/${await scene.assessmentIn(draft.body.id, 'kraton')}/form`);
  const instrument = await (await scene.as('dewi')).get(`/instruments/frozen/${form.body.instrumentSha256}`);
  expect(instrument.body).toMatchObject({ format: 'terbuka/instrument@1', code: 'desa-2026' });
  expect(instrument.headers['cache-control']).toContain('immutable');
  const address = `/instruments/frozen/${form.body.instrumentSha256}?language=`;
  const part = await (await scene.as('dewi')).get(`${address}id`);
  expect([part.body.only, part.body.title]).toEqual(['id', { id: instrument.body.title.id }]);
  expect(refusalOf(await (await scene.as('dewi')).get(`${address}en`))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await (await scene.as('siti')).get(`/instruments/frozen/${form.body.instrumentSha256}`))).toEqual([
    404,
    'instrument.unknown',
  ]);
});

test('a new period starts from the built-in rules, or from the newest period with its own instruments', async () => {
  const ratna = await scene.as('ratna');
  const points = (await ratna.get('/periods/starting-policy')).body;
  expect(points.builtIn).toMatchObject({
    organiser: 'Kabupaten contoh',
    code: expect.stringMatching(/^contoh-20\d\d$/),
  });
  expect(points.builtIn.windows).toBeUndefined();
  const { id, policy } = points.newest;
  expect(policy).toMatchObject({ year: 2027, code: expect.stringContaining('2027'), bands: smallPolicy('x')['bands'] });
  const source = await scene.openPeriod('sumber-2029');
  const begun = await ratna.post('/periods', { policy: smallPolicy('salinan-2030'), copyOf: source });
  expect([begun.status, begun.body.state]).toEqual([201, 'draft']);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);

  const siti = await scene.as('siti');
  expect((await siti.get('/periods/starting-policy')).body.newest).toBeNull();
  const stolen = await siti.post('/periods', { policy: smallPolicy('curian-2030'), copyOf: source });
  expect(refusalOf(stolen)).toEqual([404, 'access.notFound']);
  expect(refusalOf(await (await scene.as('dewi')).get('/periods/starting-policy'))).toEqual([403, 'access.role']);
});

test('the participants of a draft are replaced as a whole, those of an open period are not', async () => {
  const ratna = await scene.as('ratna');
  const draft = await ratna.post('/periods', { policy: builtIn('ganti-2026') });
  const path = `/periods/${draft.body.id}/participants`;
  const only = (bodyCode: string): object => ({ participants: [{ bodyCode, category: 'DESA' }] });
  expect((await ratna.put(path, only('kraton'))).body).toEqual({ added: 1 });
  expect((await ratna.put(path, only('munder'))).body).toEqual({ added: 1 });
  expect((await scene.audits()).at(-1)).toBe('period.participantsReplaced');
  expect(refusalOf(await ratna.put(path, only('tiada')))).toEqual([422, 'publicBody.unknown']);
  expect((await ratna.get(`/periods/${draft.body.id}`)).body.counts.assessments).toBe(1);
  expect(await scene.assessmentIn(draft.body.id, 'kraton')).toBe('');
  expect(await scene.assessmentIn(draft.body.id, 'munder')).not.toBe('');
  expect(refusalOf(await ratna.put(`/periods/${scene.periodId}/participants`, only('kraton')))).toEqual([
    409,
    'period.notDraft',
  ]);
});

test('a correction after opening needs a reason and leaves instruments alone', async () => {
  const ratna = await scene.as('ratna');
  const id = await scene.openPeriod('koreksi-2026');
  const longer = smallPolicy('koreksi-2026', { from: '2020-01-01T00:00:00Z', until: '2098-01-01T00:00:00Z' });
  expect(refusalOf(await ratna.put(`/periods/${id}/policy`, { policy: longer }))).toEqual([409, 'period.frozen']);
  expect(refusalOf(await ratna.put(`/periods/${id}/policy`, { policy: builtIn('koreksi-2026'), reason: 'x' }))).toEqual(
    [409, 'period.frozen'],
  );
  const corrected = await ratna.put(`/periods/${id}/policy`, {
    policy: longer,
    reason: 'Perpanjangan dua hari karena banjir.',
  });
  expect(corrected.body).toMatchObject({ policyVersion: 2, windows: { saq: { until: '2098-01-01T00:00:00Z' } } });
  expect((await scene.audits()).at(-1)).toBe('period.policyChanged');
  const kept = await scene.dataSource.query(
    'select version, reason from period_policies where period_id = $1 order by 1',
    [id],
  );
  expect(kept).toEqual([
    { version: 1, reason: null },
    { version: 2, reason: 'Perpanjangan dua hari karena banjir.' },
  ]);
});

test('faults in a policy are told all at once, and nothing is begun', async () => {
  const ratna = await scene.as('ratna');
  const before = (await ratna.get('/periods')).body.total;
  const reply = await ratna.post('/periods', {
    policy: { ...smallPolicy('SALAH KODE'), scale: 100, year: '2026', bands: [] },
  });
  expect(refusalOf(reply)).toEqual([422, 'period.invalid']);
  expect(reply.body.errors.map(({ path }: { path: string }) => path)).toEqual([
    '/policy/code',
    '/policy/year',
    '/policy/scale',
    '/policy/bands',
  ]);
  const strange = await ratna.post('/periods', { policy: { ...smallPolicy('tanpa-instrumen') } });
  expect(strange.body.errors[0].message).toBe('Instrumen uji-desa tidak ada.');
  expect(refusalOf(await ratna.post('/periods', { policy: builtIn('uji-2026') }))).toEqual([409, 'period.taken']);
  expect((await ratna.get('/periods')).body.total).toBe(before);
});

test('a period whose weights do not make 100 stays a draft', async () => {
  const ratna = await scene.as('ratna');
  const policy = builtIn('bobot-2026');
  const [saq, panel] = policy['stages'] as Record<string, unknown>[];
  const draft = await ratna.post('/periods', { policy: { ...policy, stages: [saq, { ...panel, weight: '30' }] } });
  await ratna.post(`/periods/${draft.body.id}/participants`, {
    participants: [{ bodyCode: 'kraton', category: 'DESA' }],
  });
  const reply = await ratna.post(`/periods/${draft.body.id}/opening`);
  expect(refusalOf(reply)).toEqual([422, 'period.invalid']);
  expect(reply.body.errors).toContainEqual(expect.objectContaining({ message: expect.stringContaining('110') }));
  expect((await ratna.get(`/periods/${draft.body.id}`)).body.state).toBe('draft');
});

test.each([
  ['a body nobody knows', [{ bodyCode: 'tiada', category: 'DESA' }], 422, 'publicBody.unknown'],
  ["another organiser's body", [{ bodyCode: 'pulau', category: 'DESA' }], 422, 'publicBody.unknown'],
  ['a category without a questionnaire', [{ bodyCode: 'kraton', category: 'OPD' }], 422, 'category.unknown'],
  ['who takes part already', [{ bodyCode: 'kraton', category: 'DESA' }], 409, 'participant.taken'],
] as const)('%s is not invited', async (_, participants, status, code) => {
  const ratna = await scene.as('ratna');
  const reply = await ratna.post(`/periods/${scene.periodId}/participants`, { participants });
  expect(refusalOf(reply)).toEqual([status, code]);
  expect((await ratna.get(`/periods/${scene.periodId}`)).body.counts.assessments).toBe(2);
});

test('a stranger sees none of it; a body sees its own counts; a draft is its writer’s own', async () => {
  const ratna = await scene.as('ratna');
  const draft = await ratna.post('/periods', { policy: builtIn('rahasia-2026') });
  expect((await (await scene.as('siti')).get('/periods')).body).toMatchObject({ items: [], total: 0 });
  expect(refusalOf(await (await scene.as('siti')).get(`/periods/${scene.periodId}`))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await (await scene.as('siti')).post(`/periods/${scene.periodId}/opening`))).toEqual([
    404,
    'access.notFound',
  ]);
  expect(refusalOf(await (await scene.as('budi')).get(`/periods/${draft.body.id}`))).toEqual([404, 'access.notFound']);
  expect((await (await scene.as('dewi')).get(`/periods/${scene.periodId}`)).body.counts.assessments).toBe(1);
});

test('bodies are entered once, listed by pages, and found by name', async () => {
  const ratna = await scene.as('ratna');
  const body = { code: '35.08.01', name: 'Kecamatan Tempursari', kind: 'KECAMATAN' };
  expect((await ratna.post('/public-bodies', body)).status).toBe(201);
  expect((await scene.audits()).at(-1)).toBe('publicBody.created');
  expect(refusalOf(await ratna.post('/public-bodies', body))).toEqual([409, 'publicBody.taken']);
  const first = await ratna.get('/public-bodies?limit=2');
  expect([first.body.items.length, first.body.total]).toEqual([2, 3]);
  const rest = await ratna.get(`/public-bodies?limit=2&cursor=${first.body.next}`);
  expect([...first.body.items, ...rest.body.items].map(({ code }: { code: string }) => code)).toEqual([
    '35.08.01',
    'kraton',
    'munder',
  ]);
  expect(rest.body.next).toBeNull();
  expect((await ratna.get('/public-bodies?q=tempur')).body.items).toMatchObject([{ code: '35.08.01' }]);
  expect((await ratna.get('/public-bodies?q=%25')).body.items).toEqual([]);
  expect(refusalOf(await ratna.get('/public-bodies?cursor=%00'))).toEqual([400, 'request.cursor']);
});

test('each sees the assessments that concern them', async () => {
  const namesFor = async (person: Parameters<Scene['as']>[0]): Promise<string[]> => {
    const { body } = await (await scene.as(person)).get('/assessments?mine');
    return [...new Set<string>(body.items.map((item: { body: { code: string } }) => item.body.code))].sort();
  };
  expect(await namesFor('dewi')).toEqual(['kraton']);
  expect(await namesFor('ratna')).toEqual(['kraton', 'munder']);
  expect(await namesFor('made')).toEqual([]);
  expect(await namesFor('joko')).toEqual([]);
});
