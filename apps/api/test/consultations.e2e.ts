import { solveChallenge, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import supertest, { type Response } from 'supertest';
import { ConsultationRemindersService } from '@app/ppid';
import { createScene, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene({ TERBUKA_DEMO: '1' });
});
afterAll(() => scene.close());

const post = (path: string, body: object): Promise<Response> =>
  Promise.resolve(supertest(scene.server).post(`/api/public${path}`).set('x-terbuka', '1').send(body));

const solved = async (): Promise<Payload> => {
  const asked = await supertest(scene.server).get('/api/public/request-challenge');
  const { challenge } = asked.body as { challenge: Challenge };
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('not solved');
  return { challenge, solution };
};

const lettersTo = (
  email: string,
): Promise<{ readonly subject: string; readonly text: string; readonly secret: string }[]> =>
  scene.dataSource.query('select subject, text, secret from mails where to_address = $1 order by id', [email]);

const asking = { topic: 'listing', aboutBodyId: null, question: 'Apakah DIP harus ditetapkan dengan SK?' };

/** Asked from the public form and confirmed. */
const askOnline = async (email: string, publicBodyId: string | null = null) => {
  const sent = { ...asking, askerName: 'Wulan', email, phone: null, organiserCode: 'contoh', publicBodyId };
  expect((await post('/consultation-intakes', { ...sent, proof: await solved() })).status).toBe(204);
  const [letter] = await lettersTo(email);
  const [page, token = ''] = (letter?.secret ?? '').split('#');
  expect(page).toMatch(/\/konfirmasi-konsultasi$/);
  expect((await post('/asker-pages', { token })).status).toBe(404);
  const { body } = await post('/consultation-confirmations', { token });
  expect((await post('/consultation-confirmations', { token })).body).toEqual(body);
  const [{ id }] = await scene.dataSource.query('select id from consultations where number = $1', [body.number]);
  return { token, number: body.number as string, id: id as string };
};

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

test('a citizen asks online, is answered, asks on, rates, and reads no word among officers', async () => {
  const email = 'wulan@warga.example';
  const { token, id, number } = await askOnline(email);
  expect(number).toMatch(/^KL\/0001\/20\d\d$/);
  const budi = await scene.as('budi');
  expect((await budi.get('/consultations?filter=waiting')).body).toMatchObject({ items: [{ id, number }], total: 1 });

  await budi.post(`/consultations/${id}/notes`, { revision: 1, text: 'Tanya bagian hukum dahulu.' });
  const replied = await budi.post(`/consultations/${id}/replies`, { revision: 2, text: 'Ya, dengan SK PPID.' });
  expect(replied.body).toMatchObject({ state: 'answered', revision: 3, waitingSince: null });
  expect(replied.body.assignee).not.toBeNull();
  const stale = await budi.post(`/consultations/${id}/replies`, { revision: 2, text: 'Dua kali.' });
  expect([stale.status, stale.body.code]).toEqual([409, 'consultation.changed']);
  expect((await lettersTo(email)).map(({ text }) => text).join('\n')).toContain('Ya, dengan SK PPID.');

  const page = (await post('/asker-pages', { token })).body;
  expect(JSON.stringify(page)).not.toContain('bagian hukum');
  expect(page.messages.map(({ kind, by }: { kind: string; by: string | null }) => [kind, by])).toEqual([
    ['asked', null],
    ['reply', null],
  ]);
  const rated = await post('/asker-pages/ratings', { token, rating: 5, note: 'Cepat.' });
  expect(rated.body).toMatchObject({ rating: 5, steps: ['followUp', 'book'] });
  expect((await post('/asker-pages/ratings', { token, rating: 1, note: null })).status).toBe(409);

  await budi.post(`/consultations/${id}/closing`, { revision: 4, text: 'Terima kasih sudah bertanya.' });
  expect((await post('/asker-pages/follow-ups', { token, text: 'Berapa lama berlakunya?' })).body.state).toBe(
    'waiting',
  );
});

