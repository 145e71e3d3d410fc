import sharp from 'sharp';
import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { browserWith, cookieOf, createScene, password, refusalOf, type Browser, type Scene } from './cast';
import { invitationToken } from './invitation-token';

let scene: Scene;
let stranger: Browser;
let period: string;
beforeAll(async () => {
  scene = await createScene();
  stranger = browserWith(scene, '');
  period = await scene.openPeriod('daftar-2026');
});
afterAll(() => scene.close());

const comer = (token: string, email: string, more: object = {}): object => ({
  token,
  name: 'Rini',
  email,
  password,
  ...more,
});

const whole = {
  officerName: 'Rini Astuti',
  officerPosition: 'Sekretaris Desa',
  officerPhone: '0812-1111-2222',
  officerEmail: 'rini@uji.example',
  superiorName: 'Pak Lurah',
  superiorPosition: 'Kepala Desa',
  superiorEmail: 'lurah.baru@uji.example',
  superiorActing: true,
  noDecree: true,
};

/** Comes through a link and is signed in. */
const come = async (assessmentId: string, email: string): Promise<Browser> => {
  const reply = await stranger.post(
    '/invitations/acceptance',
    comer(await invitationToken(scene, assessmentId), email),
  );
  expect([reply.status, reply.body.session?.hat?.role]).toEqual([201, 'unitPpid']);
  return browserWith(scene, cookieOf(reply));
};

test('a link opens once for one person, and says what to do when it opens no more', async () => {
  const id = await scene.assessmentIn(period, 'kraton');
  const token = await invitationToken(scene, id);
  const view = await stranger.post('/invitations/opening', { token });
  expect(view.body).toMatchObject({
    organiser: 'Kabupaten contoh',
    body: { name: 'Desa kraton' },
    role: 'unitPpid',
    hasAccount: false,
  });
  expect(JSON.stringify(view.body)).not.toContain(token);

  const doubted = await stranger.post('/invitations/acceptance', comer(token, 'rini@gmial.com'));
  expect([...refusalOf(doubted), doubted.body.suggestion]).toEqual([422, 'email.doubtful', 'rini@gmail.com']);
  expect(
    refusalOf(await stranger.post('/invitations/acceptance', comer(token, 'rini@uji.example', { password: 'pendek' }))),
  ).toEqual([422, 'user.passwordWeak']);
  expect(
    refusalOf(
      await stranger.post('/invitations/acceptance', comer(token, 'dewi@uji.example', { password: 'bukan sandinya' })),
    ),
  ).toEqual([401, 'session.credentials']);

  const came = await stranger.post('/invitations/acceptance', comer(token, 'rini@uji.example'));
  expect(came.status).toBe(201);
  expect(refusalOf(await stranger.post('/invitations/opening', { token }))).toEqual([409, 'invitation.used']);
  expect(refusalOf(await stranger.post('/invitations/opening', { token: 'x'.repeat(43) }))).toEqual([
    404,
    'invitation.unknown',
  ]);
  expect((await scene.audits()).slice(-2)).toEqual(['user.created', 'invitation.accepted']);

  const munder = await scene.assessmentIn(period, 'munder');
  const other = await invitationToken(scene, munder);
  const ratna = await scene.as('ratna');
  expect((await ratna.delete(`/assessments/${munder}/invitation`)).status).toBe(204);
  expect(refusalOf(await stranger.post('/invitations/opening', { token: other }))).toEqual([404, 'invitation.unknown']);
  const again = await invitationToken(scene, munder);
  await scene.dataSource.query(
    `update invitations set expires_at = now() - interval '1 day' where assessment_id = $1`,
    [munder],
  );
  expect((await stranger.post('/invitations/opening', { token: again })).status).toBe(200);
  const rows = await scene.dataSource.query<{ hashes: string }[]>(
    'select string_agg(token_hash, $1) as hashes from invitation_tokens',
    [' '],
  );
  expect(rows[0]?.hashes).not.toContain(again);
});

