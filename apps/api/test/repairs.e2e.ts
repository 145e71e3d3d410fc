import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';

let scene: Scene;
let periodId: string;
let kraton: string;
let base: string;
let dewi: Browser;
let camat: Browser;
let made: Browser;
let ratna: Browser;
const until = '2098-01-01T00:00:00.000Z';
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-perbaikan');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  base = `/assessments/${kraton}`;
  dewi = await scene.as('dewi');
  camat = await scene.as('camat');
  made = await scene.as('made');
  ratna = await scene.as('ratna');
  await handIn(scene, kraton);
  await ratna.post(`/periods/${periodId}/assignments`, {});
});
afterAll(() => scene.close());

const repair = {
  until,
  reason: 'Bukti A1 tidak dapat dibuka.',
  items: [{ itemCode: 'A1', reason: 'Tautan meminta masuk.' }],
};

test('only the organiser or the assigned verifier gives items back, with reasons and time left', async () => {
  for (const person of ['dewi', 'camat', 'komang', 'budi'] as const)
    expect(refusalOf(await (await scene.as(person)).post(`${base}/repairs`, repair))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('siti')).post(`${base}/repairs`, repair))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await made.post(`${base}/repairs`, { ...repair, until: '2021-01-01T00:00:00Z' }))).toEqual([422, 'repair.past']); // prettier-ignore
  const strange = { ...repair, items: [{ itemCode: 'Z9', reason: 'x' }] };
  expect(refusalOf(await made.post(`${base}/repairs`, strange))).toEqual([404, 'item.unknown']);
  expect(refusalOf(await made.post(`${base}/repairs`, { ...repair, items: [] }))).toEqual([400, 'request.invalid']);
  const [first] = repair.items;
  expect(refusalOf(await made.post(`${base}/repairs`, { ...repair, items: [first, first] }))).toEqual([400, 'request.invalid']); // prettier-ignore
});

/** Where the body lies on the verifier's desk. */
const queue = async (): Promise<readonly [string | null, number]> => {
  const { items } = (await made.get('/verifications')).body;
  const card = items.find(({ assessmentId }: { assessmentId: string }) => assessmentId === kraton);
  return [card.queue, card.remaining];
};

/** While the body mends it, who judges has before them what was given back, and no trace of what is being written. */
const readsNoDraft = async (): Promise<void> => {
  const mine = (await dewi.get(`${base}/form`)).body;
  expect(mine.answers.A1.value).toEqual({ choice: 'TIDAK' });
  const [added] = mine.evidence.A1;
  const desk = (await made.get(`${base}/form`)).body;
  expect(desk.answers.A1).toMatchObject({ value: { choice: 'YA' }, revision: 1 });
  expect(desk.answers.A2.value).toEqual(mine.answers.A2.value);
  expect(desk.evidence.A1).toBeUndefined();
  expect([desk.assessment.progress.withEvidence < mine.assessment.progress.withEvidence, desk.copies]).toEqual([
    true,
    {},
  ]);
  const [under] = (await made.get(`${base}/repairs`)).body.items;
  expect(under.items[0]).toMatchObject({ before: 'Ya', after: 'Ya', evidenceAfter: [] });
  for (const path of ['link-check', 'link-snapshot', 'file'])
    expect(refusalOf(await made.get(`/evidence/${added.id}/${path}`))).toEqual([404, 'evidence.unknown']);
  for (const path of ['checklist', 'workbook'])
    expect(refusalOf(await made.get(`${base}/${path}`))).toEqual([403, 'answers.unsent']);
  const [theirs, shown] = [
    (await dewi.get(`${base}/score`)).body.self.score,
    (await made.get(`${base}/score`)).body.self.score,
  ];
  expect(Number(shown)).toBeGreaterThan(Number(theirs));
};

