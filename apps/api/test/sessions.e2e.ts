import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '@app/access';
import { UsersService } from '@app/evaluation';
import supertest from 'supertest';
import { browserWith, cookieOf, createScene, emailOf, password, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene({ TERBUKA_DEMO: '1' });
});
afterAll(() => scene.close());

const signIn = (email: string, word: string) =>
  supertest(scene.server).post('/api/sessions').set('x-terbuka', '1').send({ email, password: word });

test('Dewi signs in, is told who she is, and has the one hat on', async () => {
  const reply = await signIn(' DEWI@uji.example '.trim(), password);
  expect(reply.status).toBe(201);
  expect(reply.body.session).toMatchObject({
    user: { name: 'Dewi', email: 'dewi@uji.example' },
    hat: { role: 'unitPpid', roleLabel: 'PPID Pelaksana', organisation: { type: 'publicBody', name: 'Desa kraton' } },
    organiser: { name: 'Kabupaten contoh', timeZone: 'Asia/Jakarta', accent: '#0b5d4e' },
    demo: true,
  });
  expect(reply.headers['set-cookie']?.[0]).toMatch(/^terbuka_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const session = await browserWith(scene, cookieOf(reply)).get('/session');
  expect(session.body).toEqual(reply.body.session);
  expect((await scene.audits()).at(-1)).toBe('session.begun');
});

test('what Dewi leaves on a device is opened by her next sign-in, and by nobody else', async () => {
  const keyOf = async (email: string): Promise<string> => (await signIn(email, password)).body.session.deviceKey;
  const dewi = await keyOf(emailOf('dewi'));
  expect(dewi).toMatch(/^[\w-]{43}$/);
  expect(await keyOf(emailOf('dewi'))).toBe(dewi);
  expect(await keyOf(emailOf('tono'))).not.toBe(dewi);
});

test('only the hash of the token is kept', async () => {
  const token = cookieOf(await signIn(emailOf('dewi'), password)).split('=')[1] ?? '';
  const found = await scene.dataSource.query('select 1 from sessions where token_hash like $1', [`%${token}%`]);
  expect(token).toHaveLength(43);
  expect(found).toEqual([]);
});

test.each([
  ['a wrong password', emailOf('budi'), 'bukan sandinya'],
  ['nobody by that address', 'tiada@uji.example', password],
])('%s is refused in the same words', async (_, email, word) => {
  expect(refusalOf(await signIn(email, word))).toEqual([401, 'session.credentials']);
});

test('guessing is stopped, for the guessed account only', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn(emailOf('indah'), `tebakan ${attempt}`);
  const stopped = await signIn(emailOf('indah'), password);
  expect(refusalOf(stopped)).toEqual([429, 'session.throttled']);
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  expect((await signIn(emailOf('budi'), password)).status).toBe(201);
});

test('an expired session opens nothing, and says so', async () => {
  const cookie = cookieOf(await signIn(emailOf('dewi'), password));
  await scene.dataSource.query(`update sessions set expires_at = now() - interval '1 second'`);
  expect(refusalOf(await browserWith(scene, cookie).get('/session'))).toEqual([401, 'session.expired']);
});

test('using a session puts its end off', async () => {
  const cookie = cookieOf(await signIn(emailOf('dewi'), password));
  await scene.dataSource.query(
    `update sessions set seen_at = now() - interval '1 hour', expires_at = now() + interval '1 hour'`,
  );
  expect((await browserWith(scene, cookie).get('/session')).status).toBe(200);
  const [longest] = await scene.dataSource.query(
    `select max(expires_at) > now() + interval '11 hours' as later from sessions`,
  );
  expect(longest).toEqual({ later: true });
});

