import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { jurorOf } from './more-jurors';
import { presentBoth } from './presented';

let scene: Scene;
let turns: Readonly<Record<'kraton' | 'munder', string>>;
let session: string;
let galih: Browser;
beforeAll(async () => {
  scene = await createScene();
  galih = await jurorOf(scene, 'Galih');
  await scene.dataSource.query(
    `insert into period_policies (period_id, version, policy, created_by)
     select period_id, 2, jsonb_set(policy, '{stages,1,panel,minJurors}', '2'), created_by from period_policies where period_id = $1`,
    [scene.periodId],
  );
  await scene.dataSource.query('update periods set policy_version = 2 where id = $1', [scene.periodId]);
  turns = await presentBoth(scene);
  const plan = { stageCode: 'presentasi', name: 'Pagi', startsAt: '2026-10-12T01:00:00Z', minutes: 20, room: 'Aula' };
  session = (await post(`/periods/${scene.periodId}/presentation-sessions`, plan)).body.id;
  await post(`/periods/${scene.periodId}/presentation-spreads`, { stageCode: 'presentasi' });
}, 120_000);
afterAll(() => scene.close());

const post = async (path: string, body: object): Promise<Response> => (await scene.as('ratna')).post(path, body);
const note = async (name: string, body: object): Promise<Response> => {
  const { items } = (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/presentation-sessions`)).body;
  const juror = items[0].jurors.find((one: { name: string }) => one.name === name);
  return post(`/presentation-sessions/${session}/jurors/${juror.id}/presences`, body);
};
const sign = async (juror: Browser, id: string, score: string): Promise<Response> => {
  for (const criterion of ['K1', 'K2'])
    await juror.put(`/presentations/${id}/scores/${criterion}`, { score, revision: 0 });
  return juror.post(`/presentations/${id}/card`);
};
const stageOf = async (body: string): Promise<{ state: string; score: string | null }> => {
  const { items } = (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/board?sort=code`)).body;
  return items.find((one: { body: { code: string } }) => one.body.code === body).stages.presentasi;
};
const seatsOf = async (
  id: string,
): Promise<Record<string, { recusedReason: string | null; awayReason: string | null }>> => {
  const { jurors } = (await (await scene.as('ratna')).get(`/presentations/${id}`)).body;
  return Object.fromEntries(jurors.map((one: { name: string }) => [one.name, one]));
};
const cardOf = async (
  juror: Browser,
  id: string,
): Promise<{ closed: string | null; periodTitle: string; myCard: { score: string | null } }> =>
  (await juror.get('/presentations')).body.items.find((one: { id: string }) => one.id === id);
const at = '2026-10-12T01:25:00Z';

