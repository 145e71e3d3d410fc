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
  const dewi = browserWith(scene, cookieOf(await stranger.post('/sessions', { email: 'dewi@uji.example', password })));
  const came = await dewi.post('/invitations/acceptance-as-signed-in', { token });
  expect(came.body.session.hat.organisation.name).toBe('Desa munder');
  expect(came.body.session.hats).toHaveLength(2);
});