test('whoever guesses at links is slowed down', async () => {
  const guess = (): Promise<{ status: number; body: { code?: string } }> =>
    stranger.post('/invitations/opening', { token: 'tebakan' });
  const statuses = new Set<number>();
  for (let at = 0; at < 101; at += 1) statuses.add((await guess()).status);
  expect([...statuses]).toEqual([404, 429]);
  await scene.dataSource.query('delete from sign_in_failures');
});

test('under the rule of approval a body types its data, is returned, mends and is approved; nothing else opens the form', async () => {
  const ratna = await scene.as('ratna');
  const own = await scene.openPeriod('setuju-2026');
  expect((await ratna.put(`/periods/${own}/registration-rule`, { rule: 'approval' })).status).toBe(204);
  const id = await scene.assessmentIn(own, 'kraton');
  const rini = await come(id, 'rini@uji.example');
  const path = `/assessments/${id}/registration`;
  expect(refusalOf(await rini.post(path))).toEqual([409, 'registration.required']);
  expect((await rini.get(path)).body).toMatchObject({
    state: null,
    revision: 0,
    rule: 'approval',
    allowed: ['save', 'submit'],
  });

  const saved = await rini.put(path, { content: { ...whole, officerEmail: 'rini@gmail.con' }, revision: 0 });
  expect(saved.body).toMatchObject({ revision: 1, doubts: [{ field: 'officerEmail', suggestion: 'rini@gmail.com' }] });
  const stale = await rini.put(path, { content: { officerNip: '1' }, revision: 0 });
  expect([...refusalOf(stale), stale.body.current.revision]).toEqual([409, 'registration.stale', 1]);
  await rini.put(path, {
    content: { officerEmail: 'rini@uji.example', officerNip: '12', noDecree: false },
    revision: 1,
  });
  const tomorrow = { superiorEmail: 'Rini@uji.example', decreeNumber: '1', decreeDate: '2999-01-01' };
  await rini.put(path, { content: tomorrow, revision: 2 });
  const doubtful = await rini.post(`${path}/submission`);
  expect(doubtful.body.errors.map((one: { path: string }) => one.path)).toEqual([
    '/superiorEmail',
    '/officerNip',
    '/decreeDate',
    '/decree',
  ]);
  await rini.put(path, {
    content: { superiorEmail: whole.superiorEmail, decreeNumber: '', decreeDate: '' },
    revision: 3,
  });
  const refused = await rini.post(`${path}/submission`, { isTrial: true });
  expect(refusalOf(refused)).toEqual([422, 'registration.invalid']);
  expect(refused.body.errors.map((one: { path: string }) => one.path)).toEqual([
    '/officerNip',
    '/decreeNumber',
    '/decreeDate',
    '/decree',
  ]);

  const upload = (content: Buffer, name: string) =>
    supertest(scene.server)
      .post(`/api${path}/decree`)
      .set('x-terbuka', '1')
      .set({ cookie: rini.cookie })
      .attach('file', content, name);
  expect(refusalOf(await upload(Buffer.from('<html><script>alert(1)</script>'), 'sk.pdf'))).toEqual([
    415,
    'evidence.mislabelled',
  ]);
  expect(refusalOf(await upload(Buffer.from('PK'), 'sk.docx'))).toEqual([415, 'decree.typeRefused']);
  const exif = { IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 7/1 30/1' } };
  const photo = sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } }).withExif(exif);
  expect((await upload(await photo.jpeg().toBuffer(), 'sk.jpg')).body.decree).toMatchObject({
    mediaType: 'image/jpeg',
  });
  const kept = await rini.get(`${path}/decree`);
  expect((await sharp(kept.body as Buffer).metadata()).exif).toBeUndefined();
  expect(refusalOf(await upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'sk.jpg'))).toEqual([
    415,
    'evidence.unsafe',
  ]);
  for (const content of [`%PDF-1.4\n${'1 0 obj\n<<>>\nendobj\n'.repeat(30)}`, '%PDF-1.4\n<html></html>\n%%EOF'])
    expect(refusalOf(await upload(Buffer.from(content), 'sk.pdf'))).toEqual([415, 'evidence.unsafe']);
  const photoHash = (await rini.get(path)).body.decree.sha256;
  const attached = await upload(paperPdf(), 'SK PPID.pdf');
  expect(attached.body.decree).toMatchObject({ name: 'SK PPID.pdf', mediaType: 'application/pdf' });
  // The one address of the decree may hold another file tomorrow; an address with the hash never does.
  const current = await rini.get(`${path}/decree`);
  expect([current.headers['cache-control'], current.headers.etag]).toEqual([
    'private, no-cache',
    `"${attached.body.decree.sha256}"`,
  ]);
  const asked = (etag: string) =>
    supertest(scene.server).get(`/api${path}/decree`).set({ cookie: rini.cookie, 'if-none-match': etag });
  expect((await asked(`"${attached.body.decree.sha256}"`)).status).toBe(304);
  expect((await asked(`"${photoHash}"`)).status).toBe(200);
  const named = await rini.get(`${path}/decree?sha256=${attached.body.decree.sha256}`);
  expect([named.status, named.headers['cache-control']]).toEqual([200, 'private, max-age=3600']);
  expect(refusalOf(await rini.get(`${path}/decree?sha256=${photoHash}`))).toEqual([404, 'registration.unknown']);
  const content = { officerNip: '', decreeNumber: '188/1', decreeDate: '2026-01-31' };
  expect((await rini.put(path, { content, revision: attached.body.revision })).status).toBe(200);
  expect((await rini.post(`${path}/submission`, { isTrial: true })).body.state).toBe('draft');
  expect((await rini.post(`${path}/submission`)).body).toMatchObject({
    state: 'submitted',
    isRegistered: false,
    allowed: [],
  });
  expect(refusalOf(await rini.put(path, { content: {}, revision: 9 }))).toEqual([409, 'registration.locked']);
  expect(refusalOf(await (await scene.as('tono')).get(path))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await rini.post(`/periods/${own}/registration-approvals`, { assessmentIds: [id] }))).toEqual([
    403,
    'access.role',
  ]);

  const decree = await ratna.get(`${path}/decree`);
  expect([decree.status, decree.headers['x-content-type-options'], decree.headers['content-disposition']]).toEqual([
    200,
    'nosniff',
    expect.stringContaining('inline'),
  ]);
  expect(
    (await ratna.post(`/periods/${own}/registration-returns`, { assessmentId: id, reason: 'SK belum ditandatangani.' }))
      .status,
  ).toBe(204);
  expect((await rini.get(path)).body).toMatchObject({ state: 'returned', reason: 'SK belum ditandatangani.' });
  expect((await rini.post(`${path}/submission`)).body.state).toBe('submitted');
  expect((await ratna.post(`/periods/${own}/registration-approvals`, { assessmentIds: [id] })).body).toEqual({
    approved: 1,
  });
  expect(refusalOf(await ratna.post(`/periods/${own}/registration-approvals`, { assessmentIds: [id] }))).toEqual([
    409,
    'registration.notSubmitted',
  ]);
  expect((await rini.get(`/assessments/${id}`)).body.state).toBe('registered');
  const mails = await scene.dataSource.query<{ to: string }[]>(
    `select to_address as "to" from mails where kind = 'invitation' order by id`,
  );
  expect(mails.map(({ to }) => to)).toEqual(['lurah.baru@uji.example']);
  const audits = await scene.audits();
  for (const action of ['registration.submitted', 'registration.returned', 'registration.approved'])
    expect(audits).toContain(action);
});

