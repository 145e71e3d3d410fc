import { Readable } from 'node:stream';
import { MailSendingService } from '@app/evaluation';
import { CONFIG, DigestsService, type MailInput, MailService, NotificationsService, STORAGE } from '@app/office';
import { Mailer, readConfig, type Storage } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { createScene, emailOf, type Person, type Scene } from '../../api/test/cast';
import { JobMap } from '../src/job-map';
import { WorkerModule } from '../src/worker.module';
import { startMailServer, type MailServer } from './mail-server';

let server: MailServer;
let scene: Scene;
let worker: INestApplicationContext;
beforeAll(async () => {
  server = await startMailServer();
  const post = {
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'Terbuka <monev@uji.example>',
    PUBLIC_URL: 'https://monev.uji.example',
  };
  scene = await createScene(post);
  const env = { DATABASE_URL: scene.databaseUrl, TERBUKA_DATA_DIR: scene.dataDir, LOG_LEVEL: 'fatal', ...post };
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(readConfig(env))
    .compile();
  worker = await module.init();
});
afterAll(async () => {
  await worker.close();
  await scene.close();
  await server.close();
});

const queue = (input: Partial<MailInput> = {}): Promise<string> =>
  scene.dataSource.transaction((tx) =>
    scene.app.get(MailService).queue(tx, {
      organiserId: scene.organisers['contoh'] ?? null,
      to: 'dewi@kraton.example',
      toName: 'Dewi',
      subject: 'Undangan',
      text: 'Isi surat.',
      kind: 'invitation',
      ...input,
    }),
  );
const send = (): Promise<number> => worker.get(JobMap).exhaust();
const mail = async (id: string): Promise<Record<string, unknown>> => {
  const [row] = await scene.dataSource.query(
    'select state, attempts, fault, reply, secret, text from mails where id = $1',
    [id],
  );
  return row;
};
/** Lets what waits for a later attempt be tried now. */
const hurry = (): Promise<unknown> =>
  scene.dataSource.query(`update pgboss.job set start_after = now() where name = 'send-mail' and state = 'retry'`);
const idOf = async (person: Person): Promise<string> => {
  const [row] = await scene.dataSource.query<{ id: string }[]>('select id from users where email = $1', [
    emailOf(person),
  ]);
  return row?.id ?? '';
};
const arrivedAt = (address: string): readonly string[] =>
  server.arrived.flatMap(({ to, subject }) => ([to].flat()[0]?.text.includes(address) ? [subject ?? ''] : []));

test('a mail goes out in the organiser’s name, as plain text and as HTML, with its file', async () => {
  const letter = Readable.from([Buffer.from('%PDF-1.7 surat')]);
  const { sha256 } = await scene.app.get<Storage>(STORAGE).save(letter, { maxBytes: 100 });
  const id = await queue({
    text: 'Halo <b>Dewi</b>.\n\nBuka https://monev.uji.example/masuk',
    attachments: [{ fileName: 'undangan.pdf', mediaType: 'application/pdf', storedSha256: sha256 }],
  });
  await scene.dataSource.query(`update organisers set reply_to = 'ppid@contoh.example' where code = 'contoh'`);
  expect(await send()).toBe(1);
  expect(await mail(id)).toMatchObject({ state: 'sent', attempts: 1, fault: null });
  const arrived = server.arrived.at(-1);
  expect(arrived?.messageId).toBe(`<${id}@uji.example>`);
  expect(arrived?.from?.text).toBe('"Kabupaten contoh" <monev@uji.example>');
  expect(arrived?.replyTo?.text).toBe('ppid@contoh.example');
  expect(arrived?.text).toContain('Halo <b>Dewi</b>.');
  expect(arrived?.html).toContain('Halo &lt;b&gt;Dewi&lt;/b&gt;.');
  expect(arrived?.html).toContain('<a href="https://monev.uji.example/masuk"');
  expect(arrived?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
    ['undangan.pdf', '%PDF-1.7 surat'],
  ]);
});

test('a mail exists only if what caused it was kept', async () => {
  const attempt = scene.dataSource.transaction(async (tx) => {
    await scene.app
      .get(MailService)
      .queue(tx, { organiserId: null, to: 'batal@x.id', toName: '', subject: 'Batal', text: 'Batal', kind: 'uji' });
    throw new Error('batal');
  });
  await expect(attempt).rejects.toThrow('batal');
  expect(await send()).toBe(0);
  expect(arrivedAt('batal@x.id')).toEqual([]);
});

