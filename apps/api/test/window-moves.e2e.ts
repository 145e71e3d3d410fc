import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';

const begun = '2020-01-01T00:00:00.000Z';
const past = '2021-01-01T00:00:00.000Z';
const later = '2098-01-01T00:00:00.000Z';

let scene: Scene;
let ratna: Browser;
let made: Browser;
beforeAll(async () => {
  scene = await createScene();
  [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
});
afterAll(() => scene.close());

type Windows = Readonly<
  Record<string, { readonly from: string; readonly until: string; readonly workingDays?: number }>
>;

const change = async (periodId: string, windows: Windows, reason = 'Rapat pleno mundur.') => {
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const changed = { ...policy, windows: { ...policy.windows, ...windows } };
  return ratna.put(`/periods/${periodId}/policy`, { policy: changed, reason });
};

/** A period in which Kraton has handed in, Munder has not, and Made reads both. */
const begin = async (code: string): Promise<{ periodId: string; kraton: string; munder: string }> => {
  const periodId = await scene.openPeriod(code);
  const kraton = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, kraton);
  await ratna.post(`/periods/${periodId}/assignments`, {});
  return { periodId, kraton, munder: await scene.assessmentIn(periodId, 'munder') };
};

const judge = (assessment: string, item: string, revision = 0) =>
  made.put(`/assessments/${assessment}/verdicts/${item}`, { decision: 'reject', reason: 'Tidak ada.', revision });

describe('an end of filling that has passed', () => {
  test('moves later until judging has begun, and then for nobody: not by the schedule, not by more time for all', async () => {
    const { periodId, kraton, munder } = await begin('uji-geser');
    const saq = (until: string) => change(periodId, { saq: { from: begun, until } });
    expect((await saq(past)).status).toBe(200);
    expect((await saq('2022-01-01T00:00:00.000Z')).status).toBe(200);
    expect((await judge(kraton, 'A1')).status).toBe(200);
    const { title } = (await ratna.post(`/periods/${periodId}/extensions`, { assessmentIds: null, until: later, reason: 'Semua.' })).body; // prettier-ignore
    expect(title).toContain('tahap berikutnya sudah dimulai');
    const moved = await saq(later);
    expect([refusalOf(moved), moved.body.title]).toEqual([[409, 'extension.begun'], title]);
    const tono = await scene.as('tono');
    expect(refusalOf(await tono.post(`/assessments/${munder}/registration`))).toEqual([409, 'period.closed']);
    // One body kept from filling is another matter: its reason stands with it.
    const one = { assessmentIds: [munder], until: later, reason: 'Banjir.' };
    expect((await ratna.post(`/periods/${periodId}/extensions`, one)).status).toBe(201);
  });

  test('may be moved while it is still to come, whoever is read already', async () => {
    const { periodId, kraton } = await begin('uji-maju');
    expect((await judge(kraton, 'A1')).status).toBe(200);
    expect((await change(periodId, { saq: { from: begun, until: '2150-01-01T00:00:00.000Z' } })).status).toBe(200);
  });
});