test('who has two hats picks one, and changing it changes the token', async () => {
  const users = scene.app.get(UsersService);
  const at = (role: 'juror' | 'verifier') => ({
    role,
    organiserId: scene.organisers['contoh'] ?? '',
    publicBodyId: null,
  });
  await users.create(installation, {
    name: 'Gede',
    email: 'gede@uji.example',
    password,
    memberships: [at('juror'), at('verifier')],
  });
  const first = browserWith(scene, cookieOf(await signIn('gede@uji.example', password)));
  const bare = await first.get('/session');
  expect(bare.body).toMatchObject({ hat: null, organiser: null });
  expect(bare.body.hats.map(({ role }: { role: string }) => role)).toEqual(['juror', 'verifier']);
  expect(refusalOf(await first.get('/periods'))).toEqual([403, 'session.hatMissing']);
  const worn = await first.put('/session/hat', { membershipId: bare.body.hats[0].id });
  expect(worn.body.hat).toMatchObject({ role: 'juror' });
  const second = browserWith(scene, cookieOf(worn));
  expect((await second.get('/periods')).status).toBe(200);
  expect(refusalOf(await first.get('/session'))).toEqual([401, 'session.expired']);
  expect(refusalOf(await second.put('/session/hat', { membershipId: scene.membershipOf('ratna') }))).toEqual([
    404,
    'session.hatUnknown',
  ]);
});

test('signing out ends the session and takes the cookie', async () => {
  const browser = browserWith(scene, cookieOf(await signIn(emailOf('dewi'), password)));
  const out = await browser.delete('/session');
  expect(out.status).toBe(204);
  expect(out.headers['set-cookie']?.[0]).toMatch(/^terbuka_session=;/);
  expect(refusalOf(await browser.get('/session'))).toEqual([401, 'session.expired']);
});

test('an account that was disabled is out at once', async () => {
  const { id } = await scene.app.get(UsersService).create(installation, {
    name: 'Eka',
    email: 'eka@uji.example',
    password,
    memberships: [{ role: 'operator', organiserId: null }],
  });
  const browser = browserWith(scene, cookieOf(await signIn('eka@uji.example', password)));
  await scene.dataSource.query('update users set disabled_at = now() where id = $1', [id]);
  expect(refusalOf(await browser.get('/session'))).toEqual([401, 'session.expired']);
  expect(refusalOf(await signIn('eka@uji.example', password))).toEqual([401, 'session.credentials']);
});

test('a write that does not come from our own page is refused', async () => {
  const { cookie } = await scene.as('ratna');
  const reply = await supertest(scene.server).post('/api/periods').set('cookie', cookie).send({});
  expect(refusalOf(reply)).toEqual([403, 'request.csrf']);
});

test('a page too old for this server is told to load the new version', async () => {
  const reply = await supertest(scene.server).post('/api/sessions').set('x-terbuka', '0').send({});
  expect(refusalOf(reply)).toEqual([409, 'client.outdated']);
});

test('unreadable, oversized and unshaped requests each get a problem', async () => {
  const { cookie } = await scene.as('ratna');
  const post = (body: string, type = 'application/json') =>
    supertest(scene.server).post('/api/sessions').set({ cookie, 'x-terbuka': '1', 'content-type': type }).send(body);
  expect(refusalOf(await post('{'))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await post(JSON.stringify({ email: 'x'.repeat(1_100_000) })))).toEqual([413, 'request.tooLarge']);
  expect(refusalOf(await post('<a/>', 'application/xml'))).toEqual([400, 'request.invalid']);
  const unshaped = await post(JSON.stringify({ email: 'bukan surel', sandi: 'x' }));
  expect(unshaped.body.errors).toEqual(
    expect.arrayContaining([
      { path: '/email', code: 'isEmail', message: 'Harus berupa alamat surel.' },
      { path: '/sandi', code: 'whitelistValidation', message: 'Isian ini tidak dikenal.' },
    ]),
  );
});

test('the demo shows its sign-ins as the seeder left them', async () => {
  const visitor = browserWith(scene, '');
  expect((await visitor.get('/demo')).body).toEqual({ accounts: [] });
  const account = {
    role: 'unitPpid',
    roleLabel: 'PPID Pelaksana',
    name: 'Dewi',
    email: emailOf('dewi'),
    password,
    does: 'Mengisi SAQ',
  };
  await mkdir(scene.dataDir, { recursive: true });
  await writeFile(join(scene.dataDir, 'demo-accounts.json'), JSON.stringify({ accounts: [account] }));
  expect((await visitor.get('/demo')).body).toEqual({ accounts: [account] });
});

test('health says so', async () => {
  expect((await browserWith(scene, '').get('/health')).body).toEqual({ status: 'ok', database: 'ok' });
});