test('no header and no receiver can be smuggled in by a name, a subject or an address', async () => {
  const before = server.arrived.length;
  await queue({
    to: 'aman@kraton.example',
    toName: 'Dewi\r\nBcc: semua@jahat.example',
    subject: 'Halo\r\nBcc: semua@jahat.example\r\n\r\nIsi palsu',
  });
  const wrong = await queue({ to: 'aman@kraton.example, semua@jahat.example' });
  await send();
  expect(server.arrived).toHaveLength(before + 1);
  const arrived = server.arrived.at(-1);
  expect([arrived?.bcc, arrived?.subject]).toEqual([undefined, 'Halo Bcc: semua@jahat.example Isi palsu']);
  expect(await mail(wrong)).toMatchObject({ state: 'failed', fault: 'address' });
});

test('an address that nobody has is tried once, and the organiser is told in the app, never by mail', async () => {
  const id = await queue({ to: 'tidakada@kraton.example' });
  await send();
  expect(await mail(id)).toMatchObject({ state: 'failed', attempts: 1, fault: 'address', reply: /5\.1\.1/ });
  await hurry();
  expect(await send()).toBe(0);
  const { items } = await worker.get(NotificationsService).list(await idOf('ratna'), { unread: true });
  expect(items[0]).toMatchObject({ kind: 'mail-failed', text: expect.stringContaining('tidakada@kraton.example') });
  expect(arrivedAt(emailOf('ratna'))).toEqual([]);
});

test('a server that is busy gets the mail at the next attempt, once', async () => {
  const id = await queue({ to: 'sibuk@kraton.example' });
  await expect(send()).rejects.toThrow('unreachable');
  expect(await mail(id)).toMatchObject({ state: 'queued', attempts: 1, fault: 'unreachable' });
  await hurry();
  expect(await send()).toBe(1);
  expect(await mail(id)).toMatchObject({ state: 'sent', attempts: 2, fault: null, reply: null });
  expect(arrivedAt('sibuk@kraton.example')).toHaveLength(1);
});

