import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
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

/** What their home card says of the signature. */
const standingTo = async (person: Browser): Promise<unknown> =>
  (await person.get('/assessments')).body.items.find(({ id }: { id: string }) => id === kraton).signing;

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
  const asked = { askedBy: 'Dewi', askedAt: expect.stringMatching(/Z$/), superiors: ['Pak Camat'], givenBack: null };
  for (const person of [dewi, camat]) expect(await standingTo(person)).toEqual(asked);
  expect(await standingTo(await scene.as('ratna'))).toBeNull();
  expect(await noticesOf('camat')).toEqual(['Kuesioner Desa kraton siap ditandatangani']);
  const mails = await scene.dataSource.query<unknown[]>(
    "select 1 from mails where subject like '%siap ditandatangani'",
  );
  expect(mails).toHaveLength(1);
  expect(refusalOf(await camat.post(`${base}/signing-return`, { reason: '' }))).toEqual([400, 'request.invalid']);
  const reply = await camat.post(`${base}/signing-return`, { reason: 'Butir A4 belum dijawab.' });
  expect(reply.body.request).toMatchObject({
    outcome: 'returned',
    reason: 'Butir A4 belum dijawab.',
    endedBy: 'Pak Camat',
  });
  expect(await noticesOf('dewi')).toEqual(['Kuesioner Desa kraton dikembalikan oleh atasan']);
  const givenBack = { by: 'Pak Camat', at: expect.stringMatching(/Z$/), reason: 'Butir A4 belum dijawab.' };
  for (const person of [dewi, camat]) expect(await standingTo(person)).toEqual({ ...asked, givenBack });
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

const pdf = paperPdf();

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

  test('handed in, no signature waits, nor when single items come back', async () => {
    expect(await standingTo(dewi)).toBeNull();
    const items = [{ itemCode: 'A1', reason: 'Periksa lagi.' }];
    const repair = { until: '2098-01-01T00:00:00Z', items, reason: 'Satu butir.' };
    expect((await (await scene.as('ratna')).post(`${base}/repairs`, repair)).status).toBe(201);
    expect(await standingTo(dewi)).toBeNull();
    expect((await dewi.post(`${base}/signing-request`)).status).toBe(201);
    expect(await standingTo(camat)).toMatchObject({ askedBy: 'Dewi', givenBack: null });
  });
});

