import { PeriodsService, UsersService, type Instrument } from '@app/evaluation';
import type { Scene } from './cast';
import { handIn, verify } from './corrected';
import { smallPolicy, smallQuestionnaire } from './questionnaire';

/** What names a period of one year. */
interface Year {
  readonly code: string;
  readonly year: number;
}

/** A period of a year with nothing but a questionnaire, open to Kraton. */
export const openYear = async (scene: Scene, { code, year }: Year, questionnaire: unknown): Promise<string> => {
  const actor = await scene.app.get(UsersService).loadActor(scene.membershipOf('ratna'));
  const periods = scene.app.get(PeriodsService);
  const [saq] = smallPolicy(code)['stages'] as Record<string, unknown>[];
  const bands = [{ code: 'SEMUA', label: 'Semua', from: '0' }];
  const policy = { ...smallPolicy(code), year, stages: [{ ...saq, weight: '100' }], bands };
  const { id } = await periods.create(actor, { policy, instruments: { 'uji-desa': questionnaire as Instrument } });
  await periods.addParticipants(actor, id, [{ bodyCode: 'kraton', category: 'DESA' }]);
  const reason = 'Cukup dilihat di situs.';
  await periods.open(actor, id, [{ instrument: 'uji-desa', code: 'evidence.missing', reason }]);
  return id;
};

/** Kraton's year 2025 to its end: A1 accepted with a link, A2 corrected, A3 accepted, A4 not required. */
export const lastYear = async (scene: Scene): Promise<void> => {
  const periodId = await openYear(scene, { code: 'lalu-2025', year: 2025 }, smallQuestionnaire);
  const assessment = await scene.assessmentIn(periodId, 'kraton');
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${assessment}/registration`);
  const link = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/' };
  await dewi.post(`/assessments/${assessment}/evidence`, link);
  await handIn(scene, assessment);
  await verify(scene, periodId, assessment);
  await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number: '1' });
};