/** One story, told in order: each test stands on the one before. */
describe('jurors of a session', () => {
  test('late and left are told by bodies, so they wait for the lots, and each has its reason and time', async () => {
    const late = { presence: 'late', at, presentationId: turns.munder, reason: 'Ban bocor.' };
    expect(refusalOf(await note('Galih', late))).toEqual([409, 'presentationSession.notDrawn']);
    await post(`/presentation-sessions/${session}/draws`, { seed: '2026' });
    expect(refusalOf(await note('Galih', { ...late, reason: ' ' }))).toEqual([422, 'presence.reason']);
    expect(refusalOf(await note('Galih', { ...late, at: null }))).toEqual([422, 'presence.reason']);
    expect(refusalOf(await note('Galih', { ...late, presentationId: session }))).toEqual([422, 'presence.turn']);
    const noted = (await note('Galih', late)).body.jurors;
    expect(noted).toMatchObject([
      { name: 'Galih', notes: [{ presence: 'late', reason: 'Ban bocor.', notedBy: 'Ratna' }] },
      { name: 'Sari', notes: [] },
    ]);
    expect((await seatsOf(turns.kraton))['Galih']?.awayReason).toBe('Datang terlambat: Ban bocor.');
    expect((await seatsOf(turns.munder))['Galih']?.awayReason).toBeNull();
  });

  test('who came late scores nothing that they did not hear; with too few left the stage is undetermined, not zero', async () => {
    expect(refusalOf(await sign(galih, turns.kraton, '10'))).toEqual([409, 'juror.away']);
    expect(await cardOf(galih, turns.kraton)).toMatchObject({ closed: 'away', myCard: { score: null } });
    expect(await cardOf(galih, turns.munder)).toMatchObject({ closed: null });
    const sari = await scene.as('sari');
    expect((await sign(sari, turns.kraton, '90')).status).toBe(201);
    expect(await cardOf(sari, turns.kraton)).toMatchObject({ closed: null, myCard: { score: '90.00' } });
    expect((await cardOf(sari, turns.kraton)).periodTitle).toContain('2026');
    expect(await stageOf('kraton')).toMatchObject({ state: 'undetermined', score: null });
    const [state] = await scene.dataSource.query(
      `select state, reason from assessment_stages where assessment_id = $1 and stage_code = 'presentasi'`,
      [scene.assessments['kraton']],
    );
    expect(state).toMatchObject({ state: 'undetermined', reason: expect.stringContaining('1 dari sedikitnya 2') });
    const fault = (await (await scene.as('komang')).post(`/periods/${scene.periodId}/determination`, { number: '1' }))
      .body.errors;
    expect(fault).toContainEqual(expect.objectContaining({ code: 'panel.undetermined' }));
  });

  test('a further juror is seated at all bodies of the session, recused where there is a conflict; the stage goes on', async () => {
    const wulan = await jurorOf(scene, 'Wulan');
    const indra = await jurorOf(scene, 'Indra', scene.bodies['kraton']);
    const jurors = `/presentation-sessions/${session}/jurors`;
    const idOf = async (name: string): Promise<string> =>
      (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/jurors`)).body.items.find(
        (one: { name: string }) => one.name === name,
      ).id;
    expect((await post(jurors, { userId: await idOf('Wulan') })).status).toBe(201);
    expect(refusalOf(await post(jurors, { userId: await idOf('Wulan') }))).toEqual([409, 'juror.seated']);
    expect((await stageOf('kraton')).state).toBe('open');
    expect((await post(jurors, { userId: await idOf('Indra') })).status).toBe(201);
    expect((await seatsOf(turns.kraton))['Indra']?.recusedReason).toContain('badan publiknya sendiri');
    expect(refusalOf(await sign(indra, turns.kraton, '100'))).toEqual([409, 'juror.recused']);
    const [made] = await scene.dataSource.query(`select id from users where name = 'Made'`);
    expect(refusalOf(await post(jurors, { userId: made.id }))).toEqual([422, 'juror.unknown']);
    expect((await sign(wulan, turns.kraton, '80')).status).toBe(201);
    expect(await stageOf('kraton')).toMatchObject({ state: 'done', score: '85.00' });
    expect((await note('Indra', { presence: 'absent', reason: 'Sakit.' })).status).toBe(201);
  });

  test('who left is not waited for; what they signed before stands, and they cannot be said to have been absent', async () => {
    const wulan = await jurorOf(scene, 'Wulan');
    expect(
      (await note('Sari', { presence: 'left', at, presentationId: turns.kraton, reason: 'Dipanggil.' })).status,
    ).toBe(201);
    expect((await sign(galih, turns.munder, '60')).status).toBe(201);
    expect((await stageOf('munder')).state).toBe('open');
    expect((await sign(wulan, turns.munder, '70')).status).toBe(201);
    expect(await stageOf('munder')).toMatchObject({ state: 'done', score: '65.00' });
    const refused = await note('Sari', { presence: 'absent', reason: 'Keliru.' });
    expect(refusalOf(refused)).toEqual([409, 'presence.signed']);
    expect(refused.body.title).toContain('Desa kraton');
  });

  test('a note that was wrong is taken back by another, and both stay on record', async () => {
    const back = (await note('Sari', { presence: 'present' })).body.jurors;
    const sari = back.find((one: { name: string }) => one.name === 'Sari');
    expect(sari.notes).toMatchObject([{ presence: 'present' }, { presence: 'left' }]);
    expect((await seatsOf(turns.munder))['Sari']?.awayReason).toBeNull();
    expect((await stageOf('munder')).state).toBe('open');
    await expect(scene.dataSource.query('delete from session_presences')).rejects.toThrow('session_presences');
    expect(await scene.audits()).toEqual(expect.arrayContaining(['juror.seated', 'juror.presenceNoted']));
  });

  test('who came for the body is noted by the organiser and read by its jurors', async () => {
    const path = `/presentations/${turns.munder}`;
    const ratna = await scene.as('ratna');
    const delegates = [{ name: 'Suwarno', position: 'Sekretaris desa' }];
    expect((await ratna.put(`${path}/attendance`, { headAttended: false, delegates })).body).toMatchObject({
      delegates,
    });
    expect((await ratna.put(`${path}/attendance`, { headAttended: true })).body).toMatchObject({
      headAttended: true,
      delegates,
    });
    expect((await galih.get(path)).body).toMatchObject({ delegates, leastJurors: 2 });
    expect(refusalOf(await galih.put(`${path}/attendance`, { headAttended: true }))).toEqual([403, 'access.role']);
  });

  test('jurors more than 15 points apart are marked for the office and the plenary', async () => {
    const flags = async (): Promise<readonly { code: string }[]> =>
      (await (await scene.as('ratna')).get(`/periods/${scene.periodId}/standings`)).body.rows.find(
        ({ subjectId }: { subjectId: string }) => subjectId === 'kraton',
      ).flags;
    expect((await flags()).map(({ code }) => code)).not.toContain('jurorSpread');
    expect((await note('Galih', { presence: 'present' })).status).toBe(201);
    expect((await sign(galih, turns.kraton, '60')).status).toBe(201);
    expect(await flags()).toContainEqual({
      code: 'jurorSpread',
      message: 'Rentang nilai juri lebih dari 15 poin pada Presentasi: 60,00 sampai 90,00.',
    });
  });
});
