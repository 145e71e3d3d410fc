import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

let scene: Scene;
let periodId: string;
let kraton: string;
let dewi: Browser;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-bukti-telat');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  dewi = await scene.as('dewi');
  ratna = await scene.as('ratna');
  await dewi.post(`/assessments/${kraton}/registration`);
  await dewi.put(`/assessments/${kraton}/answers/A4`, { value: { choice: 'YA' }, revision: 0 });
});
afterAll(() => scene.close());

const DEADLINE = '2021-01-01T00:00:00Z';
const pdfOf = (text: string): Buffer => paperPdf(text);
const keyOf = (number: number): string => String(number).padStart(32, '0');
const claim = (number: number, more: object = {}) => ({
  key: keyOf(number),
  takenAt: '2020-12-31T16:50:00.000Z',
  clockOffsetMs: 60_000,
  ...more,
});
const describeFile = (content: Buffer, more: object = {}) => ({
  itemCode: 'A4',
  kind: 'file',
  page: 1,
  fileName: 'Daftar Informasi.pdf',
  declaredType: 'application/pdf',
  sizeBytes: content.length,
  fingerprint: createHash('sha256').update(content).digest('hex'),
  ...more,
});
const begin = (content: Buffer, number: number, more: object = {}) =>
  dewi.post(`/assessments/${kraton}/late-uploads`, { ...describeFile(content), ...claim(number), ...more });
const bring = async (uploadId: string, content: Buffer): Promise<void> => {
  const reply = await supertest(scene.server)
    .patch(`/api/uploads/${uploadId}`)
    .set({ 'x-terbuka': '1', 'tus-resumable': '1.0.0', cookie: dewi.cookie, 'upload-offset': '0' })
    .set('content-type', 'application/offset+octet-stream')
    .send(content);
  expect(reply.status).toBe(204);
};
const sendFile = async (content: Buffer, number: number, more: object = {}) => {
  const { uploadId } = (await begin(content, number, more)).body;
  await bring(uploadId, content);
  return dewi.post(`/uploads/${uploadId}/late-evidence`, claim(number));
};
const lateAnswer = (number: number, value: object, revision: number) =>
  dewi.post(`/assessments/${kraton}/late-answers`, {
    answers: [{ itemCode: 'A4', value, revision, key: `jawab-${keyOf(number)}`, typedAt: '2020-12-31T16:55:00.000Z' }],
  });
interface Late {
  readonly id: string;
  readonly decision: string | null;
  readonly evidence: readonly { readonly id: string; readonly begunAt: string }[];
}
const waiting = async (): Promise<Late[]> =>
  (await ratna.get(`/periods/${periodId}/late-answers`)).body.items.filter(({ decision }: Late) => decision === null);
const decide = (id: string | undefined, decision: 'accepted' | 'declined') =>
  ratna.post(`/late-answers/${id}/decision`, { decision, reason: 'Menara mati.' });
const evidence = async (): Promise<
  { readonly name: string | null; readonly url: string | null; readonly by: string }[]
> =>
  scene.dataSource.query(
    `select e.file_name as name, e.url, u.name as by from evidence e join users u on u.id = e.created_by
      where e.assessment_id = $1 and e.removed_at is null order by e.id`,
    [kraton],
  );

/** Begun before the deadline, cut off by it. */
const cutOff = pdfOf('terpotong');
let cutOffId: string;

test('while plain evidence is taken, nothing is kept apart', async () => {
  expect(refusalOf(await begin(cutOff, 1))).toEqual([409, 'lateAnswer.inTime']);
  const link = { itemCode: 'A4', kind: 'link', url: 'https://desa.example/a', ...claim(2) };
  expect(refusalOf(await dewi.post(`/assessments/${kraton}/late-evidence`, link))).toEqual([409, 'lateAnswer.inTime']);
  cutOffId = (await dewi.post(`/assessments/${kraton}/uploads`, describeFile(cutOff))).body.uploadId;
  const standing = { itemCode: 'A4', kind: 'link', url: 'https://desa.example/berdiri' };
  expect((await dewi.post(`/assessments/${kraton}/evidence`, standing)).status).toBe(201);
});

