import { createScene, emailOf, refusalOf, type Browser, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

let scene: Scene;
let periodId: string;
let kraton: string;
let munder: string;
let ratna: Browser;
let dewi: Browser;
const past = { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' };
const answer = { value: { choice: 'YA' }, revision: 0 };
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-batas', past);
  kraton = await scene.assessmentIn(periodId, 'kraton');
  munder = await scene.assessmentIn(periodId, 'munder');
  ratna = await scene.as('ratna');
  dewi = await scene.as('dewi');
});
afterAll(() => scene.close());

const extend = (body: object) => ratna.post(`/periods/${periodId}/extensions`, { reason: 'Listrik padam.', ...body });
const until = '2098-01-01T09:00:00.000Z';

test('only the organiser gives more time, with a reason, and later than what stands', async () => {
  const body = { assessmentIds: [kraton], until, reason: 'Listrik padam.' };
  for (const person of ['dewi', 'camat', 'made', 'budi', 'komang'] as const)
    expect(refusalOf(await (await scene.as(person)).post(`/periods/${periodId}/extensions`, body))).toEqual([403, 'access.role']); // prettier-ignore
  expect(refusalOf(await (await scene.as('siti')).post(`/periods/${periodId}/extensions`, body))).toEqual([404, 'access.notFound']); // prettier-ignore
  expect(refusalOf(await extend({ assessmentIds: [kraton], until, reason: '' }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await extend({ assessmentIds: [kraton], until: past.until }))).toEqual([422, 'extension.notLater']);
  expect(refusalOf(await extend({ assessmentIds: [kraton], until: '2022-01-01T00:00:00Z' }))).toEqual([422, 'extension.notLater']); // prettier-ignore
  expect(refusalOf(await extend({ assessmentIds: [scene.assessments['kraton']], until }))).toEqual([404, 'access.notFound']); // prettier-ignore
});

test('a shut window opens again for the one body that got more time, and for nobody else', async () => {
  expect(refusalOf(await dewi.post(`/assessments/${kraton}/registration`))).toEqual([409, 'period.closed']);
  const reply = await extend({ assessmentIds: [kraton], until });
  expect(reply.status).toBe(201);
  expect(reply.body.items).toMatchObject([
    { bodyName: 'Desa kraton', until, reason: 'Listrik padam.', madeBy: 'Ratna' },
  ]);
  expect((await dewi.post(`/assessments/${kraton}/registration`)).body).toMatchObject({
    deadline: until,
    extendedFrom: '2021-01-01T00:00:00.000Z',
    allowed: ['answer'],
  });
  expect((await dewi.put(`/assessments/${kraton}/answers/A1`, answer)).status).toBe(200);
  const tono = await scene.as('tono');
  expect(refusalOf(await tono.post(`/assessments/${munder}/registration`))).toEqual([409, 'period.closed']);
  expect((await dewi.get(`/assessments/${kraton}/extensions`)).body.items).toHaveLength(1);
  expect((await tono.get(`/assessments/${munder}/extensions`)).body.items).toEqual([]);
  expect((await scene.audits()).filter((action) => action === 'extension.made')).toHaveLength(1);
});

/** The deadline as pages and a chat tell it: of one body's registration and link, and of the whole period's funnel. */
const toldDeadlines = async (assessment: string) => {
  const { deadline, longer } = (await ratna.get(`/periods/${periodId}/registration-funnel/summary`)).body;
  return {
    registration: (await ratna.get(`/assessments/${assessment}/registration`)).body.deadline,
    chat: (await ratna.post(`/assessments/${assessment}/invitation-links`)).body.text?.match(/sampai (.+?) pukul/)?.[1],
    funnel: [deadline, longer],
    period: (await ratna.get(`/periods/${periodId}`)).body.extendedUntil,
  };
};

test('every page tells the deadline that holds: the body’s own, else the one for all', async () => {
  expect((await ratna.get(`/assessments/${kraton}/registration`)).body.deadline).toBe(until);
  const before = '2021-01-01T00:00:00.000Z';
  expect(await toldDeadlines(munder)).toMatchObject({ registration: before, funnel: [before, 1], period: null });
});

test('an extension is ended with its reason; who has another keeps that time', async () => {
  const [first] = (await ratna.get(`/periods/${periodId}/extensions`)).body.items;
  const all = await extend({ assessmentIds: null, until: '2098-02-01T00:00:00.000Z' });
  expect(all.status).toBe(201);
  expect(await toldDeadlines(munder)).toEqual({
    registration: '2098-02-01T00:00:00.000Z',
    chat: '1 Februari 2098',
    funnel: ['2098-02-01T00:00:00.000Z', 0],
    period: '2098-02-01T00:00:00.000Z',
  });
  expect((await dewi.get(`/assessments/${kraton}`)).body.deadline).toBe('2098-02-01T00:00:00.000Z');
  expect(refusalOf(await ratna.post(`/extensions/${first.id}/undoing`, { reason: '' }))).toEqual([400, 'request.invalid']); // prettier-ignore
  const undone = await ratna.post(`/extensions/${first.id}/undoing`, { reason: 'Berlaku untuk semua.' });
  expect(undone.body.items.find(({ id }: { id: string }) => id === first.id)).toMatchObject({
    undoneReason: 'Berlaku untuk semua.',
  });
  expect(refusalOf(await ratna.post(`/extensions/${first.id}/undoing`, { reason: 'Lagi.' }))).toEqual([409, 'extension.undone']); // prettier-ignore
});

test('one given by mistake is ended while it runs: the window shuts at that moment, and its people are told', async () => {
  const other = await scene.openPeriod('uji-akhiri', past);
  const assessment = await scene.assessmentIn(other, 'kraton');
  const given = await ratna.post(`/periods/${other}/extensions`, { assessmentIds: [assessment], until, reason: 'Salah pilih.' }); // prettier-ignore
  expect((await dewi.post(`/assessments/${assessment}/registration`)).status).toBe(201);
  const ended = await ratna.post(`/extensions/${given.body.items[0].id}/undoing`, { reason: 'Keliru desa.' });
  expect(ended.body.items).toMatchObject([{ undoneReason: 'Keliru desa.' }]);
  const view = (await dewi.get(`/assessments/${assessment}`)).body;
  expect(view).toMatchObject({ deadline: ended.body.items[0].undoneAt, allowed: [] });
  const told = `select count(*)::int as count from mails where text like '%Keliru desa.%' and to_address = $1`;
  expect(await scene.dataSource.query(told, [emailOf('dewi')])).toEqual([{ count: 1 }]);
});

describe('closing now', () => {
  const closing = (id: string, reason = 'Pengisian selesai.') => ratna.post(`/periods/${id}/closing`, { reason });

  test.each([
    ['while the schedule still runs', undefined, { open: 2, extended: 1 }],
    ['after it, where extensions alone hold it open', past, { open: 1, extended: 1 }],
  ])('%s ends every extension too, and says so before and to those concerned', async (_, window, before) => {
    const code = `uji-tutup-${before.open}`;
    const other = await scene.openPeriod(code, ...(window ? [window] : []));
    const assessment = await scene.assessmentIn(other, 'kraton');
    await ratna.post(`/periods/${other}/extensions`, { assessmentIds: [assessment], until: '2101-01-01T00:00:00Z', reason: 'Banjir.' }); // prettier-ignore
    await dewi.post(`/assessments/${assessment}/registration`);
    expect((await ratna.get(`/periods/${other}/closing`)).body).toEqual(before);
    // A schedule that ends now shuts whoever has no longer time of its own.
    const move = await ratna.get(`/periods/${other}/deadline-move?until=2021-06-01T00:00:00Z`);
    const shut = before.open - before.extended;
    expect(move.body).toMatchObject({ unfinished: 2, losing: shut, shut, names: shut ? ['Desa munder'] : [] });
    expect(refusalOf(await closing(other, ''))).toEqual([400, 'request.invalid']);
    expect(refusalOf(await dewi.post(`/periods/${other}/closing`, { reason: 'Saya.' }))).toEqual([403, 'access.role']);

    const reason = `Penutupan ${code}.`;
    expect((await closing(other, reason)).body).toEqual({ open: 0, extended: 0 });
    const view = (await dewi.get(`/assessments/${assessment}`)).body;
    expect(view.allowed).toEqual([]);
    expect(Date.parse(view.deadline)).toBeLessThanOrEqual(Date.now());
    expect((await ratna.get(`/periods/${other}/extensions`)).body.items).toMatchObject([{ undoneReason: reason }]);
    const told = await scene.dataSource.query(`select text from mails where text like '%' || $1 || '%' and to_address = $2`, [reason, emailOf('dewi')]); // prettier-ignore
    expect(told).toHaveLength(1);
    expect(told[0].text).toContain('Perpanjangan waktu yang Anda terima ikut berakhir.');
    expect((await scene.audits()).at(-1)).toBe('filling.closed');
    expect(refusalOf(await closing(other))).toEqual([409, 'filling.closed']);
  });

  test('a schedule closed early is the deadline itself: nobody reads that it was extended', async () => {
    const other = await scene.openPeriod('uji-tutup-semula');
    const assessment = await scene.assessmentIn(other, 'kraton');
    await ratna.post(`/periods/${other}/extensions`, { assessmentIds: null, until: '2101-01-01T00:00:00Z', reason: 'Banjir.' }); // prettier-ignore
    await closing(other);
    const view = (await dewi.get(`/assessments/${assessment}`)).body;
    const period = (await ratna.get(`/periods/${other}`)).body;
    expect([view.deadline, view.extendedFrom]).toEqual([period.windows.saq.until, null]);
  });
});

test('bodies whose deadline the schedule moves are told at once, with the reason; who keeps more time is not', async () => {
  const told = (): Promise<{ to: string }[]> =>
    scene.dataSource.query(
      `select to_address as "to" from mails where subject like 'Batas waktu % diubah' and text like '%Rapat dimajukan.%' order by 1`,
    );
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const change = (saq: object) =>
    ratna.put(`/periods/${periodId}/policy`, {
      policy: { ...policy, windows: { ...policy.windows, saq } },
      reason: 'Rapat dimajukan.',
    });
  // All have until February 2098.
  const hits = async (at: string) => (await ratna.get(`/periods/${periodId}/deadline-move?until=${at}`)).body;
  expect(await hits('2097-01-01T00:00:00Z')).toEqual({ unfinished: 2, losing: 0, shut: 0, names: [] });
  expect(refusalOf(await ratna.get(`/periods/${periodId}/deadline-move?until=besok`))).toEqual([
    400,
    'request.invalid',
  ]);
  expect(refusalOf(await dewi.get(`/periods/${periodId}/deadline-move?until=2097-01-01T00:00:00Z`))).toEqual([403, 'access.role']); // prettier-ignore
  expect((await change({ ...past, until: '2097-01-01T00:00:00Z' })).status).toBe(200);
  expect(await told()).toEqual([]);
  expect((await change({ ...past, until: '2099-01-01T00:00:00Z' })).status).toBe(200);
  expect(await hits('2097-01-01T00:00:00Z')).toEqual({
    unfinished: 2,
    losing: 2,
    shut: 0,
    names: ['Desa kraton', 'Desa munder'],
  });
  const everybody = await told();
  expect(everybody.map(({ to }) => to)).toContain(emailOf('dewi'));
  expect(everybody.map(({ to }) => to)).toContain(emailOf('tono'));
  expect((await change({ ...past, until: '2098-06-01T00:00:00Z' })).status).toBe(200);
  expect(await told()).toHaveLength(everybody.length * 2);
  expect((await change(past)).status).toBe(200);
});

test('once a later stage has begun for its category, the questionnaire stays shut', async () => {
  await scene.dataSource.query(`update assessment_stages set state = 'open' where stage_code = 'presentasi' and assessment_id = $1`, [munder]); // prettier-ignore
  const reply = await extend({ assessmentIds: [kraton], until: '2099-06-01T00:00:00Z' });
  expect(refusalOf(reply)).toEqual([409, 'extension.begun']);
  expect(reply.body.bodies).toEqual(['Desa kraton']);
  // The schedule is no way round it.
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const windows = { ...policy.windows, saq: { ...past, until: '2099-06-01T00:00:00Z' } };
  const moved = await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Lupa.' });
  expect([refusalOf(moved), moved.body.title]).toEqual([[409, 'extension.begun'], reply.body.title]);
  const none = await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows: {} }, reason: 'Lupa.' });
  expect(refusalOf(none)).toEqual([409, 'extension.begun']);
});

