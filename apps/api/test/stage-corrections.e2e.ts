import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Person, type Scene } from './cast';
import { jurorOf } from './more-jurors';
import { presentBoth } from './presented';
import { takeClock, type SetClock } from './set-clock';
import { openStaged } from './staged-period';

/** What had ended is given back by the organiser with a reason, mended by whoever filled it, and on record in full. */
let scene: Scene;
let setClock: SetClock;
let ratna: Browser;
let made: Browser;
let dewi: Browser;
beforeAll(async () => {
  scene = await createScene();
  setClock = await takeClock(scene);
  [ratna, made, dewi] = [await scene.as('ratna'), await scene.as('made'), await scene.as('dewi')];
});
afterAll(() => scene.close());

const told = async (person: Person, assessmentId: string): Promise<{ stageLabel: string; reason: string; closedAt: string | null }[]> =>
  (await (await scene.as(person)).get(`/assessments/${assessmentId}/stage-corrections`)).body.items; // prettier-ignore
const noticesOf = async (person: Browser): Promise<string> => (await person.get('/notifications')).text;

describe('a finished inspection', () => {
  let periodId: string;
  let assessmentId: string;
  let id: string;
  beforeAll(async () => {
    const windows = { laman: { from: '2026-01-01T00:00:00Z', until: '2097-11-01T00:00:00Z' } };
    periodId = await openStaged(scene, { code: 'tahap-2026', bodies: ['kraton'], windows });
    assessmentId = await scene.assessmentIn(periodId, 'kraton');
    await dewi.post(`/assessments/${assessmentId}/registration`);
    await ratna.post(`/periods/${periodId}/stages/laman/opening`, {});
    id = (await ratna.get(`/inspections?periodId=${periodId}`)).body.items[0].id;
    for (const [item, value] of Object.entries({ A1: { choice: 'YA' }, L2: { number: '10' }, L3: { choice: 'YA' } }))
      expect((await put(item, value, 0)).status).toBe(200);
  });

  const put = (item: string, value: object, revision: number): Promise<Response> =>
    made.put(`/inspections/${id}/values/${item}`, { value, revision });
  const giveBack = (person: Browser, reason = 'Persen tautan mati salah ketik.'): Promise<Response> =>
    person.post(`/inspections/${id}/corrections`, { reason });
  const complete = (): Promise<Response> => made.post(`/inspections/${id}/completion`);
  const stage = async (): Promise<{ score: string | null; state: string }> =>
    (await ratna.get(`/periods/${periodId}/standings`)).body.rows.find(
      ({ subjectId }: { subjectId: string }) => subjectId === 'kraton',
    ).stages.laman;

  test('is given back by the organiser only, with a reason, and only once it has ended', async () => {
    expect(refusalOf(await giveBack(ratna))).toEqual([409, 'stageCorrection.unended']);
    expect((await complete()).status).toBe(201);
    for (const person of ['made', 'dewi', 'komang', 'sari', 'budi'] as const)
      expect(refusalOf(await giveBack(await scene.as(person)))).toEqual([403, 'access.role']);
    expect(refusalOf(await giveBack(await scene.as('siti')))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await giveBack(ratna, '  '))).toEqual([400, 'request.invalid']);
    expect(refusalOf(await put('L2', { number: '0' }, 1))).toEqual([409, 'inspection.ended']);
    expect(await stage()).toMatchObject({ score: '80.00' });
  });

  test('is mended by its assessor also after its window, and its stage waits for it', async () => {
    await setClock('2097-12-01T00:00:00Z');
    const { body } = await giveBack(ratna);
    expect(body).toMatchObject({ outcome: null, corrections: [{ by: 'Ratna', closedAt: null }] });
    expect(await stage()).toEqual({ score: null, state: 'undetermined' });
    expect((await made.get(`/inspections/${id}`)).body.mayWrite).toBe(true);
    expect(await noticesOf(made)).toContain('dikembalikan untuk dibetulkan');
    expect(refusalOf(await ratna.put(`/inspections/${id}/values/L2`, { value: { number: '0' }, revision: 1 }))).toEqual([403, 'access.role']); // prettier-ignore
    expect((await put('L2', { number: '0' }, 1)).status).toBe(200);
    // While it is under way the body is told nothing.
    expect(await told('dewi', assessmentId)).toEqual([]);
    expect(await told('komang', assessmentId)).toMatchObject([{ stageLabel: 'Pemeriksaan laman', closedAt: null }]);
    expect((await complete()).status).toBe(201);
    expect(await stage()).toMatchObject({ score: '100.00' });
    expect(refusalOf(await put('L2', { number: '5' }, 2))).toEqual([409, 'stage.windowOver']);
    await setClock(null);
  });

  test('what stood before stays, and body and office see that it was corrected and why', async () => {
    const rows = await scene.dataSource.query(
      `select revision, value->>'number' as number from inspection_values where inspection_id = $1 and item_code = 'L2' order by 1`,
      [id],
    );
    expect(rows).toEqual([
      { revision: 1, number: '10' },
      { revision: 2, number: '0' },
    ]);
    const [before] = await scene.dataSource.query('select outcome, ended_at is not null as ended, closed_at is not null as closed from stage_corrections where inspection_id = $1', [id]); // prettier-ignore
    expect(before).toEqual({ outcome: 'done', ended: true, closed: true });
    expect(await told('dewi', assessmentId)).toMatchObject([{ reason: 'Persen tautan mati salah ketik.' }]);
    expect(await noticesOf(dewi)).toContain('Penilaian Pemeriksaan laman dibetulkan');
    expect(await noticesOf(ratna)).toContain('selesai dibetulkan');
    expect((await ratna.get(`/inspections?periodId=${periodId}`)).body.items[0].corrections).toHaveLength(1);
    for (const person of ['made', 'sari'] as const)
      expect(refusalOf(await (await scene.as(person)).get(`/assessments/${assessmentId}/stage-corrections`))).toEqual([403, 'access.role']); // prettier-ignore
    expect(refusalOf(await (await scene.as('tono')).get(`/assessments/${assessmentId}/stage-corrections`))).toEqual([403, 'access.foreignBody']); // prettier-ignore
    expect(await scene.audits()).toEqual(expect.arrayContaining(['inspection.givenBack', 'inspection.completed']));
  });
});

