import { browserWith, cookieOf, createScene, password, refusalOf, type Scene } from './cast';
import { invitationToken } from './invitation-token';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const whole = {
  officerName: 'Rini Astuti',
  officerPosition: 'Sekretaris Desa',
  officerPhone: '0812-1111-2222',
  officerEmail: 'kantor@uji.example',
  superiorName: 'Pak Lurah',
  superiorPosition: 'Kepala Desa',
  superiorEmail: 'lurah.baru@uji.example',
  noDecree: true,
};

test('who was asked and has not come is written to once more, and the link handed over again', async () => {
  const dewi = await scene.as('dewi');
  const people = `/public-bodies/${scene.bodies['kraton'] ?? ''}`;
  const person = { role: 'superior', name: 'Bu Kades', email: 'kades.baru@uji.example' };
  expect((await dewi.post(`${people}/people`, person)).status).toBe(201);
  const [awaited] = (await dewi.get(`${people}/people`)).body.awaited;
  const again = await dewi.post(`${people}/invitations/${awaited.invitationId}/letters`);
  expect([again.status, again.body.text]).toEqual([201, expect.stringContaining('/undangan#')]);
  const mails = await scene.dataSource.query<{ subject: string }[]>(
    `select subject from mails where to_address = 'kades.baru@uji.example' order by id`,
  );
  expect(mails.map(({ subject }) => subject.startsWith('Pengingat'))).toEqual([false, true]);
  const tono = await scene.as('tono');
  expect((await tono.post(`${people}/invitations/${awaited.invitationId}/letters`)).status).toBe(403);
  await dewi.delete(`${people}/invitations/${awaited.invitationId}`);
  const gone = await dewi.post(`${people}/invitations/${awaited.invitationId}/letters`);
  expect(gone.body.code).toBe('invitation.unknown');
});

test('a card says that the data came back and why', async () => {
  const own = await scene.openPeriod('kembali-2027');
  const ratna = await scene.as('ratna');
  await ratna.put(`/periods/${own}/registration-rule`, { rule: 'approval' });
  const tono = await scene.as('tono');
  const id = await scene.assessmentIn(own, 'munder');
  await tono.put(`/assessments/${id}/registration`, { content: whole, revision: 0 });
  await tono.post(`/assessments/${id}/registration/submission`);
  const reason = 'SK belum ditandatangani.';
  await ratna.post(`/periods/${own}/registration-returns`, { assessmentId: id, reason });
  const { items } = (await tono.get('/assessments?mine=1')).body;
  expect(items.find((card: { id: string }) => card.id === id).registration).toMatchObject({
    state: 'returned',
    reason,
  });
});

test('a new period reaches the officers that bodies have already, and the funnel says what has happened', async () => {
  const ratna = await scene.as('ratna');
  await scene.dataSource.query('update public_bodies set email = null, phone = null, officer_name = null');
  const own = await scene.openPeriod('kenal-2027');
  const munder = await scene.assessmentIn(own, 'munder');
  const tono = await scene.as('tono');
  const noticed = async () =>
    (await tono.get('/notifications?unread=1')).body.items.find(
      ({ href }: { href: string }) => href === `/penilaian/${munder}/pendaftaran`,
    );
  expect(await noticed()).toMatchObject({ kind: 'invitation', title: 'Undangan Monev uji kenal-2027', times: 1 });
  const funnel = `/periods/${own}/registration-funnel`;
  const summaryOf = async () => (await ratna.get(`${funnel}/summary`)).body;
  const told = await summaryOf();
  expect(told.toInvite).toEqual({ letters: 0, notices: 0, bodies: 0, unreachable: 0 });
  expect(told.steps.map(({ step, reached }: Record<string, unknown>) => `${step} ${reached}`).slice(0, 5)).toEqual([
    'listed 2',
    'invited 2',
    'mailed 2',
    'opened 0',
    'account 2',
  ]);
  const row = (await ratna.get(`${funnel}?q=munder`)).body.items[0];
  expect(row).toMatchObject({
    email: null,
    reachedEmail: 'tono@uji.example',
    toldAt: expect.any(String),
    mailedAt: null,
  });

  // An organiser asks once more, by hand; and somebody whom nobody had told is told by inviting all.
  const again = await ratna.post(`/periods/${own}/invitation-mails`, { assessmentIds: [munder] });
  expect(again.body).toEqual({ mailed: 0, told: 1, more: false });
  expect(await noticed()).toMatchObject({ title: 'Pengingat: undangan Monev uji kenal-2027', times: 2 });
  await scene.dataSource.query('delete from invitations where assessment_id = $1', [munder]);
  expect((await summaryOf()).toInvite).toMatchObject({ notices: 1, bodies: 1 });
  expect((await summaryOf()).steps.slice(1, 3).map(({ reached }: Record<string, unknown>) => reached)).toEqual([1, 1]);
  expect((await ratna.post(`/periods/${own}/invitation-mails`, {})).body).toEqual({ mailed: 0, told: 1, more: false });
  expect((await scene.audits()).at(-1)).toBe('invitation.told');
});

