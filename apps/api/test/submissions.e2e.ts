import { canonicalJson } from '@app/instrument';
import { sha256 } from '@app/platform';
import { browserWith, createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
let base: string;
beforeAll(async () => {
  scene = await createScene();
  base = `/assessments/${scene.assessments['kraton']}`;
});
afterAll(() => scene.close());

const notes = { A1: 'Lihat halaman dua.' };
const values = { A1: { choice: 'YA' }, A2: { choice: 'CUKUP' }, A3: { number: '50' } };

test('an assessment nobody began is not handed in', async () => {
  const camat = await scene.as('camat');
  expect(refusalOf(await camat.post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    409,
    'assessment.locked',
  ]);
  expect(refusalOf(await camat.get(`${base}/submission`))).toEqual([404, 'submission.unknown']);
});

test('the checklist names what is missing, item by item', async () => {
  const dewi = await scene.as('dewi');
  await dewi.post(`${base}/registration`);
  await dewi.put(`${base}/answers`, {
    answers: Object.entries(values).map(([itemCode, value]) => ({ itemCode, value, revision: 0 })),
  });
  const { body } = await (await scene.as('camat')).get(`${base}/checklist`);
  expect(body).toMatchObject({ complete: false, progress: { total: 4, answered: 3, withEvidence: 2, verified: 0 } });
  expect(
    body.missing.map(({ itemCode, problem }: { itemCode: string; problem: string }) => [itemCode, problem]),
  ).toEqual([
    ['A1', 'evidenceMissing'],
    ['A4', 'unanswered'],
  ]);
  await dewi.post(`${base}/evidence`, { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id' });
  const after = await dewi.get(`${base}/checklist`);
  expect(after.body.missing.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A4']);
});

test('without the statement nothing is handed in, and not by Dewi at all', async () => {
  const camat = await scene.as('camat');
  expect(refusalOf(await camat.post(`${base}/submission`, { statementAccepted: false }))).toEqual([
    422,
    'submission.statement',
  ]);
  expect(refusalOf(await (await scene.as('dewi')).post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    403,
    'access.role',
  ]);
  expect(refusalOf(await (await scene.as('lurah')).post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    404,
    'access.notFound',
  ]);
  expect((await camat.get(base)).body).toMatchObject({ state: 'filling', submission: null, allowed: ['submit'] });
});

test('Pak Camat signs, and gets a receipt with the hash of the answers', async () => {
  const camat = await scene.as('camat');
  const { statement } = (await camat.get(`${base}/checklist`)).body;
  const seen = { statementAccepted: true, seenSha256: '0'.repeat(64) };
  expect(refusalOf(await camat.post(`${base}/submission`, seen))).toEqual([409, 'submission.changed']);
  const before = (await camat.get(`${base}/signing`)).body.answersSha256;
  const dewi = await scene.as('dewi');
  const { answers } = (await dewi.get(`${base}/form`)).body;
  const put = (value: object | null): Promise<{ body: { revision: number } }> =>
    dewi.put(`${base}/answers/A3`, { value, revision: revision.of });
  const revision = { of: answers.A3?.revision ?? 0 };
  revision.of = (await put({ number: '12' })).body.revision;
  const late = await camat.post(`${base}/submission`, { statementAccepted: true, seenSha256: before });
  expect([...refusalOf(late), late.body.itemCodes]).toEqual([409, 'submission.changed', ['A3']]);
  expect(JSON.stringify(late.body)).toContain('Jawaban butir A3 berubah');
  await put(answers.A3?.value ?? null);
  // A note is signed as an answer is.
  const noted = async (note: string | null): Promise<void> => {
    const { A1 } = (await dewi.get(`${base}/form`)).body.answers;
    const saved = await dewi.put(`${base}/answers/A1`, { value: A1.value, note, revision: A1.revision });
    expect(saved.status).toBe(200);
  };
  await noted('Lihat halaman dua.');
  const rewritten = await camat.post(`${base}/submission`, { statementAccepted: true, seenSha256: before });
  expect([...refusalOf(rewritten), rewritten.body.itemCodes]).toEqual([409, 'submission.changed', ['A1']]);
  const { answersSha256 } = (await camat.get(`${base}/signing`)).body;
  const reply = await camat.post(`${base}/submission`, {
    statementAccepted: true,
    seenSha256: answersSha256,
    office: 'Camat Kraton',
    capacity: 'Plt.',
  });
  expect(reply.status).toBe(201);
  expect(reply.body).toEqual({
    number: 'TT-uji-2026-kraton',
    submittedAt: expect.stringMatching(/Z$/),
    answersSha256: sha256(canonicalJson({ answers: values, notes })),
    evidenceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    evidenceCount: 1,
    revision: 1,
    timing: 'inTime',
    signedBy: 'Pak Camat',
    signedAs: 'Plt. Camat Kraton',
    byLetter: false,
    letterId: null,
    bySamePerson: false,
    statement,
    hasPdf: false,
    bodyName: 'Desa kraton',
    periodTitle: 'Monev uji uji-2026',
  });
  expect((await camat.get(`${base}/submission`)).body).toEqual(reply.body);
  // 40·1 + 30·0.5 + 20·0.5 of 100: A4 stands unanswered and scores nothing.
  expect((await camat.get(base)).body).toMatchObject({
    state: 'submitted',
    selfScore: '65.00',
    allowed: [],
    submission: reply.body,
  });
  expect((await scene.audits()).at(-1)).toBe('assessment.submitted');
  // What was shown before signing is what is kept.
  expect(await scene.dataSource.query('select statement from submissions')).toEqual([{ statement }]);
});

test('the hashes can be computed again from what the body downloads', async () => {
  const { body } = await (await scene.as('dewi')).get(`${base}/submission/content`);
  expect(body).toMatchObject({ format: 'terbuka/receipt@2', answers: values, notes });
  expect(sha256(canonicalJson({ answers: body.answers, notes: body.notes }))).toBe(body.answersSha256);
  expect(sha256(canonicalJson(body.evidence))).toBe(body.evidenceSha256);
  expect(body.evidence).toEqual([{ item: 'A1', kind: 'link', url: 'https://kraton.desa.id' }]);
});

test('a stranger who holds the number learns that it is genuine, and no answer', async () => {
  const stranger = browserWith(scene, '');
  const { body } = await stranger.get('/public/receipts/TT-uji-2026-kraton');
  expect(Object.keys(body).sort()).toEqual([
    'answersSha256',
    'bodyName',
    'evidenceSha256',
    'number',
    'periodTitle',
    'replacedBy',
    'revision',
    'submittedAt',
    'timeZone',
  ]);
  expect(body).toMatchObject({ bodyName: 'Desa kraton', replacedBy: null });
  expect(refusalOf(await stranger.get('/public/receipts/TT-uji-2026-munder'))).toEqual([404, 'receipt.unknown']);
});

test('the paper is a job of the same transaction as the handing in; until it is made, its absence is told', async () => {
  const jobs = await scene.dataSource.query<{ data: { payload?: { submissionId: string } } }[]>(
    `select data from pgboss.job where name = 'issue-receipt'`,
  );
  expect(jobs).toHaveLength(1);
  const dewi = await scene.as('dewi');
  expect(refusalOf(await dewi.get(`${base}/submission/receipt.pdf`))).toEqual([409, 'receipt.pending']);
  expect(refusalOf(await (await scene.as('tono')).get(`${base}/submission/receipt.pdf`))).toEqual([403, 'access.foreignBody']); // prettier-ignore
});

test('the paper may be asked for again while it is not there, by its own body only', async () => {
  const asking = `${base}/submission/paper`;
  expect((await (await scene.as('dewi')).post(asking)).status).toBe(204);
  const jobs = await scene.dataSource.query<unknown[]>(`select 1 from pgboss.job where name = 'issue-receipt'`);
  expect(jobs).toHaveLength(2);
  expect(await scene.audits()).toContain('receipt.requested');
  expect(refusalOf(await (await scene.as('tono')).post(asking))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await (await scene.as('ratna')).post(asking))).toEqual([403, 'access.role']);
});

test('from then on nothing in it changes', async () => {
  const dewi = await scene.as('dewi');
  const camat = await scene.as('camat');
  expect(refusalOf(await dewi.put(`${base}/answers/A1`, { value: null, revision: 1 }))).toEqual([
    409,
    'assessment.locked',
  ]);
  const link = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/2' };
  expect(refusalOf(await dewi.post(`${base}/evidence`, link))).toEqual([409, 'assessment.locked']);
  const { body } = await dewi.get(`${base}/form`);
  expect(refusalOf(await dewi.delete(`/evidence/${body.evidence.A1[0].id}`))).toEqual([409, 'assessment.locked']);
  expect(refusalOf(await camat.post(`${base}/submission`, { statementAccepted: true }))).toEqual([
    409,
    'submission.done',
  ]);
});

test('the body does not see verdicts before they are provisional; the organiser does', async () => {
  expect((await (await scene.as('dewi')).get(`${base}/form`)).body.verdicts).toBeUndefined();
  expect((await (await scene.as('ratna')).get(`${base}/form`)).body.verdicts).toEqual({});
});

describe('notes beside pieces of evidence', () => {
  let noted: string;
  const remark = async (note: string | null): Promise<void> => {
    const dewi = await scene.as('dewi');
    const [piece] = (await dewi.get(`${noted}/form`)).body.evidence.A1;
    expect((await dewi.put(`/evidence/${piece.id}`, { page: null, note })).status).toBe(200);
  };
  const signing = async () => (await (await scene.as('camat')).get(`${noted}/signing`)).body;
  const sign = async (seen: object) =>
    (await scene.as('camat')).post(`${noted}/submission`, { statementAccepted: true, ...seen });
  beforeAll(async () => {
    noted = `/assessments/${await scene.assessmentIn(await scene.openPeriod('uji-catatan'), 'kraton')}`;
    const dewi = await scene.as('dewi');
    await dewi.post(`${noted}/registration`);
    await dewi.put(`${noted}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
    for (const itemCode of ['A1', 'A4'])
      await dewi.post(`${noted}/evidence`, { itemCode, kind: 'link', url: 'https://kraton.desa.id' });
  });

  test('are signed: one that changes meanwhile refuses the signature, and its item is told apart', async () => {
    const { answersSha256, evidenceSha256, evidenceMarks } = await signing();
    await remark('Lihat tabel kedua.');
    const seen = { seenSha256: answersSha256, seenEvidenceSha256: evidenceSha256 };
    expect(refusalOf(await sign(seen))).toEqual([409, 'submission.changed']);
    const now = await signing();
    expect([now.answersSha256, now.evidenceMarks.A4]).toEqual([answersSha256, evidenceMarks.A4]);
    expect(now.evidenceMarks.A1).not.toBe(evidenceMarks.A1);
    await remark(null);
    expect((await signing()).evidenceSha256).toBe(evidenceSha256);
  });

  test('are kept and in the hash of the evidence, and the receipt says in its format that they are there', async () => {
    await remark('Lihat tabel kedua.');
    const { answersSha256, evidenceSha256 } = await signing();
    const reply = await sign({ seenSha256: answersSha256, seenEvidenceSha256: evidenceSha256 });
    expect([reply.status, reply.body.evidenceSha256]).toEqual([201, evidenceSha256]);
    const { body } = await (await scene.as('dewi')).get(`${noted}/submission/content`);
    const link = { kind: 'link', url: 'https://kraton.desa.id' };
    expect(body).toMatchObject({ format: 'terbuka/receipt@3', answers: { A1: { choice: 'YA' } } });
    expect(body.evidence).toEqual([
      { item: 'A1', ...link, note: 'Lihat tabel kedua.' },
      { item: 'A4', ...link },
    ]);
    expect(sha256(canonicalJson(body.evidence))).toBe(evidenceSha256);
    expect(sha256(canonicalJson(body.answers))).toBe(answersSha256);
  });

  test('of a receipt from before they were kept nothing changes', async () => {
    // As it was written then: the piece had its note, the record did not.
    await scene.dataSource.query('alter table submissions disable trigger user');
    const [row] = await scene.dataSource.query<{ content: { evidence: { note?: string }[] } }[]>(
      `select content from submissions where assessment_id = $1`,
      [noted.split('/')[2]],
    );
    const evidence = row?.content.evidence.map(({ note: _, ...piece }) => piece);
    const before = { ...row?.content, evidence };
    await scene.dataSource.query('update submissions set content = $2, evidence_sha256 = $3 where assessment_id = $1', [
      noted.split('/')[2],
      JSON.stringify(before),
      sha256(canonicalJson(evidence)),
    ]);
    await scene.dataSource.query('alter table submissions enable trigger user');
    const { body } = await (await scene.as('dewi')).get(`${noted}/submission/content`);
    expect(body.format).toBe('terbuka/receipt@1');
    expect(sha256(canonicalJson(body.evidence))).toBe(body.evidenceSha256);
  });
});
