import { RequestDeadlinesService } from '@app/ppid';
import { Workbook } from 'exceljs';
import supertest from 'supertest';
import { createScene, type Browser, type Scene } from './cast';

let scene: Scene;
let dewi: Browser;
let budi: Browser;
let today: string;
beforeAll(async () => {
  scene = await createScene();
  [dewi, budi] = [await scene.as('dewi'), await scene.as('budi')];
  today = ((await budi.get('/information-requests')).body as { today: string }).today;
});
afterAll(() => scene.close());

const daysAgo = (days: number): string => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

const content = {
  requesterKind: 'person',
  requesterName: 'Wulan',
  identityKind: 'KTP',
  identityNumber: '3508000000000001',
  address: null,
  phone: '0812 0000 0000',
  email: 'wulan@warga.example',
  occupation: 'Petani',
  information: 'Salinan anggaran desa tahun 2025',
  purpose: 'Musyawarah dusun',
  delivery: 'email',
};

interface View {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: string;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly steps: readonly string[];
  readonly isElsewhere: boolean;
  readonly due: { readonly workingDays: number; readonly days: readonly { readonly count: number | null }[] } | null;
  readonly events: readonly { readonly kind: string; readonly detail: Record<string, unknown> }[];
  readonly objections: readonly { readonly id: string; readonly number: string; readonly outcome: string | null }[];
}

const enter = async (
  browser: Browser,
  more: object = {},
): Promise<{ id: string; number: string; dueOn: string; link: string }> => {
  const { status, body } = await browser.post('/information-requests', {
    ...content,
    channel: 'desk',
    receivedOn: daysAgo(3),
    publicBodyId: scene.bodies['kraton'],
    ...more,
  });
  expect([status, body]).toEqual([201, expect.objectContaining({})]);
  return body as { id: string; number: string; dueOn: string; link: string };
};
const show = async (browser: Browser, id: string): Promise<View> =>
  (await browser.get(`/information-requests/${id}`)).body as View;
const take = async (browser: Browser, id: string, step: string, body: object = {}) => {
  const { revision } = await show(browser, id);
  return browser.post(`/information-requests/${id}/${step}`, { revision, on: null, text: 'Karena perlu.', ...body });
};
const mailsTo = async (address: string): Promise<string[]> => {
  const rows = await scene.dataSource.query<{ subject: string }[]>(
    'select subject from mails where to_address = $1 order by id',
    [address],
  );
  return rows.map(({ subject }) => subject);
};