test('while the server is down nothing is lost; it goes out when the server is back', async () => {
  const { port } = server;
  await server.close();
  const id = await queue({ to: 'sabar@kraton.example' });
  await expect(send()).rejects.toThrow('unreachable');
  server = await startMailServer(port);
  await hurry();
  expect(await send()).toBe(1);
  expect(await mail(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(arrivedAt('sabar@kraton.example')).toHaveLength(1);
});

test('a worker killed before it wrote the sending down sends the same letter again, under the same number', async () => {
  const id = await queue({ to: 'ulang@kraton.example' });
  const letter = await worker.get(MailSendingService).begin(id);
  const mailer = new Mailer(`smtp://127.0.0.1:${server.port}`);
  if (letter) await mailer.send(letter);
  mailer.close();
  expect(await send()).toBe(1);
  const numbers = server.arrived
    .filter(({ to }) => [to].flat()[0]?.text.includes('ulang@'))
    .map((one) => one.messageId);
  expect(numbers).toEqual([`<${id}@uji.example>`, `<${id}@uji.example>`]);
  expect(await worker.get(MailSendingService).begin(id)).toBeNull();
});

test('a secret link arrives, and is forgotten once it has', async () => {
  const secret = 'https://monev.uji.example/sandi-baru#rahasia';
  const id = await queue({ to: 'rahasia@kraton.example', text: `Buka ${secret}`, secret });
  expect(await mail(id)).toMatchObject({ secret, text: expect.not.stringContaining('rahasia') });
  await send();
  expect(server.arrived.at(-1)?.text).toContain(secret);
  expect((await mail(id))['secret']).toBeNull();
});

test('a password is never sent to a server that cannot encrypt', async () => {
  const plain = await startMailServer(0, { authOptional: false, onAuth: (_auth, _session, done) => done(null, {}) });
  // By this name the machine counts as a stranger.
  const mailer = new Mailer(`smtp://u:sandi@0.0.0.0:${plain.port}`);
  const letter = {
    messageId: 'x@uji.example',
    from: { name: '', address: 'a@uji.example' },
    replyTo: null,
    to: { name: '', address: 'b@uji.example' },
    subject: 's',
    text: 't',
    html: 't',
    attachments: [],
  };
  await expect(mailer.send(letter)).rejects.toMatchObject({ fault: 'unreachable' });
  mailer.close();
  await plain.close();
});

describe('notices', () => {
  // The opening of the period told people, too.
  beforeAll(() => scene.dataSource.query('delete from notifications'));
  const tell = (urgent: boolean, href = '/'): Promise<void> =>
    scene.dataSource.transaction(async (tx) =>
      scene.app.get(NotificationsService).tell(tx, {
        organiserId: scene.organisers['contoh'] ?? null,
        userIds: [await idOf('dewi'), await idOf('tono'), await idOf('camat'), await idOf('dewi')],
        kind: 'uji',
        title: urgent ? 'Masa pengisian diperpanjang' : 'Ada komentar',
        text: 'Silakan dibaca.',
        href,
        urgent,
      }),
    );
  const choose = async (person: Person, notifyBy: string): Promise<unknown> =>
    scene.dataSource.query('update users set notify_by = $2 where id = $1', [await idOf(person), notifyBy]);

  test('come by mail at once, in the digest or not at all, as each person chose; urgent ones always', async () => {
    await choose('dewi', 'atOnce');
    await choose('camat', 'none');
    await tell(false);
    await send();
    expect([arrivedAt(emailOf('dewi')), arrivedAt(emailOf('tono')), arrivedAt(emailOf('camat'))]).toEqual([
      ['Ada komentar'],
      [],
      [],
    ]);
    await tell(true, '/penilaian/x/isian');
    await send();
    expect(arrivedAt(emailOf('camat'))).toEqual(['Masa pengisian diperpanjang']);
    expect(arrivedAt(emailOf('tono'))).toEqual(['Masa pengisian diperpanjang']);
  });

  test('about the same thing count up instead of piling up', async () => {
    await tell(false);
    const { items, total } = await worker.get(NotificationsService).list(await idOf('tono'), { unread: true });
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({ title: 'Ada komentar', times: 2 });
  });

  test('that gathered go out as one digest on the organiser’s next morning, and only once', async () => {
    const digests = worker.get(DigestsService);
    await scene.dataSource.query(`update notifications set told_at = now() - interval '2 days'`);
    const zone = async (hour: number): Promise<unknown> =>
      scene.dataSource.query(
        // The zone whose clock shows that hour now; its sign is the other way round in this notation.
        `update organisers set time_zone = 'Etc/GMT' || to_char((extract(hour from now() at time zone 'UTC')::int - $1 + 36) % 24 - 12, 'FMS99')`,
        [hour],
      );
    await zone(5);
    expect(await digests.sendDue()).toBe(0);
    await zone(8);
    expect(await Promise.all([digests.sendDue(), digests.sendDue()]).then(([one, other]) => one + other)).toBe(1);
    expect(await digests.sendDue()).toBe(0);
    await send();
    expect(arrivedAt(emailOf('tono'))).toEqual(['Masa pengisian diperpanjang', 'Ringkasan: 1 pemberitahuan']);
    const [digest] = await scene.dataSource.query(`select text from mails where kind = 'digest'`);
    expect(digest.text).toContain('Ada komentar (terbaru dari 2 pemberitahuan)');
  });
});

test('a letter that waited while its deadline was moved tells the one that holds', async () => {
  const ratna = await scene.as('ratna');
  const munder = scene.assessments['munder'] ?? '';
  const contact = { email: 'ppid@munder.example', phone: null, officerName: 'Rini' };
  expect((await ratna.put(`/assessments/${munder}/contact`, contact)).status).toBe(204);
  await ratna.post(`/periods/${scene.periodId}/invitation-mails`, { assessmentIds: [munder] });
  await ratna.post(`/periods/${scene.periodId}/reminders`, { assessmentIds: [munder], again: true });
  const waiting = `select subject || text as words from mails where state = 'queued' and kind in ('invitation','reminder') order by kind`;
  const before = await scene.dataSource.query<{ words: string }[]>(waiting);
  expect(before).toHaveLength(2);
  for (const { words } of before) expect(words).not.toContain('3 Februari 2199');
  const given = { assessmentIds: [munder], until: '2199-02-03T05:00:00Z', reason: 'Banjir.' };
  expect((await ratna.post(`/periods/${scene.periodId}/extensions`, given)).status).toBe(201);
  await send();
  const { deadline } = (await ratna.get(`/assessments/${munder}`)).body;
  expect(deadline).toBe('2199-02-03T05:00:00.000Z');
  const letters = server.arrived
    .filter(({ subject }) => /^(Undangan|Mohon segera mendaftar)/.test(subject ?? ''))
    .slice(-2);
  expect(letters).toHaveLength(2);
  for (const { subject, text } of letters) {
    expect(`${subject} ${text}`).toContain('3 Februari 2199');
    for (const [old] of before.flatMap(({ words }) => [...words.matchAll(/\d+ \w+ \d{4} pukul/g)]))
      expect(`${subject} ${text}`).not.toContain(old);
  }
});
