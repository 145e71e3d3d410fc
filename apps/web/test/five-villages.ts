import { PeriodsService, UsersService } from '@app/evaluation';
import type { Scene } from '../../api/test/cast';
import { addVillage, assessmentOf, type Village } from '../../api/test/more-villages';
import { smallPolicy, smallQuestionnaire, smallRubric } from '../../api/test/questionnaire';

/** Villages whose scores need every digit: thirds, halves of a hundredth, a tie, one gated out. */
const villages = {
  aren: { A1: 'YA', A2: 'BAIK', A3: '97.35', A4: 'YA', K1: '88.35', K2: '91.2' },
  bambu: { A1: 'YA', A2: 'CUKUP', A3: '33.33', A4: 'YA', K1: '71.11', K2: '64.92' },
  cemara: { A1: 'YA', A2: 'CUKUP', A3: '33.33', A4: 'YA', K1: '64.92', K2: '71.11' },
  damar: { A1: 'TIDAK', A2: 'KURANG', A3: '12.5', A4: 'YA' },
} as const;

export const comparedPeriod = 'uji-sama';

/** Opens, fills, judges, determines and publishes a period of five villages, one of which never answers the invitation. */
export const publishFiveVillages = async (scene: Scene): Promise<string> => {
  const added = new Map<string, Village>();
  for (const code of Object.keys(villages)) added.set(code, await addVillage(scene, code));
  const periodId = await open(scene, [...added.keys(), 'munder']);
  await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
  for (const [code, village] of added) await fillAndVerify(scene, periodId, village, villages[code as Code]);
  await hear(scene, periodId);
  const determined = await (
    await scene.as('komang')
  ).post(`/periods/${periodId}/determination`, { number: '9/SK/2026' });
  expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
  expect((await (await scene.as('ratna')).post(`/periods/${periodId}/publication`)).status).toBe(201);
  return periodId;
};

type Code = keyof typeof villages;

const open = async ({ app, membershipOf }: Scene, bodies: readonly string[]): Promise<string> => {
  const actor = await app.get(UsersService).loadActor(membershipOf('ratna'));
  const periods = app.get(PeriodsService);
  const instruments = { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric };
  const { id } = await periods.create(actor, { policy: smallPolicy(comparedPeriod), instruments });
  await periods.addParticipants(actor, id, bodies.map((bodyCode) => ({ bodyCode, category: 'DESA' }))); // prettier-ignore
  await periods.open(actor, id, [
    { instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup dilihat di situs.' },
  ]);
  return id;
};

const fillAndVerify = async (
  scene: Scene,
  periodId: string,
  village: Village,
  { A1, A2, A3, A4 }: (typeof villages)[Code],
): Promise<void> => {
  const path = `/assessments/${await assessmentOf(scene, periodId, village)}`;
  await village.post(`${path}/registration`);
  const answers = { A1: { choice: A1 }, A2: { choice: A2 }, A3: { number: A3 }, A4: { choice: A4 } };
  for (const [item, value] of Object.entries(answers))
    expect((await village.put(`${path}/answers/${item}`, { value, revision: 0 })).status).toBe(200);
  expect((await village.superior.post(`${path}/submission`, { statementAccepted: true })).status).toBe(201);
  const made = await scene.as('made');
  await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
  for (const item of Object.keys(answers))
    expect((await made.put(`${path}/verdicts/${item}`, { decision: 'accept', revision: 0 })).status).toBe(200);
  expect((await made.post(`${path}/verification`)).body).toEqual({ state: 'verified' });
};

/** The panel, for those whom the gate lets through. */
const hear = async (scene: Scene, periodId: string): Promise<void> => {
  const [ratna, sari] = [await scene.as('ratna'), await scene.as('sari')];
  expect((await ratna.post(`/periods/${periodId}/stages/presentasi/opening`, {})).body).toEqual({ passed: 3, gatedOut: 1 }); // prettier-ignore
  const { items } = (await ratna.get(`/presentations?periodId=${periodId}`)).body as {
    items: { id: string; body: { code: string } }[];
  };
  for (const { id, body } of items) {
    const village = villages[body.code as Code];
    if (!('K1' in village)) continue;
    for (const criterion of ['K1', 'K2'] as const)
      expect((await sari.put(`/presentations/${id}/scores/${criterion}`, { score: village[criterion], revision: 0 })).status).toBe(200); // prettier-ignore
    expect((await sari.post(`/presentations/${id}/card`)).status).toBe(201);
    expect((await ratna.put(`/presentations/${id}/attendance`, { headAttended: true })).status).toBe(200);
  }
};
