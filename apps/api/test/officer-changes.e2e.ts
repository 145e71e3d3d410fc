import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { browserWith, cookieOf, createScene, password, refusalOf, type Browser, type Scene } from './cast';
import { invitationToken } from './invitation-token';

let scene: Scene;
let stranger: Browser;
beforeAll(async () => {
  scene = await createScene();
  stranger = browserWith(scene, '');
});
afterAll(() => scene.close());

test('an officer is followed by another without losing work, and the old one’s sessions end', async () => {
  const own = await scene.openPeriod('ganti-2026');
  const id = await scene.assessmentIn(own, 'munder');
  const tono = await scene.as('tono');
  await tono.post(`/assessments/${id}/registration`);
  const answer = { value: { choice: 'YA' }, revision: 0, idempotencyKey: '00000000-0000-4000-8000-000000000001' };
  const people = `/public-bodies/${scene.bodies['munder']}/people`;
  const before = (await tono.get(people)).body;
  const me = before.current.find(({ email }: { email: string }) => email === 'tono@uji.example');
  expect(refusalOf(await tono.delete(`${people}/${me.membershipId}`))).toEqual([409, 'membership.last']);
  const form = await tono.get(`/assessments/${id}/form`);
  expect([answer.revision, form.status]).toEqual([0, 200]);
  const invited = await tono.post(people, {
    role: 'unitPpid',
    name: 'Wati',
    email: 'wati@uji.example',
    replacesId: me.membershipId,
  });
  expect(invited.status).toBe(201);
  expect((await tono.get(people)).body.awaited).toContainEqual(
    expect.objectContaining({ name: 'Wati', replaces: 'Tono' }),
  );
  const token = new URL(invited.body.url).hash.slice(1);
  const came = await stranger.post('/invitations/acceptance', {
    token,
    name: 'Wati',
    email: 'wati@uji.example',
    password,
  });
  const wati = browserWith(scene, cookieOf(came));
  expect((await tono.get(people)).status).toBe(401);
  const after = (await wati.get(people)).body;
  expect(after.current.map(({ name }: { name: string }) => name)).toEqual(['Wati']);
  expect(after.past).toMatchObject([{ name: 'Tono', endedByName: 'Wati' }]);
  expect((await wati.get(`/assessments/${id}`)).body.state).toBe('registered');

  const colleague = await wati.post(people, { role: 'unitPpid', name: 'Yuli', email: 'yuli@uji.example' });
  const yuli = await stranger.post('/invitations/acceptance', {
    token: new URL(colleague.body.url).hash.slice(1),
    name: 'Yuli',
    email: 'yuli@uji.example',
    password,
  });
  expect(yuli.status).toBe(201);
  const now = (await wati.get(people)).body;
  const gone = now.current.find(({ name }: { name: string }) => name === 'Yuli');
  expect((await wati.delete(`${people}/${gone.membershipId}`)).status).toBe(204);
  const signedIn = await stranger.post('/sessions', { email: 'yuli@uji.example', password });
  expect([signedIn.status, signedIn.body.session.hats]).toEqual([201, []]);
  expect(
    refusalOf(
      await wati.post(`/public-bodies/${scene.bodies['kraton']}/people`, {
        role: 'unitPpid',
        name: 'x',
        email: 'x@uji.example',
      }),
    ),
  ).toEqual([403, 'access.foreignBody']);
});

test('somebody who has an account comes with it', async () => {
  const own = await scene.openPeriod('kenal-2026');
  const token = await invitationToken(scene, await scene.assessmentIn(own, 'munder'));
  const camat = browserWith(
    scene,
    cookieOf(await stranger.post('/sessions', { email: 'camat@uji.example', password })),
  );
  const came = await camat.post('/invitations/acceptance-as-signed-in', { token });
  expect(came.body.session.hat.organisation.name).toBe('Desa munder');
  expect(came.body.session.hats).toHaveLength(2);
});

/** What a village registers with. */
const given = {
  officerName: 'Dewi',
  officerPosition: 'Sekretaris Desa',
  officerPhone: '0812-1111-2222',
  officerEmail: 'dewi@uji.example',
  superiorName: 'Pak Kades',
  superiorPosition: 'Kepala Desa',
  superiorEmail: 'kades.kraton@uji.example',
  decreeNumber: '188/1',
  decreeDate: '2026-01-15',
};
const decree = paperPdf();

