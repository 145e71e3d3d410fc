import { createScene, refusalOf, type Scene } from './cast';
import { correct, corrected, handIn, publishCorrection, thorough, verify } from './corrected';
import { smallPolicy } from './questionnaire';

let scene: Scene;
let source: { instrumentId: string; number: number };
beforeAll(async () => {
  scene = await createScene();
  source = await publishCorrection(scene, thorough);
});
afterAll(() => scene.close());

const withNewItem = corrected({
  A1: { weight: '20' },
  A5: { text: { id: 'Apakah laporan tahunan layanan informasi diumumkan?' }, weight: '20' },
});

/** Ends the time for filling in of an open period, as the organiser may. */
const endWindow = async (periodId: string, code: string): Promise<void> => {
  const policy = smallPolicy(code, { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
  const reply = await (await scene.as('ratna')).put(`/periods/${periodId}/policy`, { policy, reason: 'Masa pengisian berakhir.' }); // prettier-ignore
  expect([reply.status, reply.body.errors]).toEqual([200, undefined]);
};

const whyNotReady = async (periodId: string, assessment: string): Promise<unknown[]> => {
  const reply = await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number: '1' });
  expect(refusalOf(reply)).toEqual([409, 'determination.notReady']);
  return reply.body.errors.filter(({ path }: { path: string }) => path === `/assessments/${assessment}`);
};

describe('a body that got its questionnaire back does not hand in again', () => {
  const code = 'uji-diam';
  let periodId: string;
  let assessment: string;
  beforeAll(async () => {
    periodId = await scene.openPeriod(code);
    assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
    expect((await correct(scene, periodId, { ...source, returnBodies: true })).status).toBe(201);
  });

  const judge = async (item: string, revision: number): Promise<readonly [number, string]> => {
    const made = await scene.as('made');
    const reply = await made.put(`/assessments/${assessment}/verdicts/${item}`, { decision: 'reject', reason: 'Tidak dijawab lagi.', revision }); // prettier-ignore
    return reply.status === 200 ? [200, reply.body.state] : refusalOf(reply);
  };

  test('while the window is open nobody judges it, and the plenary is told what it waits for', async () => {
    expect(await judge('A4', 1)).toEqual([409, 'assessment.locked']);
    expect(await whyNotReady(periodId, assessment)).toEqual([
      {
        path: `/assessments/${assessment}`,
        code: 'assessment.returned',
        message: 'Desa kraton: dikembalikan untuk diperbaiki dan belum dikirim lagi; tunggu sampai dikirim lagi atau masa pengisian berakhir, lalu selesaikan verifikasinya.', // prettier-ignore
      },
    ]);
    const card = (await (await scene.as('made')).get(`/assessments/${assessment}`)).body;
    expect(card.allowed).not.toContain('verdict');
  });

  test('after the window it is judged on what it last had, and its verification can be closed', async () => {
    await endWindow(periodId, code);
    const [fault] = await whyNotReady(periodId, assessment);
    expect(fault).toMatchObject({
      code: 'assessment.returned',
      message: expect.stringContaining('jawaban terakhirnya'),
    });
    const made = await scene.as('made');
    const card = (await made.get(`/assessments/${assessment}`)).body;
    expect(card).toMatchObject({ state: 'returned', allowed: ['verdict'] });
    expect(await judge('A4', 1)).toEqual([200, 'verifying']);
    expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'verified' });
    const [row] = await scene.dataSource.query(
      `select a.submitted_at = s.submitted_at as same from assessments a join submissions s on s.assessment_id = a.id
        where a.id = $1`,
      [assessment],
    );
    expect(row).toEqual({ same: true });
    const { rows } = (await (await scene.as('ratna')).get(`/periods/${periodId}/standings`)).body;
    expect(rows[0]).toMatchObject({ subjectId: 'kraton', stages: { saq: { score: '55.00' } } });
  });
});

test('where nothing is left to judge, its verification is closed straight away', async () => {
  const periodId = await scene.openPeriod('uji-selesai');
  const assessment = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, assessment);
  await verify(scene, periodId, assessment);
  const added = await publishCorrection(scene, withNewItem);
  expect((await correct(scene, periodId, { ...added, returnBodies: true })).status).toBe(201);
  const made = await scene.as('made');
  expect(refusalOf(await made.post(`/assessments/${assessment}/verification`))).toEqual([409, 'assessment.move']);
  await endWindow(periodId, 'uji-selesai');
  expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'verified' });
});