/** One story, told in order. */
describe('a signed letter stands for what was signed', () => {
  let again: string;
  let ratna: Browser;
  const upload = async (fileName: string, fields: Readonly<Record<string, string>> = {}) =>
    supertest(scene.server)
      .post(`/api${again}/signed-letters`)
      .set({ 'x-terbuka': '1', cookie: dewi.cookie })
      .field({ signerName: 'Drs. Slamet', signerTitle: 'Kepala Desa', ...fields })
      .attach('file', pdf, { filename: fileName });
  const handIn = (person: Browser, letterId: string | null) =>
    person.post(`${again}/submission`, { statementAccepted: true, letterId });
  const letterNow = async () => (await dewi.get(`${again}/signing`)).body.letter;
  const ruled = async (confirm: string): Promise<void> => {
    const id = again.split('/')[2] ?? '';
    const [row] = await scene.dataSource.query<{ periodId: string }[]>(
      'select period_id as "periodId" from assessments where id = $1',
      [id],
    );
    const rules = { confirm, graceSeconds: 120, unsubmitted: 'zero', reason: 'Sesuai edaran.' };
    expect((await ratna.put(`/periods/${row?.periodId}/submission-rules`, rules)).status).toBe(200);
  };
  const giveBack = () =>
    ratna.post(`${again}/repairs`, {
      until: '2098-01-01T00:00:00Z',
      items: [{ itemCode: 'A1', reason: 'Periksa lagi.' }],
      reason: 'Satu butir.',
    });

  beforeAll(async () => {
    ratna = await scene.as('ratna');
    again = `/assessments/${await scene.assessmentIn(await scene.openPeriod('uji-sidik'), 'kraton')}`;
    await ruled('letter');
    await dewi.post(`${again}/registration`);
    await dewi.put(`${again}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
  });

  test('an answer that changes after the letter came voids it, for officer and superior', async () => {
    const { answersSha256 } = (await dewi.get(`${again}/signing`)).body;
    const { body } = await upload('surat.pdf', { seenSha256: answersSha256 });
    expect(body.isOutdated).toBe(false);
    await dewi.put(`${again}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 });
    expect((await camat.get(`${again}/signing`)).body.letter).toMatchObject({ id: body.id, isOutdated: true });
    for (const person of [dewi, camat])
      expect(refusalOf(await handIn(person, body.id))).toEqual([409, 'submission.letterOutdated']);
    const printed = await upload('lama.pdf', { seenSha256: answersSha256 });
    expect([...refusalOf(printed), printed.body.itemCodes]).toEqual([409, 'submission.letterPrinted', ['A1']]);
    const seen = { statementAccepted: true, letterId: body.id, seenSha256: answersSha256 };
    const sent = await dewi.post(`${again}/submission`, seen);
    expect([...refusalOf(sent), sent.body.itemCodes]).toEqual([409, 'submission.changed', ['A1']]);
  });

  test('so does a note', async () => {
    const { body } = await upload('surat-catatan.pdf');
    expect(body.isOutdated).toBe(false);
    await dewi.put(`${again}/answers/A1`, { value: { choice: 'TIDAK' }, note: 'Lihat halaman dua.', revision: 2 });
    expect((await letterNow()).isOutdated).toBe(true);
    expect(refusalOf(await handIn(dewi, body.id))).toEqual([409, 'submission.letterOutdated']);
  });

  test('so does evidence', async () => {
    const { body } = await upload('surat-2.pdf');
    const link = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/sk' };
    expect((await dewi.post(`${again}/evidence`, link)).status).toBe(201);
    expect((await letterNow()).isOutdated).toBe(true);
    expect(refusalOf(await handIn(dewi, body.id))).toEqual([409, 'submission.letterOutdated']);
  });

  test("the letter can be looked at by those who may, shut in as any stranger's file", async () => {
    const [row] = await scene.dataSource.query<{ periodId: string }[]>(
      'select period_id as "periodId" from assessments where id = $1',
      [again.split('/')[2]],
    );
    await ratna.post(`/periods/${row?.periodId}/assignments`, {});
    const path = `/signed-letters/${(await upload('lihat.pdf')).body.id}/file`;
    for (const person of ['dewi', 'camat', 'ratna', 'made'] as const) {
      const { status, headers } = await (await scene.as(person)).get(path);
      expect([person, status, headers['content-type']]).toEqual([person, 200, 'application/pdf']);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    const refused = { tono: 403, sari: 403, siti: 404 } as const;
    for (const [person, status] of Object.entries(refused))
      expect([person, (await (await scene.as(person as keyof typeof refused)).get(path)).status]).toEqual([person, status]); // prettier-ignore
    expect(refusalOf(await dewi.get('/signed-letters/00000000-0000-7000-8000-000000000000/file'))).toEqual([404, 'submission.letterUnknown']); // prettier-ignore
  });

  test('a letter that was replaced is not taken, and does not come back with a return', async () => {
    const replaced = (await upload('js.pdf')).body;
    const { body } = await upload('lima.pdf');
    expect(refusalOf(await handIn(dewi, replaced.id))).toEqual([409, 'submission.letterOutdated']);
    expect((await handIn(dewi, body.id)).body).toMatchObject({ byLetter: true, letterId: body.id, revision: 1 });
    expect((await giveBack()).status).toBe(201);
    expect(await letterNow()).toBeNull();
    for (const { id } of [replaced, body])
      expect(refusalOf(await handIn(dewi, id))).toEqual([422, 'submission.letterMissing']);
  });

  test('who signs with an account signs by no letter, though one lies there', async () => {
    await ruled('either');
    const { body } = await upload('surat-3.pdf');
    expect((await handIn(camat, body.id)).body).toMatchObject({ byLetter: false, signedBy: 'Pak Camat', revision: 2 });
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
    const path = `/assessments/${place.id}`;
    const ending = async () => (await dewi.get(path)).body.ending;
    expect(await ending()).toBeNull();
    await pass(place);
    expect(await ending()).toBe('unsubmittedZero');
    expect((await dewi.put(`${path}/answers/A2`, { value: { choice: 'BAIK' }, revision: 0 })).status).toBe(200);
    const tooLate = await dewi.post(`${path}/signing-request`);
    expect([...refusalOf(tooLate), tooLate.body.state]).toEqual([409, 'period.closed', 'over']);
    expect(tooLate.body.title).toContain('sudah lewat');
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