describe('the rules of handing in', () => {
  const rules = { confirm: 'either', graceSeconds: 300, unsubmitted: 'count', samePerson: false };
  test('are the usual ones until the organiser says otherwise, with a reason once the period is open', async () => {
    const path = `/periods/${periodId}/submission-rules`;
    expect((await dewi.get(path)).body).toEqual({
      confirm: 'superior',
      graceSeconds: 120,
      unsubmitted: 'zero',
      samePerson: false,
    });
    expect(refusalOf(await dewi.put(path, rules))).toEqual([403, 'access.role']);
    expect(refusalOf(await ratna.put(path, rules))).toEqual([409, 'submissionRules.frozen']);
    expect(refusalOf(await ratna.put(path, { ...rules, graceSeconds: 901 }))).toEqual([400, 'request.invalid']);
    expect((await ratna.put(path, { ...rules, reason: 'Banyak desa tanpa akun atasan.' })).body).toEqual(rules);
    expect((await dewi.get(path)).body).toEqual(rules);
    expect((await scene.audits()).at(-1)).toBe('submissionRules.changed');
  });

  test.each([
    ['count', 200, 'verifying'],
    ['zero', 409, 'assessment.locked'],
  ])('what nobody handed in by the deadline, where the period says "%s": %i %s', async (unsubmitted, status, word) => {
    const code = `uji-${unsubmitted}`;
    const other = await scene.openPeriod(code);
    const assessment = await scene.assessmentIn(other, 'kraton');
    await dewi.post(`/assessments/${assessment}/registration`);
    await dewi.put(`/assessments/${assessment}/answers/A1`, answer);
    await ratna.post(`/periods/${other}/assignments`, {});
    await ratna.put(`/periods/${other}/submission-rules`, { ...rules, unsubmitted, reason: 'Sesuai petunjuk teknis.' });
    const made = await scene.as('made');
    const judge = () => made.put(`/assessments/${assessment}/verdicts/A1`, { decision: 'accept', revision: 0 });
    expect(refusalOf(await judge())).toEqual([409, 'assessment.locked']);
    const policy = smallPolicy(code, past);
    expect((await ratna.put(`/periods/${other}/policy`, { policy, reason: 'Berakhir.' })).status).toBe(200);
    const board = (await ratna.get(`/periods/${other}/board?sort=code`)).body.items;
    expect(board.map(({ handing }: { handing: string }) => handing)).toEqual([
      unsubmitted === 'count' ? 'unsubmittedCount' : 'unsubmittedZero',
      'notAssessed',
    ]);
    const reply = await judge();
    expect([reply.status, reply.body.code ?? reply.body.state]).toEqual([status, word]);
  });
});