test('what a body gave as its address is shown, and whoever left is told nothing', async () => {
  const own = await scene.openPeriod('alamat-2027');
  const ratna = await scene.as('ratna');
  const id = await scene.assessmentIn(own, 'munder');
  await ratna.put(`/periods/${own}/registration-rule`, { rule: 'approval' });
  const tono = await scene.as('tono');
  const path = `/assessments/${id}/registration`;
  await tono.put(path, { content: whole, revision: 0 });
  const rowOf = async () => (await ratna.get(`/periods/${own}/registration-funnel?q=munder`)).body.items[0];
  expect((await rowOf()).reachedEmail).toBe('tono@uji.example');
  await tono.post(`${path}/submission`);
  expect(await rowOf()).toMatchObject({ email: null, reachedEmail: 'kantor@uji.example', reachedName: 'Rini Astuti' });

  const toldOf = async (): Promise<number> => {
    const [row] = await scene.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from notifications n join users u on u.id = n.user_id where u.email = 'dewi@uji.example'`,
    );
    return row?.count ?? 0;
  };
  await scene.dataSource.query(
    `update memberships set ended_at = now() where user_id = (select id from users where email = 'dewi@uji.example')`,
  );
  const before = await toldOf();
  await scene.openPeriod('tanpa-dewi-2027');
  expect(await toldOf()).toBe(before);
});

test('a link mailed to a wrong address ends with it, and an address close to the right one is asked about', async () => {
  const own = await scene.openPeriod('nyasar-2027');
  const ratna = await scene.as('ratna');
  const stranger = browserWith(scene, '');
  const kraton = await scene.assessmentIn(own, 'kraton');
  const contact = { phone: null, officerName: 'Rini' };
  const correct = (email: string) => ratna.put(`/assessments/${kraton}/contact`, { ...contact, email });
  await correct('salah@gmail.com');
  await ratna.post(`/periods/${own}/invitation-mails`, { assessmentIds: [kraton] });
  const astray = await invitationToken(scene, kraton);
  const opening = async () => (await stranger.post('/invitations/opening', { token: astray })).status;
  expect((await correct('salah@gmail.com')).status).toBe(204);
  expect(await opening()).toBe(200);
  expect((await correct('desa@gmail.com')).status).toBe(204);
  expect(await opening()).toBe(404);
  await ratna.post(`/periods/${own}/invitation-mails`, { assessmentIds: [kraton] });
  const subjects = await scene.dataSource.query<{ subject: string }[]>(
    `select subject from mails where to_address = 'desa@gmail.com'`,
  );
  expect(subjects.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Undangan /)]);

  await scene.dataSource.query(`update public_bodies set officer_name = null where code = 'kraton'`);
  const token = await invitationToken(scene, kraton);
  const comer = (email: string) => ({ token, name: 'Rini Baru', email, password });
  const near = await stranger.post('/invitations/acceptance', comer('desaa@gmail.com'));
  expect([...refusalOf(near), near.body.suggestion]).toEqual([422, 'email.doubtful', 'desa@gmail.com']);
  const came = await stranger.post('/invitations/acceptance', comer('desa@gmail.com'));
  expect(came.status).toBe(201);
  const registration = await browserWith(scene, cookieOf(came)).get(`/assessments/${kraton}/registration`);
  expect(registration.body.content).toMatchObject({ officerName: 'Rini Baru', officerEmail: 'desa@gmail.com' });
});