test('a successor registers anew: the earlier data stays as history, the form stays open, the organiser decides', async () => {
  const ratna = await scene.as('ratna');
  const own = await scene.openPeriod('ganti-data-2026');
  await ratna.put(`/periods/${own}/registration-rule`, { rule: 'approval' });
  const id = await scene.assessmentIn(own, 'kraton');
  const path = `/assessments/${id}/registration`;
  const dewi = await scene.as('dewi');
  const attach = (by: Browser): Promise<{ status: number }> =>
    supertest(scene.server)
      .post(`/api${path}/decree`)
      .set('x-terbuka', '1')
      .set({ cookie: by.cookie })
      .attach('file', decree, 'SK lama.pdf')
      .then(({ status }) => ({ status }));
  await dewi.put(path, { content: given, revision: 0 });
  expect((await attach(dewi)).status).toBe(200);
  expect(refusalOf(await dewi.post(`${path}/renewal`))).toEqual([409, 'registration.notApproved']);
  await dewi.post(`${path}/submission`);
  await ratna.post(`/periods/${own}/registration-approvals`, { assessmentIds: [id] });
  const answer = { value: { choice: 'YA' }, revision: 0 };
  const saved = await dewi.put(`/assessments/${id}/answers/A1`, answer);
  expect(saved.status).toBe(200);
  expect((await dewi.get(path)).body).toMatchObject({ isOfficerGone: false, allowed: ['renew'] });

  const people = `/public-bodies/${scene.bodies['kraton']}/people`;
  const me = (await dewi.get(people)).body.current.find(({ email }: { email: string }) => email === 'dewi@uji.example');
  const invited = await dewi.post(people, {
    role: 'unitPpid',
    name: 'Wulan',
    email: 'wulan@uji.example',
    replacesId: me.membershipId,
  });
  const token = new URL(invited.body.url).hash.slice(1);
  const comer = { token, name: 'Wulan', email: 'wulan@uji.example', password };
  const wulan = browserWith(scene, cookieOf(await stranger.post('/invitations/acceptance', comer)));
  const cardOf = async (by: Browser): Promise<unknown> =>
    (await by.get('/assessments?mine=1')).body.items.find((one: { id: string }) => one.id === id).registration;
  expect(await cardOf(wulan)).toMatchObject({ state: 'approved', isOfficerGone: true, isRenewal: false });

  const begun = (await wulan.post(`${path}/renewal`)).body;
  expect(begun).toMatchObject({
    state: 'draft',
    round: 2,
    isRegistered: true,
    decree: null,
    content: {
      officerName: 'Wulan',
      officerEmail: 'wulan@uji.example',
      officerPhone: '',
      superiorName: 'Pak Kades',
      decreeNumber: '',
    },
    earlier: [{ round: 1, content: { officerName: 'Dewi', decreeNumber: '188/1' }, decree: { name: 'SK lama.pdf' } }],
    allowed: ['save', 'submit', 'undoRenewal'],
  });
  const funnel = `/periods/${own}/registration-funnel`;
  const submitted = async (): Promise<string> => {
    const { steps, toDecide } = (await ratna.get(`${funnel}/summary`)).body;
    const one = steps.find(({ step }: { step: string }) => step === 'submitted');
    return `${one.reached} handed in, ${toDecide} to decide`;
  };
  expect(await submitted()).toBe('1 handed in, 0 to decide');
  const mine = { officerPosition: 'Kaur Umum', officerPhone: '0812-3333-4444', noDecree: true };
  expect((await wulan.put(path, { content: mine, revision: begun.revision })).status).toBe(200);
  expect((await wulan.post(`${path}/submission`)).body.state).toBe('submitted');
  expect(await submitted()).toBe('1 handed in, 1 to decide');
  expect((await ratna.get(`${funnel}?view=submitted`)).body.items).toMatchObject([
    { assessmentId: id, isRenewal: true, step: 'filling' },
  ]);
  const next = { value: { choice: 'TIDAK' }, revision: 1 };
  expect((await wulan.put(`/assessments/${id}/answers/A1`, next)).status).toBe(200);
  const said = { assessmentId: id, reason: 'SK pejabat yang baru belum diunggah.' };
  await ratna.post(`/periods/${own}/registration-returns`, said);
  expect(await cardOf(wulan)).toMatchObject({ state: 'returned', isRenewal: true, reason: said.reason });
  await wulan.post(`${path}/submission`);
  await ratna.post(`/periods/${own}/registration-approvals`, { assessmentIds: [id] });
  const now = (await wulan.get(path)).body;
  expect(now).toMatchObject({ state: 'approved', round: 2, isOfficerGone: false, content: { officerName: 'Wulan' } });
  expect((await ratna.get(`${path}/decree?round=1`)).status).toBe(200);
  expect(refusalOf(await ratna.get(`${path}/decree?round=2`))).toEqual([404, 'registration.unknown']);
  expect((await wulan.get(`/assessments/${id}`)).body.state).toBe('filling');
  expect((await ratna.get(`${funnel}`)).body.items[0]).toMatchObject({ reachedName: 'Wulan' });
  const again = (await wulan.post(`${path}/renewal`)).body;
  expect(again).toMatchObject({ round: 3, content: { officerName: 'Wulan', noDecree: true } });
  expect(again.earlier.map(({ round }: { round: number }) => round)).toEqual([2, 1]);

  // Begun in error: taken back as it stood on the screen, it is as if it had not been begun, and can be begun again.
  const typed = (await wulan.put(path, { content: { officerPhone: '0811' }, revision: again.revision })).body;
  const undo = (revision: number) => wulan.delete(`${path}/renewal?revision=${revision}`);
  expect(refusalOf(await undo(again.revision))).toEqual([409, 'registration.stale']);
  const undone = await undo(typed.revision);
  expect(undone.body).toMatchObject({
    state: 'approved',
    round: 2,
    content: { officerName: 'Wulan', officerPhone: '0812-3333-4444' },
    submittedAt: now.submittedAt,
    isOfficerGone: false,
    allowed: ['renew'],
  });
  expect(undone.body.earlier.map(({ round }: { round: number }) => round)).toEqual([1]);
  expect(refusalOf(await undo(undone.body.revision))).toEqual([409, 'registration.notRenewing']);
  expect(refusalOf(await ratna.delete(`${path}/renewal?revision=1`))).toEqual([403, 'access.role']);
  const third = (await wulan.post(`${path}/renewal`)).body;
  expect(third).toMatchObject({ round: 3, state: 'draft', content: { officerPhone: '0812-3333-4444' } });
  expect((await wulan.post(`${path}/submission`)).body.state).toBe('submitted');
  const { revision: seen } = (await ratna.get(path)).body;
  expect(refusalOf(await undo(seen))).toEqual([409, 'registration.locked']);
  expect(await scene.audits()).toContain('registration.renewalUndone');

  // One window returns it, the body hands other data in, and the other window still shows the old.
  const approvals = `/periods/${own}/registration-approvals`;
  const wrong = { assessmentId: id, reason: 'Telepon keliru.', revision: seen };
  expect((await ratna.post(`/periods/${own}/registration-returns`, wrong)).status).toBe(204);
  expect(refusalOf(await ratna.post(approvals, { assessmentIds: [id], revision: seen }))).toEqual([409, 'registration.notSubmitted']); // prettier-ignore
  const mended = (await wulan.put(path, { content: { officerPhone: '0899-1111-2222' }, revision: (await wulan.get(path)).body.revision })).body; // prettier-ignore
  await wulan.post(`${path}/submission`);
  const stale = await ratna.post(approvals, { assessmentIds: [id], revision: seen });
  expect(refusalOf(stale)).toEqual([409, 'registration.changed']);
  expect(stale.body.current).toMatchObject({ revision: mended.revision, content: { officerPhone: '0899-1111-2222' } });
  expect(refusalOf(await ratna.post(`/periods/${own}/registration-returns`, wrong))).toEqual([409, 'registration.changed']); // prettier-ignore
  expect((await wulan.get(path)).body.state).toBe('submitted');
  expect((await ratna.post(approvals, { assessmentIds: [id], revision: mended.revision })).status).toBe(200);
  expect(await scene.audits()).toContain('registration.renewed');
});
