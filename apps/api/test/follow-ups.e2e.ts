import { FollowUpRemindersService } from '@app/evaluation';
import { createScene, refusalOf, type Scene } from './cast';
import { corrected } from './corrected';
import { lastYear, openYear } from './years';

let scene: Scene;
/** Kraton's assessments of the year that is published and of the year after. */
let before: string;
let after: string;

/** Of last year's questionnaire A2 (half of 30) and A3 (80 of 100, of 20) lost points; A4 was waved away, so 90 counted. */
beforeAll(async () => {
  scene = await createScene();
  await lastYear(scene);
  const [old] = await scene.dataSource.query<{ id: string }[]>(`select id from periods where code = 'lalu-2025'`);
  before = await scene.assessmentIn(old?.id ?? '', 'kraton');
  const renamed = corrected({ A3: null, A6: { kind: 'number', text: { id: 'Berapa permohonan dijawab?' }, weight: '20', min: '0', max: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' }, previousCode: 'A3' } }); // prettier-ignore
  const later = await openYear(scene, { code: 'kini-2026', year: 2026 }, renamed);
  after = await scene.assessmentIn(later, 'kraton');
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${after}/registration`);
}, 60_000);
afterAll(() => scene.close());

const periodOf = async (assessment: string): Promise<string> => {
  const [row] = await scene.dataSource.query<{ id: string }[]>(
    'select period_id as id from assessments where id = $1',
    [assessment],
  );
  return row?.id ?? '';
};

const inDays = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const planned = { action: 'Memperbarui halaman tiap bulan', responsible: 'Sekretaris Desa', state: 'planned' };

test('nothing is planned before the body may read its result', async () => {
  const reply = await (await scene.as('dewi')).get(`/assessments/${after}/follow-ups`);
  expect(refusalOf(reply)).toEqual([409, 'followUp.tooEarly']);
});

test('items that lost points are offered with what each would add, most first', async () => {
  const { status, body } = await (await scene.as('dewi')).get(`/assessments/${before}/follow-ups`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ score: '78.89', plannedGain: '0.00', mayWrite: true, mayConfirm: false });
  expect(body.items).toMatchObject([
    { itemCode: 'A2', shortfall: 'partial', gain: '16.67', reason: 'Data tahun lalu.', plan: null },
    { itemCode: 'A3', shortfall: 'partial', gain: '4.44', plan: null },
  ]);
});

test('a plan is written in revisions: a save on an old one is refused, and what stood before is kept', async () => {
  const dewi = await scene.as('dewi');
  const path = `/assessments/${before}/follow-ups`;
  const { today } = (await dewi.get(path)).body;
  const dueOn = inDays(today, 7);
  const first = await dewi.put(`${path}/A2`, { ...planned, dueOn, revision: 0 });
  expect([first.status, first.body.plannedGain]).toEqual([200, '16.67']);
  expect(first.body.items[0].plan).toMatchObject({ ...planned, dueOn, revision: 1, isLate: false, earlier: [] });
  expect(refusalOf(await dewi.put(`${path}/A2`, { ...planned, dueOn, revision: 0 }))).toEqual([409, 'followUp.stale']);
  const second = await dewi.put(`${path}/A2`, { ...planned, dueOn, revision: 1, state: 'underWay' });
  expect(second.body.items[0].plan).toMatchObject({
    state: 'underWay',
    revision: 2,
    writtenBy: 'Dewi',
    earlier: [{ revision: 1, state: 'planned' }],
  });
  expect((await scene.audits()).at(-1)).toBe('followUp.written');
});

test('what is refused: a day that is past, done without proof, dropped without a reason, an item that is not there', async () => {
  const dewi = await scene.as('dewi');
  const path = `/assessments/${before}/follow-ups`;
  const { today } = (await dewi.get(path)).body;
  const past = { ...planned, dueOn: inDays(today, -1), revision: 0 };
  expect(refusalOf(await dewi.put(`${path}/A3`, past))).toEqual([422, 'followUp.duePast']);
  expect(refusalOf(await dewi.put(`${path}/A3`, { ...past, dueOn: '2026-02-30' }))).toEqual([422, 'followUp.duePast']);
  expect(refusalOf(await dewi.put(`${path}/A3`, { ...past, state: 'done' }))).toEqual([422, 'followUp.proof']);
  expect(refusalOf(await dewi.put(`${path}/A3`, { ...past, state: 'dropped' }))).toEqual([422, 'followUp.proof']);
  expect(refusalOf(await dewi.put(`${path}/Z9`, past))).toEqual([404, 'item.unknown']);
  expect((await dewi.put(`${path}/A3`, { ...past, state: 'done', proofUrl: 'javascript:alert(1)' })).status).toBe(400);
});

test('the superior confirms the revisions that were read; a later one waits again', async () => {
  const [dewi, camat] = [await scene.as('dewi'), await scene.as('camat')];
  const path = `/assessments/${before}/follow-ups`;
  const notices = (await camat.get('/notifications')).body.items;
  expect(notices[0]).toMatchObject({ kind: 'follow-up-written', href: `/penilaian/${before}/tindak-lanjut` });
  const stale = await camat.post(`${path}/confirmation`, { items: [{ itemCode: 'A2', revision: 1 }] });
  expect(refusalOf(stale)).toEqual([409, 'followUp.stale']);
  const { status, body } = await camat.post(`${path}/confirmation`, { items: [{ itemCode: 'A2', revision: 2 }] });
  expect([status, body.mayConfirm, body.mayWrite]).toEqual([200, true, false]);
  expect(body.items[0].plan).toMatchObject({ confirmedBy: 'Pak Camat', revision: 2 });
  const dueOn = inDays(body.today, 7);
  const again = await dewi.put(`${path}/A2`, { ...planned, dueOn, revision: 2, responsible: 'Kaur Umum' });
  expect(again.body.items[0].plan).toMatchObject({ confirmedBy: null, earlier: [{ confirmedBy: 'Pak Camat' }, {}] });
  await dewi.put(`${path}/A3`, { ...planned, dueOn, revision: 0, state: 'done', note: 'Register sudah diisi.' });
});

test('strangers see nothing of it, the office reads and writes nothing', async () => {
  const path = `/assessments/${before}/follow-ups`;
  const input = { ...planned, dueOn: '2030-01-01', revision: 0 };
  expect(refusalOf(await (await scene.as('tono')).get(path))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await (await scene.as('siti')).get(path))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await (await scene.as('camat')).put(`${path}/A2`, input))).toEqual([403, 'access.role']);
  expect(refusalOf(await (await scene.as('ratna')).put(`${path}/A2`, input))).toEqual([403, 'access.role']);
  for (const person of ['ratna', 'budi', 'komang', 'made', 'indah'] as const)
    expect([person, (await (await scene.as(person)).get(path)).status]).toEqual([person, 200]);
});

test('the body is reminded a week before the day it set itself, and only of what is open', async () => {
  await scene.app.get(FollowUpRemindersService).remind();
  const { items } = (await (await scene.as('dewi')).get('/notifications')).body;
  const [due] = items.filter(({ kind }: { kind: string }) => kind === 'follow-up-due');
  expect(due).toMatchObject({ href: `/penilaian/${before}/tindak-lanjut`, text: expect.stringContaining('Butir A2.') });
  expect(due.title).toContain('1 segera jatuh tempo, 0 lewat tenggat');
});

test('the organiser lists every plan of the period, late ones first, searched, filtered and as a workbook', async () => {
  await scene.dataSource.query(
    `insert into follow_ups (assessment_id, item_code, revision, action, responsible, due_on, state, written_by)
     select $1, 'A4', 1, 'Menetapkan daftar informasi', 'Kepala Desa', date '2026-01-02', 'planned', written_by
       from follow_ups where assessment_id = $1 limit 1`,
    [before],
  );
  const path = `/periods/${await periodOf(before)}/follow-ups`;
  const ratna = await scene.as('ratna');
  const { body } = await ratna.get(path);
  expect(body.items.map(({ itemCode, isLate }: Record<string, unknown>) => `${itemCode} ${isLate}`)).toEqual([
    'A4 true',
    'A2 false',
    'A3 false',
  ]);
  expect(body.counts).toMatchObject({ all: 3, bodies: 1, late: 1, planned: 2, done: 1, unconfirmed: 3 });
  expect((await ratna.get(`${path}?filter=late`)).body).toMatchObject({ total: 1, items: [{ itemCode: 'A4' }] });
  expect((await ratna.get(`${path}?q=kaur`)).body).toMatchObject({ total: 1, items: [{ itemCode: 'A2' }] });
  expect((await ratna.get(`${path}?sort=item`)).body.items[0]).toMatchObject({ itemCode: 'A2', bodyName: expect.any(String) }); // prettier-ignore
  expect((await ratna.get(`${path}?sort=-item`)).body.items[0]).toMatchObject({ itemCode: 'A4' });
  expect((await ratna.get(`${path}?cursor=x`)).status).toBe(400);
  expect(refusalOf(await (await scene.as('dewi')).get(path))).toEqual([403, 'access.foreignBody']);
  const book = await ratna.get(`${path}/workbook?filter=late`);
  expect(book.status).toBe(200);
  expect((await scene.audits()).at(-1)).toBe('followUps.taken');
});

test('a year later the verifier sees at the item that asks the same what was planned, and says whether it was kept', async () => {
  await (await scene.as('ratna')).post(`/periods/${await periodOf(after)}/assignments`, {});
  const [made, dewi] = [await scene.as('made'), await scene.as('dewi')];
  const path = `/assessments/${after}/earlier-follow-ups`;
  const { body } = await made.get(path);
  expect(body.periodTitle).toBe('Monev uji lalu-2025');
  expect(body.items).toMatchObject({
    A2: { previousCode: 'A2', plan: { responsible: 'Kaur Umum', check: null } },
    A6: { previousCode: 'A3', plan: { state: 'done', note: 'Register sudah diisi.' } },
  });
  const silent = await made.put(`${path}/A2/check`, { revision: 0, kept: false });
  expect(refusalOf(silent)).toEqual([422, 'followUp.checkNote']);
  const note = 'Halaman terakhir diperbarui Maret.';
  const checked = await made.put(`${path}/A2/check`, { revision: 0, kept: false, note });
  expect([checked.status, checked.body.items.A2.plan.check]).toMatchObject([200, { kept: false, note, checkedBy: 'Made', revision: 1 }]); // prettier-ignore
  expect(refusalOf(await made.put(`${path}/A2/check`, { revision: 0, kept: true }))).toEqual([409, 'followUp.stale']);
  expect((await made.put(`${path}/A2/check`, { revision: 1, kept: true })).status).toBe(200);
  expect(refusalOf(await made.put(`${path}/A1/check`, { revision: 0, kept: true }))).toEqual([404, 'followUp.none']);
  expect(refusalOf(await dewi.put(`${path}/A2/check`, { revision: 2, kept: true }))).toEqual([403, 'access.role']);
  const own = (await dewi.get(`/assessments/${before}/follow-ups`)).body.items[0].plan.check;
  expect(own).toMatchObject({ kept: true, revision: 2, checkedBy: null });
  expect((await scene.audits()).filter((action) => action === 'followUp.checked')).toHaveLength(2);
});
