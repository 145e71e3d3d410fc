import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let kraton: string;
let base: string;
let periodId: string;
let dewi: Browser;
let camat: Browser;
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-surat');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  base = `/assessments/${kraton}`;
  dewi = await scene.as('dewi');
  camat = await scene.as('camat');
  await dewi.post(`${base}/registration`);
});
afterAll(() => scene.close());

const noticesOf = async (person: string): Promise<string[]> => {
  const rows = await scene.dataSource.query<{ title: string }[]>(
    'select n.title from notifications n join users u on u.id = n.user_id where u.email = $1 and n.kind <> $2 order by n.told_at',
    [`${person}@uji.example`, 'invitation'],
  );
  return rows.map(({ title }) => title);
};

test('before anything is filled in there is nothing to sign', async () => {
  expect(refusalOf(await dewi.post(`${base}/signing-request`))).toEqual([409, 'assessment.locked']);
  await dewi.put(`${base}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
  expect(refusalOf(await camat.post(`${base}/signing-request`))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('tono')).post(`${base}/signing-request`))).toEqual([
    403,
    'access.foreignBody',
  ]);
});

test('Dewi says it is ready, Pak Camat is told, and sends it back with a reason that Dewi reads', async () => {
  expect((await dewi.post(`${base}/signing-request`)).body).toMatchObject({
    confirm: 'superior',
    superiors: ['Pak Camat'],
    request: { askedBy: 'Dewi', outcome: null },
  });
  expect((await dewi.post(`${base}/signing-request`)).status).toBe(201);
  expect(await noticesOf('camat')).toEqual(['Kuesioner Desa kraton siap ditandatangani']);
  expect(refusalOf(await camat.post(`${base}/signing-return`, { reason: '' }))).toEqual([400, 'request.invalid']);
  const reply = await camat.post(`${base}/signing-return`, { reason: 'Butir A4 belum dijawab.' });
  expect(reply.body.request).toMatchObject({
    outcome: 'returned',
    reason: 'Butir A4 belum dijawab.',
    endedBy: 'Pak Camat',
  });
  expect(await noticesOf('dewi')).toEqual(['Kuesioner Desa kraton dikembalikan oleh atasan']);
  expect(refusalOf(await camat.post(`${base}/signing-return`, { reason: 'Lagi.' }))).toEqual([409, 'signing.missing']);
});

const sendLetter = (person: Browser, fileName: string, content: Buffer) =>
  supertest(scene.server)
    .post(`/api${base}/signed-letters`)
    .set('x-terbuka', '1')
    .set('cookie', person.cookie)
    .field('signerName', 'Drs. Slamet')
    .field('signerTitle', 'Plt. Kepala Desa Kraton')
    .attach('file', content, { filename: fileName });

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

test('where the superior signs with an account, no letter is taken and the officer does not hand in', async () => {
  expect(refusalOf(await sendLetter(dewi, 'surat.pdf', pdf))).toEqual([409, 'submission.letterUnwanted']);
  expect(refusalOf(await dewi.post(`${base}/submission`, { statementAccepted: true }))).toEqual([403, 'access.role']);
  expect((await dewi.get(base)).body.allowed).toEqual(['answer']);
});

describe('where the period takes a signed letter too', () => {
  beforeAll(async () => {
    const rules = { confirm: 'either', graceSeconds: 120, unsubmitted: 'zero', reason: 'Atasan tanpa akun.' };
    expect((await (await scene.as('ratna')).put(`/periods/${periodId}/submission-rules`, rules)).status).toBe(200);
  });

  test('the officer may hand in, but only with a scan of it', async () => {
    expect((await dewi.get(base)).body.allowed).toEqual(['answer', 'submit']);
    expect(refusalOf(await dewi.post(`${base}/submission`, { statementAccepted: true }))).toEqual([422, 'submission.letterMissing']); // prettier-ignore
    expect(refusalOf(await sendLetter(dewi, 'surat.docx', pdf))).toEqual([415, 'submission.letterType']);
    expect(refusalOf(await sendLetter(dewi, 'surat.pdf', Buffer.from('<html>')))).toEqual([
      415,
      'evidence.mislabelled',
    ]);
    expect(refusalOf(await sendLetter(camat, 'surat.pdf', pdf))).toEqual([403, 'access.role']);
    const letter = await sendLetter(dewi, 'surat.pdf', pdf);
    expect([letter.status, letter.body.signerTitle]).toEqual([201, 'Plt. Kepala Desa Kraton']);
    const { begunAt } = (await dewi.post(`${base}/submission/beginning`)).body;
    expect(begunAt).toMatch(/Z$/);
    const reply = await dewi.post(`${base}/submission`, { statementAccepted: true, letterId: letter.body.id });
    expect([reply.status, reply.body.signedBy, reply.body.signedAs, reply.body.byLetter]).toEqual([
      201,
      'Drs. Slamet',
      'Plt. Kepala Desa Kraton',
      true,
    ]);
    expect((await scene.audits()).slice(-3)).toEqual([
      'signedLetter.added',
      'submission.begun',
      'assessment.submitted',
    ]);
  });
});

describe('at the deadline', () => {
  const begin = async (code: string): Promise<{ id: string; until: string }> => {
    const soon = new Date(Date.now() - 30_000).toISOString();
    const period = await scene.openPeriod(code);
    const id = await scene.assessmentIn(period, 'kraton');
    await dewi.post(`/assessments/${id}/registration`);
    await dewi.put(`/assessments/${id}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
    return { id, until: soon };
  };
  /** Moves the deadline half a minute into the past, inside the grace. */
  const pass = async ({ id, until }: { id: string; until: string }): Promise<void> => {
    await scene.dataSource.query(`alter table period_policies disable trigger period_policies_insert_only`);
    await scene.dataSource.query(
      `update period_policies set policy = jsonb_set(policy, '{windows,saq,until}', to_jsonb($2::text))
        where period_id = (select period_id from assessments where id = $1)`,
      [id, until],
    );
    await scene.dataSource.query(`alter table period_policies enable trigger period_policies_insert_only`);
  };

  test('a save that was under way still arrives; nothing is begun any more', async () => {
    const place = await begin('uji-tenggang');
    await pass(place);
    const path = `/assessments/${place.id}`;
    expect((await dewi.put(`${path}/answers/A2`, { value: { choice: 'BAIK' }, revision: 0 })).status).toBe(200);
    expect(refusalOf(await dewi.post(`${path}/signing-request`))).toEqual([409, 'period.closed']);
    expect(refusalOf(await camat.post(`${path}/submission/beginning`))).toEqual([409, 'period.closed']);
    expect(refusalOf(await camat.post(`${path}/submission`, { statementAccepted: true }))).toEqual([
      409,
      'period.closed',
    ]);
  });

  test('whoever pressed in time is let through the grace, and the receipt says so', async () => {
    const place = await begin('uji-tekan');
    const path = `/assessments/${place.id}`;
    expect((await camat.post(`${path}/submission/beginning`)).status).toBe(201);
    // The press is put before the deadline, which is now half a minute ago.
    await scene.dataSource.query(`update submission_beginnings set begun_at = begun_at - interval '1 minute'`);
    await pass(place);
    const reply = await camat.post(`${path}/submission`, { statementAccepted: true });
    expect([reply.status, reply.body.timing]).toEqual([201, 'grace']);
  });
});
