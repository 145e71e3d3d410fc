import { installation } from '@app/access';
import { UsersService } from '@app/evaluation';
import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { browserWith, cookieOf, createScene, emailOf, password, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let base: string;
let officer: Browser;
let superior: Browser;
beforeAll(async () => {
  scene = await createScene();
  base = `/assessments/${scene.assessments['munder']}`;
  const at = { organiserId: scene.organisers['contoh'] ?? '', publicBodyId: scene.bodies['munder'] ?? '' };
  const email = emailOf('ketiban');
  const { membershipIds } = await scene.app.get(UsersService).create(installation, {
    name: 'Ketiban',
    email,
    password,
    memberships: [
      { role: 'unitPpid', ...at },
      { role: 'superior', ...at },
    ],
  });
  const wearing = async (membershipId: string | undefined): Promise<Browser> => {
    const session = supertest(scene.server).post('/api/sessions').set('x-terbuka', '1');
    const bare = browserWith(scene, cookieOf(await session.send({ email, password })));
    return browserWith(scene, cookieOf(await bare.put('/session/hat', { membershipId })));
  };
  officer = await wearing(membershipIds[0]);
  superior = await wearing(membershipIds[1]);
  await officer.post(`${base}/registration`);
  await officer.put(`${base}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
});
afterAll(() => scene.close());

const handIn = (person: Browser, letterId?: string): ReturnType<Browser['post']> =>
  person.post(`${base}/submission`, { statementAccepted: true, ...(letterId ? { letterId } : {}) });
const sendLetter = (): supertest.Test =>
  supertest(scene.server)
    .post(`/api${base}/signed-letters`)
    .set({ 'x-terbuka': '1', cookie: officer.cookie })
    .field('signerName', 'Ketiban')
    .field('signerTitle', 'Kepala Desa')
    .attach('file', paperPdf(), { filename: 'surat.pdf' });

/** One story, told in order. */
describe('who is PPID and superior of one body', () => {
  test('does not sign alone, and is told what to bring', async () => {
    expect((await superior.get(`${base}/signing`)).body).toMatchObject({ confirm: 'superior', isAlone: true });
    const mine = (await officer.get(`${base}/signing`)).body;
    expect([mine.isBoth, mine.superiors.includes('Ketiban')]).toEqual([true, false]);
    for (const hat of [officer, superior]) expect(refusalOf(await handIn(hat))).toEqual([422, 'submission.samePerson']);
    const camat = await scene.as('dewi');
    expect(refusalOf(await camat.get(`${base}/signing`))).toEqual([403, 'access.foreignBody']);
  });

  test('hands in with a signed letter, also where superiors sign with their accounts', async () => {
    const letter = await sendLetter();
    expect(letter.status).toBe(201);
    const reply = await handIn(officer, letter.body.id);
    expect([reply.status, reply.body.byLetter, reply.body.bySamePerson]).toEqual([201, true, false]);
  });

  test('signs alone where the period lets one person be both, and the receipt says so', async () => {
    const ratna = await scene.as('ratna');
    const rules = { confirm: 'superior', graceSeconds: 120, unsubmitted: 'zero', samePerson: true };
    const changed = await ratna.put(`/periods/${scene.periodId}/submission-rules`, { ...rules, reason: 'Desa kecil.' });
    expect(changed.body.samePerson).toBe(true);
    const until = '2098-01-01T00:00:00Z';
    const items = [{ itemCode: 'A1', reason: 'Periksa lagi.' }];
    expect((await ratna.post(`${base}/repairs`, { until, items, reason: 'Satu butir.' })).status).toBe(201);
    await officer.put(`${base}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 });
    expect((await superior.get(`${base}/signing`)).body.isAlone).toBe(false);
    const reply = await handIn(superior);
    expect([reply.status, reply.body.byLetter, reply.body.bySamePerson]).toEqual([201, false, true]);
  });
});

test('one address serves PPID and superior at registration only where the period lets one person be both', async () => {
  const period = await scene.openPeriod('rangkap-2026');
  const path = `/assessments/${await scene.assessmentIn(period, 'munder')}/registration`;
  const tono = await scene.as('tono');
  const whole = {
    officerName: 'Ketiban',
    officerPosition: 'Kepala Desa',
    officerPhone: '0812-1111-2222',
    officerEmail: 'rangkap@uji.example',
    superiorName: 'Ketiban',
    superiorPosition: 'Kepala Desa',
    superiorEmail: 'Rangkap@uji.example',
    noDecree: true,
  };
  await tono.put(path, { content: whole, revision: 0 });
  const refused = await tono.post(`${path}/submission`);
  expect(refused.body.errors.map((one: { path: string }) => one.path)).toEqual(['/superiorEmail']);
  const rules = { confirm: 'superior', graceSeconds: 120, unsubmitted: 'zero', samePerson: true };
  const ratna = await scene.as('ratna');
  await ratna.put(`/periods/${period}/submission-rules`, { ...rules, reason: 'Desa kecil.' });
  expect((await tono.post(`${path}/submission`)).body.state).toBe('approved');
  const invited = await scene.dataSource.query<unknown[]>(
    `select role from invitations where email = 'rangkap@uji.example'`,
  );
  expect(invited).toEqual([{ role: 'superior' }]);
});
