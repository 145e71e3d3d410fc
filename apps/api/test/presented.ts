import type { Scene } from './cast';
import { handIn, verify } from './corrected';

/** The two villages of the scene before the jury: Kraton by its score, Munder by decree. Returns their presentations by body. */
export const presentBoth = async (scene: Scene): Promise<Readonly<Record<'kraton' | 'munder', string>>> => {
  const { periodId, assessments } = scene;
  const kraton = assessments['kraton'] ?? '';
  await handIn(scene, kraton);
  await verify(scene, periodId, kraton);
  await (await scene.as('tono')).post(`/assessments/${assessments['munder']}/registration`);
  const ratna = await scene.as('ratna');
  const decision = {
    assessmentId: assessments['munder'],
    stageCode: 'presentasi',
    passed: true,
    decree: '12/KI/X/2026',
    reason: 'Servernya padam pada hari terakhir.',
  };
  expect((await ratna.post(`/periods/${periodId}/gate-decisions`, decision)).status).toBe(201);
  expect((await ratna.post(`/periods/${periodId}/stages/presentasi/opening`, {})).body).toEqual({
    passed: 2,
    gatedOut: 0,
  });
  const { items } = (await ratna.get(`/presentations?periodId=${periodId}`)).body;
  const idOf = (code: string): string =>
    items.find((one: { body: { code: string } }) => one.body.code === code)?.id ?? '';
  return { kraton: idOf('kraton'), munder: idOf('munder') };
};
