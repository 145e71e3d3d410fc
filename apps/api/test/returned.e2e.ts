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

describe('a correction that is taken back by the next one', () => {
  const transitions = async (assessment: string): Promise<string[]> => {
    const rows = await scene.dataSource.query<{ to_state: string }[]>(
      `select to_state from assessment_transitions where assessment_id = $1 and reason like 'Koreksi%' order by id`,
      [assessment],
    );
    return rows.map(({ to_state: to }) => to);
  };

  const begin = async (code: string, returnBodies: boolean): Promise<readonly [string, string]> => {
    const periodId = await scene.openPeriod(code);
    const assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await verify(scene, periodId, assessment);
    expect((await correct(scene, periodId, { ...source, returnBodies })).status).toBe(201);
    return [periodId, assessment];
  };

  const preview = async (periodId: string, from: object): Promise<{ restoredTo: string | null } | undefined> => {
    const reply = await (await scene.as('ratna')).post(`/periods/${periodId}/instruments/uji-desa/correction-preview`, from); // prettier-ignore
    expect(reply.status).toBe(200);
    return reply.body.bodies.find(({ body }: { body: { code: string } }) => body.code === 'kraton');
  };

  const stateOf = async (assessment: string): Promise<string> =>
    (await (await scene.as('ratna')).get(`/assessments/${assessment}`)).body.state;

  test.each([
    ['returned', true, 'uji-tarik-satu', ['verifying', 'provisional', 'verified']],
    ['verifying', false, 'uji-tarik-dua', ['provisional', 'verified']],
  ] as const)('a body that was %s by it alone is verified as before', async (state, returnBodies, code, way) => {
    const [periodId, assessment] = await begin(code, returnBodies);
    expect(await stateOf(assessment)).toBe(state);
    const original = await publishCorrection(scene, corrected({}));
    expect(await preview(periodId, original)).toMatchObject({ state, restoredTo: 'verified', mayReturn: false });
    const [before] = await instants(assessment);
    expect((await correct(scene, periodId, { ...original, version: 2, returnBodies: true })).status).toBe(201);
    expect(await stateOf(assessment)).toBe('verified');
    expect(await transitions(assessment)).toEqual(expect.arrayContaining([...way]));
    const [after] = await instants(assessment);
    expect(after).toMatchObject({ submitted: true, verified: true, stage: 'done' });
    expect(before).toMatchObject({ verified: false, stage: 'open' });
  });

  /** Whether the assessment bears the instants of its submission and of its first verification. */
  const instants = (assessment: string): Promise<Record<string, unknown>[]> =>
    scene.dataSource.query(
      `select a.submitted_at is not distinct from (select max(submitted_at) from submissions where assessment_id = a.id) as submitted,
              a.verified_at is not distinct from (select min(at) from assessment_transitions where assessment_id = a.id and to_state = 'verified') as verified,
              (select state from assessment_stages where assessment_id = a.id and stage_code = 'saq') as stage
         from assessments a where a.id = $1`,
      [assessment],
    );

  test('one that has answered since keeps its questionnaire', async () => {
    const [periodId, assessment] = await begin('uji-tarik-tiga', true);
    const dewi = await scene.as('dewi');
    const answer = { value: { choice: 'BAIK' }, revision: 1 };
    expect((await dewi.put(`/assessments/${assessment}/answers/A2`, answer)).status).toBe(200);
    const original = await publishCorrection(scene, corrected({}));
    expect(await preview(periodId, original)).toMatchObject({ restoredTo: null });
    expect((await correct(scene, periodId, { ...original, version: 2 })).status).toBe(201);
    expect(await stateOf(assessment)).toBe('returned');
  });

  test('and one whose verifier has judged since goes on being verified', async () => {
    const [periodId, assessment] = await begin('uji-tarik-empat', false);
    const made = await scene.as('made');
    const verdict = { decision: 'reject', reason: 'Daftar tidak ada.', revision: 1 };
    expect((await made.put(`/assessments/${assessment}/verdicts/A4`, verdict)).status).toBe(200);
    const original = await publishCorrection(scene, corrected({}));
    expect((await correct(scene, periodId, { ...original, version: 2 })).status).toBe(201);
    expect(await stateOf(assessment)).toBe('verifying');
  });

  test('one for whom something is left to answer stays returned', async () => {
    const [periodId, assessment] = await begin('uji-tarik-lima', true);
    const partly = await publishCorrection(scene, corrected({ A2: { text: { id: 'Siapa pejabat layanannya?' } } }));
    expect((await correct(scene, periodId, { ...partly, version: 2 })).status).toBe(201);
    expect(await stateOf(assessment)).toBe('returned');
  });
});

test('an earlier version of a period can be copied, and one there never was cannot', async () => {
  const periodId = await scene.openPeriod('uji-salin-versi');
  expect((await correct(scene, periodId, source)).status).toBe(201);
  const ratna = await scene.as('ratna');
  const copy = async (code: string, version?: number): Promise<readonly [number, unknown]> => {
    const from = { kind: 'period', periodId, code: 'uji-desa', ...(version ? { version } : {}) };
    const { status, body } = await ratna.post('/instruments', { code, from });
    const items = body.content?.children.map((item: { code: string }) => item.code);
    return [status, items ?? body.code];
  };
  expect(await copy('salin-pertama', 1)).toEqual([201, ['A1', 'A2', 'A3', 'A4']]);
  expect(await copy('salin-kedua', 2)).toEqual([201, ['A1', 'A2', 'A4', 'A5']]);
  expect(await copy('salin-berlaku')).toEqual([201, ['A1', 'A2', 'A4', 'A5']]);
  expect(await copy('salin-ketiga', 3)).toEqual([404, 'version.unknown']);
  expect(await copy('salin-besar', 1e20)).toEqual([400, 'request.invalid']);
});

test('a version that no number can be is refused, not stumbled over', async () => {
  const ratna = await scene.as('ratna');
  const path = `/periods/${scene.periodId}/instruments/uji-desa`;
  const huge = { ...source, number: 1e20 };
  expect(refusalOf(await ratna.post(`${path}/correction-preview`, huge))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await correct(scene, scene.periodId, huge))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await correct(scene, scene.periodId, { ...source, version: 1e20 }))).toEqual([
    400,
    'request.invalid',
  ]);
});

test('an instrument with nothing in common is allowed, and said to drop everything', async () => {
  const foreign = await publishCorrection(scene, {
    ...corrected({}),
    children: (corrected({})['children'] as { code: string }[]).map((item) => ({ ...item, code: `Z${item.code}` })),
  });
  const reply = await (await scene.as('ratna')).post(`/periods/${scene.periodId}/instruments/uji-desa/correction-preview`, foreign); // prettier-ignore
  expect(reply.body.warnings).toContainEqual(expect.objectContaining({ code: 'correction.noneShared' }));
});