test('what was given back, and nothing else, may change; both people of the body are told', async () => {
  expect(await queue()).toEqual(['new', 4]);
  await made.put(`${base}/verdicts/A1`, { decision: 'reject', reason: 'Tidak dapat dibuka.', revision: 0 });
  expect(await queue()).toEqual(['underWay', 3]);
  await made.put(`${base}/verdicts/A2`, { decision: 'accept', revision: 0 });
  const reply = await made.post(`${base}/repairs`, repair);
  expect([reply.status, reply.body.items[0].items]).toMatchObject([201, [{ itemCode: 'A1', before: 'Ya' }]]);
  expect((await queue())[0]).toBe('returned');
  expect((await dewi.get(`${base}/form`)).body).toMatchObject({
    assessment: { state: 'returned', deadline: until, allowed: ['answer'] },
    editableItems: ['A1'],
  });
  const unchanged = expect.objectContaining({ itemCode: 'A1', problem: 'repairUnchanged', message: expect.stringContaining('Tautan meminta masuk.') }); // prettier-ignore
  expect((await dewi.get(`${base}/checklist`)).body.doubtful).toContainEqual(unchanged);
  const { missing, doubtful } = (await dewi.get(`${base}/checklist`)).body;
  const told = [...missing, ...doubtful].map(({ itemCode }: { itemCode: string }) => itemCode);
  expect(new Set(told)).toEqual(new Set(['A1']));
  const locked = await dewi.put(`${base}/answers/A2`, { value: { choice: 'KURANG' }, revision: 1 });
  expect(refusalOf(locked)).toEqual([409, 'item.locked']);
  const link = { kind: 'link', url: 'https://kraton.desa.id/daftar' };
  expect(refusalOf(await dewi.post(`${base}/evidence`, { ...link, itemCode: 'A2' }))).toEqual([409, 'item.locked']);
  expect((await dewi.post(`${base}/evidence`, { ...link, itemCode: 'A1' })).status).toBe(201);
  expect((await dewi.put(`${base}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 })).status).toBe(200);
  await readsNoDraft();
  expect((await dewi.get(`${base}/checklist`)).body.doubtful).not.toContainEqual(unchanged);
  const notices = await scene.dataSource.query<{ email: string }[]>(
    `select u.email from notifications n join users u on u.id = n.user_id where n.kind = 'repair' order by 1`,
  );
  expect(notices.map(({ email }) => email)).toEqual(['camat@uji.example', 'dewi@uji.example']);
  const [mail] = await scene.dataSource.query<{ text: string }[]>(
    `select text from mails where subject like '%dikembalikan untuk diperbaiki' limit 1`,
  );
  expect(mail?.text).toContain('Batas waktu perbaikan: 1 Januari 2098');
  expect(mail?.text).toContain('Butir A1: Tautan meminta masuk.');
  const row = async () =>
    (await ratna.get(`/periods/${periodId}/board?q=kraton`)).body.items.find(
      ({ assessmentId }: { assessmentId: string }) => assessmentId === kraton,
    );
  expect(await row()).toMatchObject({ handing: null, submittedAt: expect.stringMatching(/Z$/) });
  const passed = "update repairs set until = now() + interval '1 second' * $2 where assessment_id = $1";
  await scene.dataSource.query(passed, [kraton, -3600]);
  expect((await row()).handing).toBe('repairLapsed');
  const receiptNumber = (await dewi.get(`${base}/submission`)).body.number;
  expect((await dewi.get(base)).body).toMatchObject({ ending: 'notReturned', receiptNumber });
  const shown = async () => (await dewi.get(`${base}/repairs`)).body.items[0];
  const over = (await shown()).until;
  expect(await shown()).toMatchObject({ extendedFrom: null, endedAt: null });
  const extension = { assessmentIds: [kraton], until: '2098-03-01T00:00:00.000Z', reason: 'Listrik padam.' };
  expect((await ratna.post(`/periods/${periodId}/extensions`, extension)).status).toBe(201);
  for (const person of [dewi, ratna])
    expect((await person.get(`${base}/repairs`)).body.items).toMatchObject([
      { until: extension.until, extendedFrom: over, endedAt: null },
    ]);
  expect((await dewi.get(`${base}/form`)).body.assessment).toMatchObject({ deadline: extension.until, allowed: ['answer'] }); // prettier-ignore
  await scene.dataSource.query('update repairs set until = $2 where assessment_id = $1', [kraton, until]);
});

test('handed in again it gets a receipt of its own, and both sides see before and after', async () => {
  const reply = await camat.post(`${base}/submission`, { statementAccepted: true });
  expect(reply.body).toMatchObject({ number: 'TT-uji-perbaikan-kraton-2', revision: 2, timing: 'repair' });
  // A3 and A4 were never judged; A1 is judged again.
  expect(await queue()).toEqual(['repaired', 3]);
  // The desk says so too, and no counter takes the old verdict for one on what stands now.
  const desk = (await made.get(`${base}/form`)).body;
  expect(desk.reviews.verdicts).toEqual({ A1: 'repaired' });
  expect(desk.assessment.progress.verified).toBe(1);
  const waiting = (await made.get('/verifications/items')).body.items;
  expect(waiting.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A1', 'A3', 'A4']);
  for (const person of [dewi, made, ratna])
    expect((await person.get(`${base}/repairs`)).body.items).toMatchObject([
      {
        endedAt: expect.stringMatching(/Z$/),
        items: [
          {
            itemCode: 'A1',
            before: 'Ya',
            after: 'Tidak',
            evidenceBefore: [],
            evidenceAfter: [
              { name: 'https://kraton.desa.id/daftar', page: null, href: 'https://kraton.desa.id/daftar' },
            ],
            isChanged: true,
          },
        ],
      },
    ]);
  expect((await (await scene.as('dewi')).get('/public/receipts/TT-uji-perbaikan-kraton')).body.replacedBy).toBe(
    'TT-uji-perbaikan-kraton-2',
  );
  expect((await dewi.get(`${base}/form`)).body.editableItems).toBeNull();
});

test('the verification is not closed on the word about what stood before the repair', async () => {
  for (const item of ['A3', 'A4'])
    await made.put(`${base}/verdicts/${item}`, { decision: item === 'A4' ? 'notApplicable' : 'accept', revision: 0 });
  const reply = await made.post(`${base}/verification`);
  expect(refusalOf(reply)).toEqual([409, 'verification.toReview']);
  expect(reply.body.items).toEqual(['A1']);
  expect(await queue()).toEqual(['repaired', 1]);
  expect((await made.put(`${base}/verdicts/A1`, { decision: 'accept', revision: 1 })).status).toBe(200);
  expect(await queue()).toEqual(['underWay', 0]);
  expect((await made.post(`${base}/verification`)).status).toBe(201);
  expect(await queue()).toEqual([null, 0]);
  expect(refusalOf(await made.post(`${base}/repairs`, repair))).toEqual([409, 'assessment.locked']);
});

test('what was given back before anybody judged it comes back as repaired', async () => {
  const fresh = await scene.openPeriod('uji-belum-diputus');
  const id = await scene.assessmentIn(fresh, 'kraton');
  await handIn(scene, id);
  await ratna.post(`/periods/${fresh}/assignments`, {});
  const lies = async (): Promise<unknown> => (await made.get('/verifications')).body.items.find(({ assessmentId }: { assessmentId: string }) => assessmentId === id).queue; // prettier-ignore
  expect(await lies()).toBe('new');
  expect((await made.post(`/assessments/${id}/repairs`, repair)).status).toBe(201);
  await dewi.put(`/assessments/${id}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 1 });
  expect((await camat.post(`/assessments/${id}/submission`, { statementAccepted: true })).status).toBe(201);
  expect(await lies()).toBe('repaired');
  await made.put(`/assessments/${id}/verdicts/A1`, { decision: 'accept', revision: 0 });
  expect(await lies()).toBe('underWay');
});

const pdf = paperPdf();

test('another page alone is a repair, and what the receipt names still opens once it was taken away', async () => {
  const id = await scene.assessmentIn(await scene.openPeriod('uji-halaman'), 'kraton');
  const at = `/assessments/${id}`;
  await dewi.post(`${at}/registration`);
  const link = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/sk', page: 2, note: 'lampiran' };
  const named = (await dewi.post(`${at}/evidence`, link)).body;
  const { body: file } = await supertest(scene.server)
    .post(`/api${at}/evidence-files`)
    .set({ cookie: dewi.cookie, 'x-terbuka': '1' })
    .field('itemCode', 'A4')
    .field('kind', 'file')
    .attach('file', pdf, { filename: 'sk.pdf' });
  await handIn(scene, id);
  const items = ['A1', 'A4'].map((itemCode) => ({ itemCode, reason: 'Halaman keliru.' }));
  expect((await ratna.post(`${at}/repairs`, { ...repair, items })).status).toBe(201);
  const repaired = async (): Promise<object[]> => (await ratna.get(`${at}/repairs`)).body.items[0].items;
  expect(await repaired()).toMatchObject([{ isChanged: false }, { isChanged: false }]);

  await dewi.put(`/evidence/${named.id}`, { page: 3, note: 'lampiran' });
  expect(await repaired()).toMatchObject([
    {
      isChanged: true,
      evidenceBefore: [{ page: 2, note: 'lampiran' }],
      evidenceAfter: [{ page: 3, note: 'lampiran' }],
    },
    { isChanged: false },
  ]);
  expect((await dewi.delete(`/evidence/${file.id}`)).status).toBe(204);
  const href = `/api/evidence/${file.id}/file`;
  expect(await repaired()).toMatchObject([{}, { isChanged: true, evidenceBefore: [{ name: 'sk.pdf', href }], evidenceAfter: [] }]); // prettier-ignore
  for (const person of [dewi, camat, ratna]) expect((await person.get(`/evidence/${file.id}/file`)).status).toBe(200);
  expect((await (await scene.as('tono')).get(`/evidence/${file.id}/file`)).status).toBe(403);
});