describe('a signed card', () => {
  let turns: Readonly<Record<'kraton' | 'munder', string>>;
  let nyoman: Browser;
  beforeAll(async () => {
    nyoman = await jurorOf(scene, 'Nyoman');
    turns = await presentBoth(scene);
    for (const turn of [turns.kraton, turns.munder])
      for (const person of [await scene.as('sari'), nyoman]) {
        for (const criterion of ['K1', 'K2']) await score(person, turn, criterion, '80');
        expect((await sign(person, turn)).status).toBe(201);
      }
  });

  const score = (person: Browser, turn: string, criterion: string, value: string, revision = 0): Promise<Response> =>
    person.put(`/presentations/${turn}/scores/${criterion}`, { score: value, revision });
  const sign = (person: Browser, turn: string): Promise<Response> => person.post(`/presentations/${turn}/card`);
  const jurorsOf = async (turn: string): Promise<{ id: string; name: string; signedAt: string | null; corrections: object[] }[]> =>
    (await ratna.get(`/presentations/${turn}`)).body.jurors; // prettier-ignore
  const sariId = async (): Promise<string> => (await jurorsOf(turns.kraton)).find(({ name }) => name === 'Sari')?.id ?? ''; // prettier-ignore
  const giveBack = async (person: Browser, reason = 'Juri menulis 80, maksudnya 60.'): Promise<Response> =>
    person.post(`/presentations/${turns.kraton}/jurors/${await sariId()}/corrections`, { reason });
  const panel = async (): Promise<{ score: string | null; state: string }> =>
    (await ratna.get(`/periods/${scene.periodId}/standings`)).body.rows.find(
      ({ subjectId }: { subjectId: string }) => subjectId === 'kraton',
    ).stages.presentasi;

  test('goes back to its own juror, who alone changes it; the others stand', async () => {
    const sari = await scene.as('sari');
    for (const person of [sari, nyoman, made, dewi, await scene.as('komang')])
      expect(refusalOf(await giveBack(person))).toEqual([403, 'access.role']);
    expect(refusalOf(await giveBack(await scene.as('siti')))).toEqual([404, 'access.notFound']);
    expect(refusalOf(await score(sari, turns.kraton, 'K1', '60', 1))).toEqual([409, 'card.signed']);
    expect((await giveBack(ratna)).status).toBe(204);
    expect(refusalOf(await giveBack(ratna))).toEqual([409, 'stageCorrection.unended']);
    expect(await noticesOf(sari)).toContain('Kartu juri');
    expect(refusalOf(await score(nyoman, turns.kraton, 'K1', '60', 1))).toEqual([409, 'card.signed']);
    // Own first, then the others': while it is open again theirs are closed to its juror.
    expect((await sari.get(`/presentations/${turns.kraton}`)).body.others).toEqual([]);
    expect((await score(sari, turns.kraton, 'K1', '60', 1)).status).toBe(200);
  });

  test('is waited for by the plenary, though the others would be enough', async () => {
    const faults = (await (await scene.as('komang')).post(`/periods/${scene.periodId}/determination`, { number: '1' })).body.errors; // prettier-ignore
    expect(faults).toContainEqual(expect.objectContaining({ code: 'card.correcting', message: expect.stringContaining('Sari') })); // prettier-ignore
  });

  test('signed again it counts as it is now; body and office see that it was corrected, and no score of it', async () => {
    const before = await panel();
    expect((await sign(await scene.as('sari'), turns.kraton)).status).toBe(201);
    const after = await panel();
    expect([after.state, after.score]).not.toEqual([before.state, before.score]);
    const events = await scene.dataSource.query(
      `select revision, score::text from juror_score_events where presentation_id = $1 and user_id = $2 and criterion_code = 'K1' order by 1`,
      [turns.kraton, await sariId()],
    );
    expect(events).toEqual([
      { revision: 1, score: '80' },
      { revision: 2, score: '60' },
    ]);
    const [correction] = await told('dewi', scene.assessments['kraton'] ?? '');
    expect(correction).toMatchObject({ reason: 'Juri menulis 80, maksudnya 60.', closedAt: expect.any(String) });
    expect(await noticesOf(dewi)).not.toMatch(/Sari|Nyoman/);
    expect((await jurorsOf(turns.kraton)).find(({ name }) => name === 'Sari')?.corrections).toHaveLength(1);
    expect((await scene.audits()).filter((action) => action === 'card.givenBack')).toHaveLength(1);
  });

  test('once the plenary has determined, only a correction of the determination changes anything', async () => {
    await ratna.put(`/presentations/${turns.kraton}/attendance`, { headAttended: true });
    await ratna.put(`/presentations/${turns.munder}/attendance`, { headAttended: true });
    await setClock('2100-01-02T00:00:00Z');
    const determined = await (await scene.as('komang')).post(`/periods/${scene.periodId}/determination`, { number: '1' }); // prettier-ignore
    expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
    const refused = await giveBack(ratna);
    expect(refusalOf(refused)).toEqual([409, 'stageCorrection.determined']);
    expect(refused.body.title).toContain('pembetulan penetapan');
  });

  test('named by such a correction it is given back, mended and determined anew; no other body is', async () => {
    const komang = await scene.as('komang');
    const sari = await scene.as('sari');
    const correction = `/periods/${scene.periodId}/determination/correction`;
    const input = { reason: 'Kartu juri salah tulis.', assessmentIds: [scene.assessments['kraton']] };
    const begun = await komang.post(correction, input);
    expect([begun.status, begun.body.errors]).toEqual([201, undefined]);
    expect(await noticesOf(ratna)).toContain('Penetapan sedang dibetulkan');
    const foreign = await ratna.post(`/presentations/${turns.munder}/jurors/${await sariId()}/corrections`, {
      reason: 'x',
    });
    expect(refusalOf(foreign)).toEqual([409, 'stageCorrection.determined']);
    const attendance = { headAttended: false };
    expect(refusalOf(await ratna.put(`/presentations/${turns.munder}/attendance`, attendance))).toEqual([409, 'period.notOpen']); // prettier-ignore
    expect(refusalOf(await score(sari, turns.kraton, 'K1', '70', 2))).toEqual([409, 'card.signed']);
    expect((await giveBack(ratna)).status).toBe(204);
    // Withdrawn now, a card would be out and the determination in force.
    expect(refusalOf(await komang.delete(correction))).toEqual([409, 'correction.judged']);
    expect((await score(sari, turns.kraton, 'K1', '70', 2)).status).toBe(200);
    const early = await komang.post(`/periods/${scene.periodId}/determination`, { number: '2' });
    expect(early.body.errors).toContainEqual(expect.objectContaining({ code: 'card.correcting' }));
    expect((await sign(sari, turns.kraton)).status).toBe(201);
    expect((await made.post(`/assessments/${scene.assessments['kraton'] ?? ''}/verification`)).status).toBe(201);
    expect((await ratna.get(correction)).body.correction.changes).toMatchObject([{ name: 'Desa kraton' }]);
    const determined = await komang.post(`/periods/${scene.periodId}/determination`, { number: '2' });
    expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
    expect(refusalOf(await giveBack(ratna))).toEqual([409, 'stageCorrection.determined']);
  });

  test('a body that handed nothing in can be named too: its card is mended, and nothing else of it opens', async () => {
    const [komang, sari] = [await scene.as('komang'), await scene.as('sari')];
    const munder = scene.assessments['munder'] ?? '';
    const correction = `/periods/${scene.periodId}/determination/correction`;
    const begun = await komang.post(correction, { reason: 'Kartu Munder tertukar.', assessmentIds: [munder] });
    expect(begun.body.correction?.bodies).toMatchObject([{ name: 'Desa munder', state: 'registered' }]);
    const tono = await scene.as('tono');
    expect((await tono.put(`/assessments/${munder}/answers/A1`, { value: { choice: 'YA' }, revision: 0 })).status).toBe(409); // prettier-ignore
    const card = `/presentations/${turns.munder}/jurors/${await sariId()}/corrections`;
    expect((await ratna.post(card, { reason: 'Tertukar.' })).status).toBe(204);
    expect((await score(sari, turns.munder, 'K1', '60', 1)).status).toBe(200);
    expect((await sign(sari, turns.munder)).status).toBe(201);
    const determined = await komang.post(`/periods/${scene.periodId}/determination`, { number: '3' });
    expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
    expect((await tono.get(`/assessments/${munder}`)).body.state).toBe('registered');
  });
});