test('a request at the desk gets its number, its clock with every day on the way, and a receipt with a secret link', async () => {
  const email = 'pertama@warga.example';
  const first = await enter(dewi, { email });
  const second = await enter(dewi);
  expect(first.number).toMatch(/^001\/kraton\/PPID\/[IVX]+\/20\d\d$/);
  expect(second.number).toMatch(/^002\/kraton\//);
  const view = await show(dewi, first.id);
  expect(view).toMatchObject({ state: 'open', dueOn: first.dueOn, due: { workingDays: 10 } });
  expect(view.due?.days.filter(({ count }) => count !== null)).toHaveLength(10);
  expect(view.steps).toEqual(['decide', 'stop', 'extend', 'forward', 'withdraw']);
  expect(await mailsTo(email)).toEqual([`Permohonan informasi Anda telah diterima (${first.number})`]);
  const [kept] = await scene.dataSource.query<{ text: string }[]>('select text from mails where to_address = $1', [
    email,
  ]);
  expect(kept?.text).not.toContain(first.link);
  const [{ hash } = { hash: '' }] = await scene.dataSource.query<{ hash: string }[]>(
    'select secret_hash as hash from information_requests where id = $1',
    [first.id],
  );
  expect(first.link).not.toContain(hash);
});

test('twenty entered at once at one desk get twenty numbers', async () => {
  const made = await Promise.all(
    Array.from({ length: 20 }, () => enter(budi, { publicBodyId: null, email: null, delivery: 'pickup' })),
  );
  expect(new Set(made.map(({ number }) => number)).size).toBe(20);
});

test('nothing is entered for the future, for no address, or for a body of somebody else', async () => {
  const ask = { ...content, channel: 'desk', receivedOn: daysAgo(0), publicBodyId: scene.bodies['kraton'] };
  const tomorrow = await dewi.post('/information-requests', { ...ask, receivedOn: daysAgo(-1) });
  expect([tomorrow.status, tomorrow.body]).toMatchObject([422, { code: 'informationRequest.day' }]);
  const nowhere = await dewi.post('/information-requests', { ...ask, email: null });
  expect([nowhere.status, nowhere.body]).toMatchObject([422, { code: 'informationRequest.address' }]);
  const other = await dewi.post('/information-requests', { ...ask, publicBodyId: scene.bodies['munder'] });
  expect(other.status).toBe(403);
  const foreign = await budi.post('/information-requests', { ...ask, publicBodyId: scene.bodies['pulau'] });
  expect([foreign.status, foreign.body]).toMatchObject([422, { code: 'informationRequest.desk' }]);
});

test('only its desk, its superior and the lead PPID see a request; another desk and another organiser do not', async () => {
  const { id } = await enter(dewi);
  for (const person of ['dewi', 'camat', 'budi'] as const)
    expect([person, (await (await scene.as(person)).get(`/information-requests/${id}`)).status]).toEqual([person, 200]);
  for (const [person, status] of [
    ['tono', 403],
    ['ratna', 403],
    ['made', 403],
    ['joko', 404],
    ['agung', 404],
  ] as const)
    expect([person, (await (await scene.as(person)).get(`/information-requests/${id}`)).status]).toEqual([
      person,
      status,
    ]);
  const tono = await scene.as('tono');
  const { items } = (await tono.get('/information-requests')).body as { items: unknown[] };
  expect(items).toEqual([]);
});

test('the clock stands still while the requester completes it, and is prolonged once, in time', async () => {
  const { id, dueOn } = await enter(dewi, { receivedOn: today });
  expect((await take(dewi, id, 'stop')).body).toMatchObject({
    state: 'stopped',
    dueOn: null,
    steps: ['resume', 'withdraw'],
  });
  const resumed = (await take(dewi, id, 'resumption', { identityKind: null, identityNumber: null })).body as View;
  expect(resumed).toMatchObject({ state: 'open', dueOn });
  const longer = (await take(dewi, id, 'extension')).body as View;
  expect(longer.due?.workingDays).toBe(17);
  expect((longer.dueOn ?? '') > dueOn).toBe(true);
  const again = await take(dewi, id, 'extension');
  expect([again.status, again.body]).toMatchObject([409, { code: 'informationRequest.step' }]);
});

test('two officers at once: the second is told, and nothing is done twice', async () => {
  const { id } = await enter(dewi);
  const { revision } = await show(dewi, id);
  const step = { revision, on: null, text: 'Perlu surat kuasa.' };
  const both = await Promise.all([
    dewi.post(`/information-requests/${id}/stop`, step),
    budi.post(`/information-requests/${id}/extension`, step),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await show(dewi, id)).events).toHaveLength(2);
});

test('overdue, it can no longer be prolonged, and is open to an objection', async () => {
  const { id } = await enter(dewi, { receivedOn: daysAgo(60) });
  const view = await show(dewi, id);
  expect(view.daysLeft).toBeLessThan(0);
  expect(view.steps).toEqual(['decide', 'stop', 'forward', 'withdraw', 'object']);
  const late = await take(dewi, id, 'extension');
  expect([late.status, late.body]).toMatchObject([409, { code: 'informationRequest.overdue' }]);
  const { items } = (await dewi.get('/information-requests?filter=overdue')).body as { items: { id: string }[] };
  expect(items.map((one) => one.id)).toContain(id);
});

test('a refusal needs its ground and the consequence test, and information needs to know to whom', async () => {
  const { id } = await enter(dewi, { identityKind: null, identityNumber: null });
  const decision = { outcome: 'refused', ground: null, consequenceTest: null, cost: null };
  const bare = await take(dewi, id, 'decision', decision);
  expect([bare.status, bare.body]).toMatchObject([422, { code: 'informationRequest.ground' }]);
  const nameless = await take(dewi, id, 'decision', { ...decision, outcome: 'granted' });
  expect([nameless.status, nameless.body]).toMatchObject([409, { code: 'informationRequest.identity' }]);
  const whole = await take(dewi, id, 'decision', {
    ...decision,
    ground: 'Pasal 17 huruf h',
    consequenceTest: 'Mengungkap riwayat orang',
  });
  expect(whole.body).toMatchObject({ state: 'decided', outcome: 'refused', steps: ['object'] });
});

test('handed on, it stays to be read where it lay, and belongs to the new desk', async () => {
  const email = 'pindah@warga.example';
  const { id, dueOn } = await enter(dewi, { email });
  const same = await take(dewi, id, 'forwarding', { publicBodyId: scene.bodies['kraton'] });
  expect([same.status, same.body]).toMatchObject([422, { code: 'informationRequest.desk' }]);
  const moved = (await take(dewi, id, 'forwarding', { publicBodyId: scene.bodies['munder'] })).body as View;
  expect(moved).toMatchObject({ isElsewhere: true, steps: [], dueOn });
  const tono = await scene.as('tono');
  expect(await show(tono, id)).toMatchObject({ isElsewhere: false, state: 'open' });
  expect(
    (await take(dewi, id, 'decision', { outcome: 'granted', ground: null, consequenceTest: null, cost: null })).status,
  ).toBe(403);
  expect(await mailsTo(email)).toContainEqual(expect.stringContaining('diteruskan'));
});

test('an objection is decided by the superior and may go before the Commission', async () => {
  const { id, number } = await enter(dewi);
  const early = await take(dewi, id, 'objections', { reasons: ['refused'] });
  expect([early.status, early.body]).toMatchObject([409, { code: 'objection.early' }]);
  await take(dewi, id, 'decision', { outcome: 'refused', ground: 'Pasal 17', consequenceTest: 'Ada', cost: null });
  const filed = (await take(dewi, id, 'objections', { reasons: ['refused', 'late'] })).body as View;
  const [objection] = filed.objections;
  expect(objection?.number).toBe(`K1/${number}`);
  const twice = await take(dewi, id, 'objections', { reasons: ['cost'] });
  expect([twice.status, twice.body]).toMatchObject([409, { code: 'objection.open' }]);
  const path = `objections/${objection?.id}/decision`;
  const decision = {
    outcome: 'accepted',
    decision: 'Informasi dibuka.',
    superiorName: 'Pak Camat',
    superiorPosition: 'Camat Kraton',
    text: undefined,
  };
  expect((await take(dewi, id, path, decision)).status).toBe(403);
  const camat = await scene.as('camat');
  const decided = (await take(camat, id, path, decision)).body as View;
  expect(decided.objections[0]?.outcome).toBe('accepted');
  const again = await take(camat, id, path, decision);
  expect([again.status, again.body]).toMatchObject([409, { code: 'objection.decided' }]);
  const response = { response: 'disputed', note: 'Sengketa didaftarkan.', text: undefined };
  const disputed = await take(dewi, id, `objections/${objection?.id}/response`, response);
  expect(disputed.body).toMatchObject({ objections: [{ response: 'disputed' }] });
  expect((await show(dewi, id)).events.map(({ kind }) => kind)).toEqual([
    'received',
    'decided',
    'objected',
    'objectionDecided',
    'disputed',
  ]);
});

test('a holiday that comes later moves open deadlines, and everybody concerned is told', async () => {
  const email = 'libur@warga.example';
  const { id, dueOn } = await enter(dewi, { email, receivedOn: today });
  const ratna = await scene.as('ratna');
  const added = await ratna.post('/calendar/days', { date: dueOn, kind: 'own', name: 'Hari jadi' });
  expect(added.status).toBe(201);
  const queued = await scene.dataSource.query<unknown[]>(
    `select 1 from pgboss.job where name = 'move-request-deadlines'`,
  );
  expect(queued.length).toBeGreaterThan(0);
  await scene.app.get(RequestDeadlinesService).recount(scene.organisers['contoh'] ?? '');
  const view = await show(dewi, id);
  expect((view.dueOn ?? '') > dueOn).toBe(true);
  expect(view.events.at(-1)).toMatchObject({ kind: 'moved', detail: { before: dueOn, after: view.dueOn } });
  expect(await mailsTo(email)).toContainEqual(expect.stringContaining('bergeser'));
  const told = await scene.dataSource.query<unknown[]>(`select 1 from notifications where kind = 'request-moved'`);
  expect(told.length).toBeGreaterThan(0);
});

test('rules are versions: a stale change is refused, a pattern without a number too, and a change holds from then on', async () => {
  const now = (await budi.get('/request-rules')).body as { version: number; rules: object };
  const worse = await budi.put('/request-rules', {
    version: now.version,
    rules: { ...now.rules, numberPattern: 'PPID/{year}' },
    reason: 'Singkat',
  });
  expect([worse.status, worse.body]).toMatchObject([422, { code: 'requestRules.pattern' }]);
  const changed = await budi.put('/request-rules', {
    version: now.version,
    rules: { ...now.rules, answerDays: 5 },
    reason: 'Perbup 1/2026',
  });
  expect(changed.body).toMatchObject({ version: 1, rules: { answerDays: 5 }, reason: 'Perbup 1/2026' });
  const stale = await budi.put('/request-rules', { version: now.version, rules: now.rules, reason: 'Lama' });
  expect([stale.status, stale.body]).toMatchObject([409, { code: 'requestRules.stale' }]);
  const { id } = await enter(dewi);
  expect((await show(dewi, id)).due?.workingDays).toBe(5);
});

test('the registers are a workbook with a line for each request and each objection', async () => {
  const trap = '=HYPERLINK("http://jahat.example")';
  await enter(dewi, { requesterName: trap, receivedOn: today });
  const year = today.slice(0, 4);
  const { body, status } = await supertest(scene.server)
    .get(`/api/information-requests/register?year=${year}`)
    .set({ cookie: budi.cookie })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(status).toBe(200);
  const book = new Workbook();
  await book.xlsx.load(body as ArrayBuffer);
  const [requests, objections] = book.worksheets;
  expect([requests?.name, objections?.name]).toEqual(['Register permohonan', 'Register keberatan']);
  const [{ count } = { count: 0 }] = await scene.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from information_requests r join organisers o on o.id = r.organiser_id
      where o.code = 'contoh' and extract(year from received_on) = $1`,
    [Number(year)],
  );
  expect(requests?.rowCount).toBe(count + 3);
  expect(objections?.rowCount).toBe(4);
  expect(requests?.getRow(count + 3).getCell(3).formula).toBeUndefined();
  expect(requests?.getColumn(3).values).toContain(trap);
});
