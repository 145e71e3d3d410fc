import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

let scene: Scene;
let periodId: string;
let kraton: string;
let dewi: Browser;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  periodId = await scene.openPeriod('uji-telat');
  kraton = await scene.assessmentIn(periodId, 'kraton');
  dewi = await scene.as('dewi');
  ratna = await scene.as('ratna');
  await dewi.post(`/assessments/${kraton}/registration`);
  await dewi.put(`/assessments/${kraton}/answers/A1`, { value: { choice: 'TIDAK' }, revision: 0 });
});
afterAll(() => scene.close());

const late = (more: object = {}) => ({
  itemCode: 'A1',
  value: { choice: 'YA' },
  note: 'Situs sudah ada.',
  revision: 1,
  key: 'telat-0001',
  typedAt: '2020-12-31T16:59:00.000Z',
  clockOffsetMs: -60_000,
  ...more,
});
const send = (...answers: object[]) => dewi.post(`/assessments/${kraton}/late-answers`, { answers });
const queue = async () => (await ratna.get(`/periods/${periodId}/late-answers`)).body;

test('while a plain save would do, nothing is kept apart', async () => {
  expect(refusalOf(await send(late()))).toEqual([409, 'lateAnswer.inTime']);
});

describe('after the deadline', () => {
  beforeAll(async () => {
    const policy = smallPolicy('uji-telat', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
    expect((await ratna.put(`/periods/${periodId}/policy`, { policy, reason: 'Berakhir.' })).status).toBe(200);
  });

  test('what came late is kept once however often it is sent, and changes nothing', async () => {
    const first = await send(
      late(),
      late({ itemCode: 'A2', value: { choice: 'BAIK' }, revision: 0, key: 'telat-0002' }),
    );
    expect(first.status).toBe(201);
    expect(first.body.kept.map(({ key, itemCode }: { key: string; itemCode: string }) => [key, itemCode])).toEqual([
      ['telat-0001', 'A1'],
      ['telat-0002', 'A2'],
    ]);
    expect((await send(late({ value: { choice: 'TIDAK' } }))).body).toEqual({ kept: [first.body.kept[0]] });
    const { answers } = (await dewi.get(`/assessments/${kraton}/form`)).body;
    expect(answers).toMatchObject({ A1: { value: { choice: 'TIDAK' }, revision: 1 } });
    expect(answers.A2).toBeUndefined();
    expect(await queue()).toMatchObject({ waiting: 2, items: [{ decision: null }, { decision: null }] });
    const notices = async () =>
      (await ratna.get('/notifications')).body.items.filter(
        ({ kind }: { kind: string }) => kind === 'late-answers-waiting',
      );
    expect(await notices()).toMatchObject([
      { times: 1, href: `/periode/${periodId}/jawaban-terlambat`, text: expect.stringContaining('2 jawaban') },
    ]);
    // The one that was sent again is not told again.
    await send(late());
    expect(await notices()).toMatchObject([{ times: 1 }]);
    expect((await ratna.get(`/periods/${periodId}/board/summary`)).body.lateAnswers).toBe(2);
  });

  test('only the body’s own people send, only what the questionnaire asks, and not without measure', async () => {
    const path = `/assessments/${kraton}/late-answers`;
    const answers = [late({ key: 'telat-0009' })];
    expect(refusalOf(await (await scene.as('tono')).post(path, { answers }))).toEqual([403, 'access.foreignBody']);
    expect(refusalOf(await (await scene.as('joko')).post(path, { answers }))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await (await scene.as('camat')).post(path, { answers }))).toEqual([403, 'access.role']);
    expect(refusalOf(await send(late({ itemCode: 'Z9', key: 'telat-0009' })))).toEqual([404, 'item.unknown']);
    expect(refusalOf(await send(late({ value: { number: '5' }, key: 'telat-0009' })))).toEqual([422, 'answer.invalid']);
    const many = Array.from({ length: 151 }, (_, index) => late({ key: `telat-x${index}` }));
    expect(refusalOf(await send(...many))).toEqual([400, 'request.invalid']);
    expect((await queue()).waiting).toBe(2);
  });

  test('the organiser sees what stood and what came, the claim corrected by the phone’s own measure, and the arrival', async () => {
    const line = (await queue()).items.find(({ itemCode }: { itemCode: string }) => itemCode === 'A1');
    expect(line).toMatchObject({
      bodyName: 'Desa kraton',
      itemText: 'Ada situs web?',
      came: 'Ya',
      note: 'Situs sudah ada.',
      stands: 'Tidak',
      isOvertaken: false,
      deadline: '2021-01-01T00:00:00.000Z',
      typedAt: '2020-12-31T16:58:00.000Z',
      arrivedAt: expect.stringMatching(/Z$/),
      sentBy: 'Dewi',
    });
    expect(refusalOf(await dewi.get(`/periods/${periodId}/late-answers`))).toEqual([403, 'access.role']);
  });

  test('accepted, it becomes the answer by the organiser’s hand; declined, it stays on record; each once, with a reason', async () => {
    const { items } = await queue();
    const idOf = (code: string): string => items.find(({ itemCode }: { itemCode: string }) => itemCode === code).id;
    const decide = (code: string, body: object) => ratna.post(`/late-answers/${idOf(code)}/decision`, body);
    expect(refusalOf(await decide('A1', { decision: 'accepted', reason: '' }))).toEqual([400, 'request.invalid']);
    expect(refusalOf(await (await scene.as('komang')).post(`/late-answers/${idOf('A1')}/decision`, { decision: 'accepted', reason: 'x' }))).toEqual([403, 'access.role']); // prettier-ignore
    expect((await decide('A1', { decision: 'accepted', reason: 'Menara mati pada malam itu.' })).status).toBe(201);
    expect((await decide('A2', { decision: 'declined', reason: 'Tidak ada gangguan di sana.' })).status).toBe(201);
    expect(refusalOf(await decide('A1', { decision: 'declined', reason: 'x' }))).toEqual([409, 'lateAnswer.decided']);
    const { answers } = (await dewi.get(`/assessments/${kraton}/form`)).body;
    expect(answers.A1).toMatchObject({
      value: { choice: 'YA' },
      note: 'Situs sudah ada.',
      revision: 2,
      savedBy: 'Ratna',
    });
    expect(answers.A2).toBeUndefined();
    expect((await dewi.get(`/assessments/${kraton}/late-answers`)).body.items).toMatchObject([
      { decision: 'accepted', decisionReason: 'Menara mati pada malam itu.', decidedBy: 'Ratna' },
      { decision: 'declined', decisionReason: 'Tidak ada gangguan di sana.' },
    ]);
    expect((await scene.audits()).slice(-2)).toEqual(['lateAnswer.accepted', 'lateAnswer.declined']);
    const cardOf = async (by: Browser): Promise<{ late: unknown }> =>
      (await by.get('/assessments?mine=1')).body.items.find(({ id }: { id: string }) => id === kraton);
    expect((await cardOf(dewi)).late).toEqual({ waiting: 0, accepted: 1, declined: 1 });
    expect((await cardOf(ratna)).late).toBeNull();
    expect((await dewi.get(`/assessments/${kraton}`)).body.late).toEqual({ waiting: 0, accepted: 1, declined: 1 });
  });

  test('what one person typed on and on is one late answer: the last, even where the first was sent apart', async () => {
    const at = (minute: number): string => `2020-12-31T16:5${minute}:00.000Z`;
    const answer = { value: { choice: 'TIDAK' }, note: null, revision: 2 };
    const ids: string[] = [];
    const waiting = async () => (await queue()).items.filter((one: { decision: unknown }) => one.decision === null);
    for (const [minute, note] of [null, 'Situs', 'Situs sedang dibangun.'].entries()) {
      expect((await send(late({ ...answer, note, key: `ketik-000${minute}`, typedAt: at(minute) }))).status).toBe(201);
      ids.push((await waiting())[0].id);
    }
    expect(await waiting()).toMatchObject([{ came: 'Tidak', note: 'Situs sedang dibangun.' }]);
    expect((await queue()).waiting).toBe(1);
    expect((await dewi.get(`/assessments/${kraton}/late-answers`)).body.items).toHaveLength(3);
    const accept = (id: string | undefined) =>
      ratna.post(`/late-answers/${id}/decision`, { decision: 'accepted', reason: 'Diketik tepat waktu.' });
    expect(refusalOf(await accept(ids[0]))).toEqual([409, 'lateAnswer.followed']);
    expect((await accept(ids[2])).status).toBe(201);
    expect(refusalOf(await accept(ids[1]))).toEqual([409, 'lateAnswer.followed']);
    const { answers } = (await dewi.get(`/assessments/${kraton}/form`)).body;
    expect(answers.A1).toMatchObject({ value: { choice: 'TIDAK' }, note: 'Situs sedang dibangun.', revision: 3 });
    expect((await queue()).waiting).toBe(0);
  });

  test('beside what is decided stands what it was decided against, whatever was saved since', async () => {
    const { items } = await queue();
    const decided = items.filter(({ decision }: { decision: unknown }) => decision !== null);
    const lines = decided.map((one: Record<string, unknown>) => [one.itemCode, one.came, one.stands, one.standsNote]);
    expect(lines.sort()).toEqual([
      ['A1', 'Tidak', 'Ya', 'Situs sudah ada.'],
      ['A1', 'Ya', 'Tidak', null],
      ['A2', 'Baik', null, null],
    ]);
  });

  test('what was typed earlier and merely arrived later stands beside the other, for a person to decide', async () => {
    const answer = { itemCode: 'A2', revision: 0 };
    await send(late({ ...answer, value: { choice: 'BAIK' }, key: 'ponsel-001', typedAt: '2020-12-31T16:58:00.000Z' }));
    await send(late({ ...answer, value: { choice: 'CUKUP' }, key: 'ponsel-002', typedAt: '2020-12-31T16:40:00.000Z' }));
    expect((await queue()).waiting).toBe(2);
  });

  test('the deadline that was missed is told, though it moved since', async () => {
    const policy = smallPolicy('uji-telat', { from: '2020-01-01T00:00:00Z', until: '2021-02-01T00:00:00Z' });
    expect((await ratna.put(`/periods/${periodId}/policy`, { policy, reason: 'Dimundurkan.' })).status).toBe(200);
    const { items } = await queue();
    const told = new Set(items.map(({ deadline }: { deadline: string }) => deadline));
    expect(told).toContain('2021-01-01T00:00:00.000Z');
  });
});