test('a unit hands a question to the lead PPID and back; it reads on what it handed on, and serves it no more', async () => {
  const kraton = scene.bodies['kraton'] ?? '';
  const { id, token } = await askOnline('alih@warga.example', kraton);
  const dewi = await scene.as('dewi');
  const tono = await scene.as('tono');
  expect((await tono.get(`/consultations/${id}`)).status).toBe(403);
  const handed = await dewi.post(`/consultations/${id}/handing-on`, {
    revision: 1,
    text: 'Di luar kewenangan kami.',
    publicBodyId: null,
  });
  expect(handed.body).toMatchObject({ deskName: 'PPID Utama', deskSteps: [] });
  const refused = await dewi.post(`/consultations/${id}/replies`, { revision: 2, text: 'Masih kami jawab.' });
  expect(refused.status).toBe(403);
  const page = (await post('/asker-pages', { token })).body;
  expect(page.deskName).toBe('PPID Utama');
  expect(JSON.stringify(page)).not.toContain('kewenangan');

  const budi = await scene.as('budi');
  const again = { revision: 2, text: 'Silakan dijawab dari buku register.', publicBodyId: kraton };
  expect((await budi.post(`/consultations/${id}/handing-on`, again)).body).toMatchObject({ state: 'waiting' });
  expect((await dewi.get(`/consultations/${id}`)).body.deskSteps).toContain('reply');
  const same = await budi.post(`/consultations/${id}/handing-on`, { ...again, revision: 3 });
  expect([same.status, same.body.code]).toEqual([422, 'consultation.desk']);
});

test('an officer asks the lead PPID in the application; notes stay with the desk', async () => {
  const dewi = await scene.as('dewi');
  const budi = await scene.as('budi');
  const asked = await dewi.post('/consultations', asking);
  expect(asked.status).toBe(201);
  const { id } = asked.body as { id: string };
  await budi.post(`/consultations/${id}/notes`, { revision: 1, text: 'Rahasia antarpetugas.' });
  await budi.post(`/consultations/${id}/replies`, { revision: 2, text: 'Cukup dengan SK kepala OPD.' });
  const seen = (await dewi.get(`/consultations/${id}`)).body;
  expect(JSON.stringify(seen)).not.toContain('Rahasia');
  expect(seen).toMatchObject({ deskSteps: [], askerSteps: ['followUp', 'rate', 'book'] });
  expect((await dewi.get('/notifications')).body.items[0]).toMatchObject({
    text: 'Cukup dengan SK kepala OPD.',
    href: `/klinik/${id}`,
  });
  const tono = await scene.as('tono');
  expect((await tono.get(`/consultations/${id}`)).status).toBe(403);
  expect((await tono.get('/consultations')).body.items).toEqual([]);
});

