import { PasswordsService } from '@app/evaluation';
import supertest, { type Response } from 'supertest';
import { browserWith, cookieOf, createScene, emailOf, password, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let stranger: Browser;
beforeAll(async () => {
  scene = await createScene({ TERBUKA_DEMO: '1' });
  stranger = browserWith(scene, '');
});
afterAll(() => scene.close());

const signIn = (email: string, word: string): Promise<Response> =>
  supertest(scene.server).post('/api/sessions').set('x-terbuka', '1').send({ email, password: word }).then();
/** The latest mail of a kind to an address, as the organiser's admin of the demo reads it. */
const mailTo = async (address: string): Promise<{ subject: string; text: string; id: string }> => {
  const ratna = await scene.as('ratna');
  const { items } = (await ratna.get(`/mails?q=${encodeURIComponent(address)}`)).body;
  return (await ratna.get(`/mails/${items[0].id}`)).body;
};
const tokenIn = ({ text }: { text: string }): string => /#(\S{43})/.exec(text)?.[1] ?? '';
/** What the worker does with the job. */
const askAndSend = async (email: string): Promise<void> => {
  expect((await stranger.post('/password-links', { email })).status).toBe(204);
  await scene.app.get(PasswordsService).sendLink(email);
};
const fresh = 'sandi baru yang panjang';

test('a forgotten password is set by a link from the mail, once, and every device is signed out', async () => {
  const before = browserWith(scene, cookieOf(await signIn(emailOf('tono'), password)));
  expect((await before.get('/session')).status).toBe(200);
  await askAndSend(emailOf('tono'));
  const token = tokenIn(await mailTo(emailOf('tono')));
  expect(refusalOf(await stranger.post('/passwords', { token, password: 'pendek' }))).toEqual([
    422,
    'user.passwordWeak',
  ]);
  expect((await stranger.post('/passwords', { token, password: fresh })).status).toBe(204);
  expect((await before.get('/session')).status).toBe(401);
  expect((await signIn(emailOf('tono'), password)).status).toBe(401);
  expect((await signIn(emailOf('tono'), fresh)).status).toBe(201);
  expect(refusalOf(await stranger.post('/passwords', { token, password: `${fresh}!` }))).toEqual([410, 'link.spent']);
  expect((await mailTo(emailOf('tono'))).subject).toBe('Kata sandi Anda telah diganti');
  expect(await scene.audits()).toContain('password.reset');
});

test('whoever asks learns nothing about who has an account', async () => {
  const known = await stranger.post('/password-links', { email: emailOf('dewi') });
  const unknown = await stranger.post('/password-links', { email: 'siapa@uji.example' });
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  await scene.app.get(PasswordsService).sendLink('siapa@uji.example');
  expect((await (await scene.as('ratna')).get('/mails?q=siapa')).body.total).toBe(0);
});

test('asking again and again is slowed down, for a known address as for an unknown one', async () => {
  for (const email of [emailOf('made'), 'bukan@uji.example']) {
    for (let count = 0; count < 3; count += 1)
      expect((await stranger.post('/password-links', { email })).status).toBe(204);
    expect(refusalOf(await stranger.post('/password-links', { email }))).toEqual([429, 'session.throttled']);
  }
});

test('only the newest link works, and not after an hour; the database keeps no token', async () => {
  await askAndSend(emailOf('camat'));
  const first = tokenIn(await mailTo(emailOf('camat')));
  await askAndSend(emailOf('camat'));
  const second = tokenIn(await mailTo(emailOf('camat')));
  expect(refusalOf(await stranger.post('/passwords', { token: first, password: fresh }))).toEqual([410, 'link.spent']);
  const rows = await scene.dataSource.query('select * from one_time_links');
  expect(JSON.stringify(rows)).not.toContain(second);
  await scene.dataSource.query(`update one_time_links set expires_at = now() - interval '1 second'`);
  expect(refusalOf(await stranger.post('/passwords', { token: second, password: fresh }))).toEqual([410, 'link.spent']);
});

test('a link used by two at once is used by one', async () => {
  await askAndSend(emailOf('indah'));
  const token = tokenIn(await mailTo(emailOf('indah')));
  const both = await Promise.all(
    ['satu', 'dua'].map((word) => stranger.post('/passwords', { token, password: `${fresh} ${word}` })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
});

test('whoever is signed in changes their password with the one they have', async () => {
  const here = browserWith(scene, cookieOf(await signIn(emailOf('sari'), password)));
  const elsewhere = browserWith(scene, cookieOf(await signIn(emailOf('sari'), password)));
  const change = (current: string): Promise<Response> => here.put('/account/password', { current, password: fresh });
  expect(refusalOf(await change('salah'))).toEqual([422, 'account.passwordWrong']);
  expect((await change(password)).status).toBe(204);
  expect([(await here.get('/session')).status, (await elsewhere.get('/session')).status]).toEqual([200, 401]);
});

test('a new address counts once the link sent to it was opened, and both addresses are told', async () => {
  const dewi = await scene.as('dewi');
  const ask = (email: string, word = password): Promise<Response> =>
    dewi.post('/account/email', { email, password: word });
  expect(refusalOf(await ask('dewi', password))).toEqual([422, 'user.emailInvalid']);
  expect(refusalOf(await ask('dewi@desa.example', 'salah'))).toEqual([422, 'account.passwordWrong']);
  expect((await ask('Dewi@Desa.example')).status).toBe(204);
  expect((await dewi.get('/account')).body).toEqual({
    name: 'Dewi',
    email: emailOf('dewi'),
    notifyBy: 'digest',
    newEmail: 'dewi@desa.example',
  });
  const token = tokenIn(await mailTo('dewi@desa.example'));
  expect((await stranger.post('/email-confirmations', { token })).status).toBe(204);
  expect((await dewi.get('/account')).body).toMatchObject({ email: 'dewi@desa.example', newEmail: null });
  expect((await mailTo(emailOf('dewi'))).subject).toBe('Alamat surel akun Anda telah diganti');
  expect((await mailTo('dewi@desa.example')).text).toContain('dewi@desa.example');
  expect(refusalOf(await stranger.post('/email-confirmations', { token }))).toEqual([410, 'link.spent']);
});

test('an address that somebody else has is refused only to who can read its mail', async () => {
  const budi = await scene.as('budi');
  expect((await budi.post('/account/email', { email: emailOf('ratna'), password })).status).toBe(204);
  const token = tokenIn(await mailTo(emailOf('ratna')));
  expect(refusalOf(await stranger.post('/email-confirmations', { token }))).toEqual([409, 'user.emailTaken']);
});

test('each person chooses how to be told', async () => {
  const made = await scene.as('made');
  expect((await made.put('/account/notify', { notifyBy: 'none' })).status).toBe(204);
  expect((await made.get('/account')).body.notifyBy).toBe('none');
  expect((await made.put('/account/notify', { notifyBy: 'sometimes' })).status).toBe(400);
});

describe('helping those whom mail does not reach', () => {
  const idOf = async (browser: Browser, q: string): Promise<string> =>
    (await browser.get(`/people?q=${encodeURIComponent(q)}`)).body.items[0]?.id ?? '';

  test('the organiser’s admin hands over a link and corrects the address, both on the record', async () => {
    const ratna = await scene.as('ratna');
    const camat = await idOf(ratna, 'Pak Camat');
    const made = await ratna.post(`/people/${camat}/password-link`);
    expect(made.status).toBe(201);
    expect(
      (await stranger.post('/passwords', { token: tokenIn({ text: made.body.url }), password: fresh })).status,
    ).toBe(204);
    expect((await ratna.put(`/people/${camat}/email`, { email: 'camat@kraton.example' })).status).toBe(204);
    expect((await signIn('camat@kraton.example', fresh)).status).toBe(201);
    for (const address of [emailOf('camat'), 'camat@kraton.example'])
      expect((await mailTo(address)).subject).toBe('Alamat surel akun Anda telah diganti');
    expect(refusalOf(await ratna.put(`/people/${camat}/email`, { email: emailOf('tono') }))).toEqual([
      409,
      'user.emailTaken',
    ]);
    expect(await scene.audits()).toEqual(expect.arrayContaining(['person.passwordLinkMade', 'person.emailCorrected']));
  });

  test('nobody climbs by such a link: it is for people of the bodies only, the operator helps the rest', async () => {
    const ratna = await scene.as('ratna');
    for (const name of ['Komang', 'Ratna', 'Made'])
      expect(refusalOf(await ratna.post(`/people/${await idOf(ratna, name)}/password-link`))).toEqual([
        403,
        'person.notYours',
      ]);
    const oka = await scene.as('oka');
    const joko = await idOf(oka, 'Joko');
    expect(refusalOf(await ratna.post(`/people/${joko}/password-link`))).toEqual([404, 'access.notFound']);
    expect((await oka.post(`/people/${await idOf(oka, 'Komang')}/password-link`)).status).toBe(201);
    const list = (await ratna.get('/people')).body;
    expect(list.items.map(({ name }: { name: string }) => name)).not.toContain('Joko');
    expect(list.items.find(({ name }: { name: string }) => name === 'Komang')).toMatchObject({ isMine: false });
    expect(refusalOf(await (await scene.as('budi')).get('/people'))).toEqual([403, 'access.role']);
  });
});

describe('the outbox', () => {
  test('shows an organiser its own mails, filtered and found, and nobody else’s', async () => {
    const ratna = await scene.as('ratna');
    const { items, total, counts } = (await ratna.get('/mails?state=kept')).body;
    expect(total).toBe(counts.kept);
    expect(items[0]).toMatchObject({ state: 'kept', maySendAgain: true, trouble: null });
    expect((await ratna.get('/mails?state=failed')).body.total).toBe(0);
    const siti = await scene.as('siti');
    expect((await siti.get('/mails')).body.total).toBe(0);
    expect(refusalOf(await siti.get(`/mails/${items[0].id}`))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await ratna.post(`/mails/${items[0].id}/sending`, {}))).toEqual([409, 'mail.noServer']);
  });

  test('answers go where the organiser says', async () => {
    const ratna = await scene.as('ratna');
    expect((await ratna.put('/mail-settings', { replyTo: 'ppid@contoh.example' })).status).toBe(204);
    expect((await ratna.get('/mail-settings')).body).toMatchObject({ sends: false, replyTo: 'ppid@contoh.example' });
    expect(refusalOf(await ratna.put('/mail-settings', { replyTo: 'a@x.id\nBcc: b@x.id' }))[1]).toBe(
      'user.emailInvalid',
    );
    expect((await ratna.put('/mail-settings', { replyTo: null })).status).toBe(204);
  });
});