test('under the automatic rule what is handed in counts at once', async () => {
  const own = await scene.openPeriod('otomatis-2026');
  const id = await scene.assessmentIn(own, 'munder');
  const tono = await scene.as('tono');
  const path = `/assessments/${id}/registration`;
  await tono.put(path, { content: { ...whole, officerEmail: 'tono@uji.example' }, revision: 0 });
  expect((await tono.post(`${path}/submission`)).body).toMatchObject({ state: 'approved', isRegistered: true });
  expect((await tono.get(`/assessments/${id}`)).body.allowed).toContain('answer');
});

test('what somebody else changed since is not handed in unseen', async () => {
  const own = await scene.openPeriod('berdua-2026');
  const id = await scene.assessmentIn(own, 'munder');
  const tono = await scene.as('tono');
  const path = `/assessments/${id}/registration`;
  await tono.put(path, { content: { ...whole, officerEmail: 'tono@uji.example' }, revision: 0 });
  await tono.put(path, { content: { superiorEmail: 'lain@uji.example' }, revision: 1 });
  const stale = await tono.post(`${path}/submission`, { revision: 1 });
  expect(refusalOf(stale)).toEqual([409, 'registration.stale']);
  expect(stale.body.current).toMatchObject({ revision: 2, content: { superiorEmail: 'lain@uji.example' } });
  expect((await tono.post(`${path}/submission`, { revision: 2 })).status).toBe(200);
});