test('one time at the desk is booked by one asker, given back, and withdrawn only while free', async () => {
  const budi = await scene.as('budi');
  const offer = {
    date: tomorrow(),
    from: '09:00',
    minutes: 30,
    count: 2,
    way: 'video',
    place: 'https://rapat.example/klinik',
  };
  const offered = await budi.post('/clinic-slots', offer);
  expect(offered.status).toBe(201);
  const [first, second] = offered.body.items as { id: string; startsAt: string }[];
  expect(Date.parse(second?.startsAt ?? '') - Date.parse(first?.startsAt ?? '')).toBe(30 * 60_000);
  const overlap = await budi.post('/clinic-slots', { ...offer, from: '09:45' });
  expect([overlap.status, overlap.body.code]).toEqual([409, 'clinicSlot.overlap']);
  const past = await budi.post('/clinic-slots', { ...offer, date: '2024-01-02' });
  expect([past.status, past.body.code]).toEqual([422, 'clinicSlot.past']);

  const askers = [await askOnline('satu@warga.example'), await askOnline('dua@warga.example')];
  const both = await Promise.all(
    askers.map(({ token }) => post('/asker-pages/appointments', { token, slotId: first?.id })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = askers[both[0]?.status === 200 ? 0 : 1];
  const taken = await budi.delete(`/clinic-slots/${first?.id}`);
  expect([taken.status, taken.body.code]).toEqual([409, 'clinicSlot.taken']);
  const given = await post('/asker-pages/cancellations', { token: winner?.token });
  expect(given.body).toMatchObject({ slot: null });
  expect(given.body.freeSlots).toHaveLength(2);
  expect((await budi.delete(`/clinic-slots/${first?.id}`)).status).toBe(204);
});

test('an appointment at a desk that hands the question on is given back, and the asker is told', async () => {
  const budi = await scene.as('budi');
  const { token, id } = await askOnline('pindah@warga.example');
  const offer = { date: tomorrow(), from: '14:00', minutes: 30, count: 1, way: 'desk', place: 'Ruang layanan' };
  const { body } = await budi.post('/clinic-slots', offer);
  const slot = (body.items as { id: string; place: string }[]).find(({ place }) => place === 'Ruang layanan');
  const booked = await post('/asker-pages/appointments', { token, slotId: slot?.id });
  expect(booked.body.slot).toMatchObject({ place: 'Ruang layanan' });
  const handing = { revision: 2, text: 'Desa yang menguasai.', publicBodyId: scene.bodies['kraton'] };
  expect((await budi.post(`/consultations/${id}/handing-on`, handing)).status).toBe(200);
  const page = (await post('/asker-pages', { token })).body;
  expect(page.slot).toBeNull();
  expect(page.messages.map(({ kind }: { kind: string }) => kind)).toContain('unbooked');
  const subjects = (await lettersTo('pindah@warga.example')).map(({ subject }) => subject).join('\n');
  expect(subjects).toContain('Janji temu Anda dibatalkan');
});

test('a visit is recorded with its answer, published without its asker, found by words, and withdrawn', async () => {
  const budi = await scene.as('budi');
  const visit = {
    ...asking,
    askerName: 'Pak Darmo',
    email: null,
    phone: '0812 345 678',
    channel: 'desk',
    on: null,
    reply: 'Minimal enam bulan sekali.',
  };
  const { id } = (await budi.post('/consultations/visits', visit)).body as { id: string };
  const published = {
    revision: 2,
    topic: 'listing',
    question: 'Kapan DIP diperbarui?',
    answer: 'Minimal 100% tiap enam bulan.',
  };
  expect((await budi.post(`/consultations/${id}/publication`, published)).status).toBe(200);
  const search = (q: string) => supertest(scene.server).get(`/api/public/faq-entries?q=${encodeURIComponent(q)}`);
  const earlier = { ...visit, on: new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10) };
  const entered = (await budi.post('/consultations/visits', earlier)).body as { id: string };
  const shown = (await budi.get(`/consultations/${entered.id}`)).body;
  expect(shown.askedAt).toMatch(new RegExp(`^${earlier.on}`));
  expect(shown.messages).toMatchObject([{ at: shown.askedAt, detail: { isEntered: true } }, { at: shown.askedAt }]);
  const late = { ...visit, askerName: 'Bu Sri', on: '2021-02-03' };
  expect((await budi.post('/consultations/visits', late)).body.code).toBe('informationRequest.day');
  const { body } = await search('enam kapan');
  expect(body.items).toMatchObject([{ question: 'Kapan DIP diperbarui?', isWithdrawn: false }]);
  expect(JSON.stringify(body)).not.toContain('Darmo');
  expect((await search('100%')).body.items).toHaveLength(1);
  expect((await search('1%0')).body.items).toEqual([]);
  const { id: entryId, revision } = body.items[0] as { id: string; revision: number };
  const dewi = await scene.as('dewi');
  const change = { ...published, revision, isWithdrawn: true };
  expect((await dewi.put(`/faq-entries/${entryId}`, change)).status).toBe(403);
  expect((await budi.put(`/faq-entries/${entryId}`, change)).status).toBe(204);
  expect((await search('kapan')).body.items).toEqual([]);
  const stale = await budi.put(`/faq-entries/${entryId}`, change);
  expect([stale.status, stale.body.code]).toEqual([409, 'faqEntry.changed']);
});

test('the year’s figures count what was asked, answered and rated, and the book names it', async () => {
  const budi = await scene.as('budi');
  const year = new Date().getFullYear();
  const { body } = await budi.get(`/consultations/figures?year=${year}`);
  const [{ asked, answered }] = await scene.dataSource.query(
    "select count(*)::int as asked, count(first_answered_at) filter (where channel <> 'desk')::int as answered from consultations",
  );
  expect(body).toMatchObject({ year, asked, answered, withinTwoDays: answered, rating: 5, rated: 1 });
  expect(body.desks.map(({ asked: count }: { asked: number }) => count).reduce((a: number, b: number) => a + b)).toBe(
    asked,
  );
  expect((await budi.get(`/consultations/figures?year=${year - 1}`)).body).toMatchObject({
    asked: 0,
    medianHours: null,
  });
  const dewi = await scene.as('dewi');
  expect((await dewi.get(`/consultations/figures?year=${year}`)).body.asked).toBeLessThan(asked);
  expect((await budi.get(`/consultations/book?year=${year}`)).status).toBe(200);
});

test('a desk is reminded once of what waits for more than two days', async () => {
  const waiting = `consultations where state = 'waiting' and public_body_id is null`;
  await scene.dataSource.query(
    `update consultations set waiting_since = now() - interval '49 hours' where state = 'waiting'`,
  );
  const [{ count }] = await scene.dataSource.query(`select count(*)::int as count from ${waiting}`);
  expect(count).toBeGreaterThan(0);
  await scene.app.get(ConsultationRemindersService).remind();
  const budi = await scene.as('budi');
  const { body } = await budi.get('/notifications');
  expect(body.items[0]).toMatchObject({
    title: `Klinik konsultasi: ${count} pertanyaan menunggu lebih dari dua hari`,
    href: '/klinik?saring=waiting',
  });
});