describe('after the deadline', () => {
  beforeAll(async () => {
    const policy = smallPolicy('uji-bukti-telat', { from: '2020-01-01T00:00:00Z', until: DEADLINE });
    expect((await ratna.put(`/periods/${periodId}/policy`, { policy, reason: 'Berakhir.' })).status).toBe(200);
  });

  test('evidence begun the plain way is refused, and so is what its own phone says was begun after', async () => {
    expect(refusalOf(await dewi.post(`/assessments/${kraton}/uploads`, describeFile(pdfOf('baru'))))).toEqual([
      409,
      'period.closed',
    ]);
    const after = { takenAt: '2021-01-01T00:00:10.000Z', clockOffsetMs: 0 };
    const refused = await begin(pdfOf('sesudah'), 3, after);
    expect(refusalOf(refused)).toEqual([409, 'lateEvidence.begunLate']);
    expect(refused.body.title ?? refused.body.message).toContain('sesudah batas waktu');
    // A clock that nobody measured says neither.
    expect((await begin(pdfOf('sesudah'), 3, { ...after, clockOffsetMs: null })).status).toBe(201);
    expect(await waiting()).toEqual([]);
  });

  test('it waits beside the late answer of its sender, looked at as any evidence, and counts nothing', async () => {
    expect((await lateAnswer(1, { choice: 'TIDAK' }, 1)).status).toBe(201);
    const content = pdfOf('foto');
    const sent = await sendFile(content, 4);
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ kind: 'file', page: 1, file: { name: 'Daftar Informasi.pdf' }, isTaken: false });
    const [late] = await waiting();
    expect(late).toMatchObject({
      isEvidenceOnly: false,
      came: 'Tidak',
      evidence: [{ takenAt: '2020-12-31T16:51:00.000Z', file: { mediaType: 'application/pdf' } }],
    });
    expect(await evidence()).toHaveLength(1);
    expect((await dewi.get(`/assessments/${kraton}/form`)).body.evidence.A4).toHaveLength(1);
    // Sent again, it is the same piece.
    expect((await begin(content, 4)).body).toMatchObject({ uploadId: null, late: { id: sent.body.id } });
    expect((await dewi.post(`/uploads/${kraton}/late-evidence`, claim(4))).body.id).toBe(sent.body.id);
    // What is no picture is no picture here either.
    const lie = await sendFile(pdfOf('bohong'), 5, { kind: 'photo', fileName: 'foto.jpg', declaredType: 'image/jpeg' });
    expect(refusalOf(lie)).toEqual([415, 'evidence.mislabelled']);
  });

  test('the organiser opens it before deciding, the body its own; nobody else', async () => {
    const [late] = await waiting();
    const path = `/late-evidence/${late?.evidence[0]?.id}/file`;
    for (const browser of [ratna, dewi]) {
      const reply = await browser.get(path);
      expect(reply.status).toBe(200);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
    }
    expect(refusalOf(await (await scene.as('tono')).get(path))).toEqual([403, 'access.foreignBody']);
    expect(refusalOf(await (await scene.as('made')).get(path))).toEqual([403, 'access.role']);
    expect(refusalOf(await (await scene.as('joko')).get(path))).toEqual([404, 'access.notFound']);
  });

  test('what was under way at the deadline goes on where it stopped, and says since when', async () => {
    const begun = await begin(cutOff, 6);
    expect(begun.body).toMatchObject({ uploadId: cutOffId, late: null });
    await bring(cutOffId, cutOff);
    expect(refusalOf(await dewi.post(`/uploads/${cutOffId}/evidence`))).toEqual([409, 'period.closed']);
    expect((await dewi.post(`/uploads/${cutOffId}/late-evidence`, claim(6))).status).toBe(201);
    const link = { itemCode: 'A4', kind: 'link', url: 'https://desa.example/telat', ...claim(7) };
    expect((await dewi.post(`/assessments/${kraton}/late-evidence`, link)).body.late).toMatchObject({ url: link.url });
    // A link that arrived in time and whose reply was lost is the piece that stands.
    const standing = { itemCode: 'A4', kind: 'link', url: 'https://desa.example/berdiri', ...claim(8) };
    expect((await dewi.post(`/assessments/${kraton}/late-evidence`, standing)).body).toMatchObject({
      late: null,
      evidence: { url: standing.url },
    });
  });

  test('a later word of the sender takes what came with the one before', async () => {
    expect((await lateAnswer(2, { choice: 'YA' }, 1)).status).toBe(201);
    const all = await waiting();
    expect(all).toMatchObject([{ came: 'Ya', evidence: [{}, {}, {}] }]);
  });

  test('accepted, it becomes evidence in its sender’s name with the answer; once', async () => {
    const [late] = await waiting();
    const accepted = await decide(late?.id, 'accepted');
    expect(accepted.body).toMatchObject({ decision: 'accepted', evidence: [{ isTaken: true }, { isTaken: true }, { isTaken: true }] }); // prettier-ignore
    expect(await evidence()).toEqual([
      { name: null, url: 'https://desa.example/berdiri', by: 'Dewi' },
      { name: 'Daftar Informasi.pdf', url: null, by: 'Dewi' },
      { name: 'Daftar Informasi.pdf', url: null, by: 'Dewi' },
      { name: null, url: 'https://desa.example/telat', by: 'Dewi' },
    ]);
    expect((await dewi.get(`/assessments/${kraton}/form`)).body.answers.A4).toMatchObject({ revision: 2 });
  });

  test('evidence with no answer waits by itself; declined, it stays on record and is no evidence', async () => {
    const sent = await sendFile(pdfOf('menyusul'), 9);
    const [late] = await waiting();
    expect(late).toMatchObject({ isEvidenceOnly: true, came: null, stands: 'Ya', evidence: [{ id: sent.body.id }] });
    expect((await ratna.get(`/periods/${periodId}/board/summary`)).body.lateAnswers).toBe(1);
    expect((await decide(late?.id, 'declined')).body).toMatchObject({ decision: 'declined', evidence: [{ isTaken: false }] }); // prettier-ignore
    expect(await evidence()).toHaveLength(4);
    const { items } = (await dewi.get(`/assessments/${kraton}/late-answers`)).body;
    expect(items.find(({ id }: Late) => id === late?.id)).toMatchObject({ decisionReason: 'Menara mati.' });
    const notices = (await dewi.get('/notifications')).body.items as { title: string }[];
    expect(notices.map(({ title }) => title)).toContain('Bukti terlambat butir A4 ditolak');
    expect((await sendFile(pdfOf('sekali lagi'), 10)).status).toBe(201);
    const [second] = await waiting();
    expect((await decide(second?.id, 'accepted')).status).toBe(201);
    // The answer is the one that stood: nothing was saved anew.
    expect((await dewi.get(`/assessments/${kraton}/form`)).body.answers.A4).toMatchObject({ revision: 2 });
    expect(await evidence()).toHaveLength(5);
  });

  test('where the deadline moves, its sender takes it in as if it were sent now, and nothing waits any more', async () => {
    await lateAnswer(3, { choice: 'TIDAK' }, 2);
    const { id } = (await sendFile(pdfOf('diperpanjang'), 11)).body;
    expect(refusalOf(await dewi.post(`/late-evidence/${id}/evidence`))).toEqual([409, 'period.closed']);
    const extension = { assessmentIds: [kraton], until: '2099-01-01T00:00:00.000Z', reason: 'Menara mati.' };
    expect((await ratna.post(`/periods/${periodId}/extensions`, extension)).status).toBe(201);
    expect((await dewi.get(`/assessments/${kraton}/late-answers`)).body.isOpen).toBe(true);
    expect(refusalOf(await (await scene.as('tono')).post(`/late-evidence/${id}/evidence`))).toEqual([403, 'access.foreignBody']); // prettier-ignore
    const taken = await dewi.post(`/late-evidence/${id}/evidence`);
    expect(taken.status).toBe(201);
    expect((await dewi.post(`/late-evidence/${id}/evidence`)).body.id).toBe(taken.body.id);
    expect(await evidence()).toHaveLength(6);
    const save = { value: { choice: 'TIDAK' }, revision: 2 };
    expect((await dewi.put(`/assessments/${kraton}/answers/A4`, save)).status).toBe(200);
    expect(await waiting()).toEqual([]);
  });
});