test('what is known of a body and shown in its fields is kept with the first thing typed', async () => {
  const own = await scene.openPeriod('dikenal-2026');
  const id = await scene.assessmentIn(own, 'munder');
  const tono = await scene.as('tono');
  const path = `/assessments/${id}/registration`;
  const shown = (await tono.get(path)).body.content;
  expect(shown).toMatchObject({ officerName: 'Rini Astuti', officerEmail: 'tono@uji.example' });
  await tono.put(path, { content: { superiorName: 'Bu Camat' }, revision: 0 });
  expect((await tono.get(path)).body.content).toEqual({ ...shown, superiorName: 'Bu Camat' });
});

test('letters go to those with an address, a wrong address is put right, and the funnel counts every step', async () => {
  const ratna = await scene.as('ratna');
  const own = await scene.openPeriod('corong-2026');
  const kraton = await scene.assessmentIn(own, 'kraton');
  await scene.dataSource.query('update public_bodies set email = null');
  expect(refusalOf(await ratna.post(`/periods/${own}/invitation-mails`, {}))).toEqual([422, 'invitation.nobody']);
  const contact = { email: 'ppid@gmial.com', phone: '0812 3456 7890', officerName: 'Rini' };
  expect(refusalOf(await ratna.put(`/assessments/${kraton}/contact`, contact))).toEqual([422, 'email.doubtful']);
  expect((await ratna.put(`/assessments/${kraton}/contact`, { ...contact, email: 'ppid@gmail.com' })).status).toBe(204);
  expect((await ratna.post(`/periods/${own}/invitation-mails`, {})).body).toEqual({
    mailed: 1,
    told: 0,
    more: false,
  });
  const link = await ratna.post(`/assessments/${kraton}/invitation-links`);
  expect(link.body.whatsapp).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/);
  const [mail] = await scene.dataSource.query<{ text: string }[]>(
    `select text from mails where to_address = 'ppid@gmail.com'`,
  );
  expect(mail?.text).not.toContain('#');
  const list = await ratna.post(`/periods/${own}/invitation-links`);
  expect([list.status, list.headers['content-disposition']]).toEqual([
    200,
    'attachment; filename="tautan-undangan-corong-2026.xlsx"',
  ]);

  const funnel = `/periods/${own}/registration-funnel`;
  const summary = await ratna.get(`${funnel}/summary`);
  expect(summary.body).toMatchObject({ total: 2, rule: 'automatic', daysLeft: expect.any(Number) });
  // Both bodies have people from earlier periods; who has an account has come so far, and has opened no link.
  expect(
    summary.body.steps.map(({ step, here, reached }: Record<string, unknown>) => `${step} ${here}/${reached}`),
  ).toEqual([
    'listed 0/2',
    'invited 0/2',
    'mailed 0/2',
    'opened 0/0',
    'account 2/2',
    'submitted 0/0',
    'registered 0/0',
    'filling 0/0',
  ]);
  const first = await ratna.get(`${funnel}?limit=1`);
  expect(first.body).toMatchObject({
    total: 2,
    items: [{ code: 'kraton', mailState: 'kept', phone: '+6281234567890' }],
  });
  const second = await ratna.get(`${funnel}?limit=1&cursor=${first.body.next}`);
  expect(second.body).toMatchObject({ next: null, items: [{ code: 'munder', mailState: null }] });
  expect((await ratna.get(`${funnel}?view=neverOpened`)).body.total).toBe(0);
  expect((await ratna.get(`${funnel}/workbook?view=account`)).status).toBe(200);
  expect(refusalOf(await (await scene.as('siti')).get(`${funnel}/summary`))).toEqual([404, 'access.notFound']);
});