test('within the grace answers and links still come the plain way; a file, which has no grace, is kept beside at once', async () => {
  periodId = await scene.openPeriod('uji-kelonggaran');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  await dewi.post(`/assessments/${kraton}/registration`);
  await dewi.put(`/assessments/${kraton}/answers/A4`, { value: { choice: 'YA' }, revision: 0 });
  const policy = smallPolicy('uji-kelonggaran', { from: '2020-01-01T00:00:00Z', until: new Date().toISOString() });
  expect((await ratna.put(`/periods/${periodId}/policy`, { policy, reason: 'Ditutup.' })).status).toBe(200);
  const content = pdfOf('dalam kelonggaran');
  const plain = await dewi.post(`/assessments/${kraton}/uploads`, describeFile(content));
  expect(refusalOf(plain)).toEqual([409, 'period.closed']);
  expect(refusalOf(await lateAnswer(20, { choice: 'TIDAK' }, 1))).toEqual([409, 'lateAnswer.inTime']);
  const link = { itemCode: 'A4', kind: 'link', url: 'https://desa.example/b', ...claim(21) };
  expect(refusalOf(await dewi.post(`/assessments/${kraton}/late-evidence`, link))).toEqual([409, 'lateAnswer.inTime']);
  const sent = await sendFile(content, 22);
  expect(sent.status).toBe(201);
  const [late] = await waiting();
  expect(late).toMatchObject({ isEvidenceOnly: true, evidence: [{ id: sent.body.id }] });
  // An answer that follows within the grace counts, and what came late still waits.
  const save = { value: { choice: 'YA' }, note: 'Susulan.', revision: 1 };
  expect((await dewi.put(`/assessments/${kraton}/answers/A4`, save)).status).toBe(200);
  expect(await waiting()).toMatchObject([{ id: late?.id }]);
  expect((await decide(late?.id, 'accepted')).status).toBe(201);
  expect(await evidence()).toHaveLength(1);
});
