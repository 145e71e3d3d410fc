import { createScene, refusalOf, type Scene } from './cast';
import { bestLevelReworded, correct, corrected, handIn, publishCorrection, thorough, verify } from './corrected';
import { smallRubric } from './questionnaire';

let scene: Scene;
let source: { instrumentId: string; number: number };
beforeAll(async () => {
  scene = await createScene();
  source = await publishCorrection(scene, thorough);
});
afterAll(() => scene.close());

describe('saves while a correction is made', () => {
  test('what was saved first has its effect; what comes later is checked against the new version', async () => {
    const periodId = await scene.openPeriod('uji-serentak');
    const assessment = await scene.assessmentIn(periodId, 'munder');
    const tono = await scene.as('tono');
    await tono.post(`/assessments/${assessment}/registration`);
    const save = (number: string): ReturnType<typeof tono.put> =>
      tono.put(`/assessments/${assessment}/answers/A3`, { value: { number }, revision: 0 });
    const [made, ...saved] = await Promise.all([correct(scene, periodId, source), save('10'), save('20')]);
    expect(made.status).toBe(201);
    const kept = saved.filter(({ status }) => status === 200);
    expect(saved.filter(({ status }) => status !== 200).map(refusalOf).every(([, code]) => code === 'item.unknown' || code === 'answer.stale')).toBe(true); // prettier-ignore
    const effects = await scene.dataSource.query('select effect from correction_effects where assessment_id = $1', [
      assessment,
    ]);
    expect(effects).toEqual(kept.map(() => ({ effect: 'dropped' })));
    expect(refusalOf(await save('30'))).toEqual([404, 'item.unknown']);
  });

  test('a correction waits for a save that has begun, and sees it', async () => {
    const periodId = await scene.openPeriod('uji-menunggu');
    const assessment = await scene.assessmentIn(periodId, 'munder');
    const runner = scene.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select 1 from assessments where id = $1 for no key update', [assessment]);
    const correction = correct(scene, periodId, source);
    await waiting(scene);
    await runner.query(
      `insert into answers (assessment_id, item_code, value, revision, saved_by, saved_at)
       select $1, 'A3', '{"number":"10"}', 1, id, now() from users limit 1`,
      [assessment],
    );
    await runner.commitTransaction();
    await runner.release();
    expect((await correction).status).toBe(201);
    const effects = await scene.dataSource.query('select item_code, effect from correction_effects where assessment_id = $1', [assessment]); // prettier-ignore
    expect(effects).toEqual([{ item_code: 'A3', effect: 'dropped' }]);
  });

  test('a save waits for a correction that has begun, and meets the new version', async () => {
    const periodId = await scene.openPeriod('uji-didahului');
    const assessment = await scene.assessmentIn(periodId, 'munder');
    const tono = await scene.as('tono');
    await tono.post(`/assessments/${assessment}/registration`);
    const runner = scene.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select 1 from assessments where id = $1 for no key update', [assessment]);
    const save = tono.put(`/assessments/${assessment}/answers/A3`, { value: { number: '10' }, revision: 0 });
    await waiting(scene);
    await runner.query(
      `insert into period_instruments (period_id, code, version, content, sha256, reason)
       select $1, 'uji-desa', 2, content, sha256, 'Koreksi uji.' from instrument_versions where instrument_id = $2`,
      [periodId, source.instrumentId],
    );
    await runner.commitTransaction();
    await runner.release();
    expect(refusalOf(await save)).toEqual([404, 'item.unknown']);
  });
});

test('handed in again with every verdict still standing, a verification closes without a new one', async () => {
  const periodId = await scene.openPeriod('uji-tetap');
  const assessment = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, assessment);
  await verify(scene, periodId, assessment);
  const reworded = await publishCorrection(scene, corrected({ A2: bestLevelReworded }));
  expect((await correct(scene, periodId, { ...reworded, returnBodies: true })).status).toBe(201);
  const dewi = await scene.as('dewi');
  expect((await dewi.get(`/assessments/${assessment}`)).body).toMatchObject({ state: 'returned', toReview: 1 });
  await dewi.put(`/assessments/${assessment}/answers/A2`, { value: { choice: 'BAIK' }, revision: 1 });
  await (await scene.as('camat')).post(`/assessments/${assessment}/submission`, { statementAccepted: true });
  const closed = await (await scene.as('made')).post(`/assessments/${assessment}/verification`);
  expect([closed.status, closed.body]).toEqual([201, { state: 'verified' }]);
});

describe('a rubric', () => {
  const rubric = (text: string): Record<string, unknown> => {
    const [first, ...rest] = smallRubric.children;
    return { ...smallRubric, children: [{ ...first, text: { id: text } }, ...rest] };
  };
  const correctRubric = async (
    step: 'corrections' | 'correction-preview',
    content: Record<string, unknown>,
    version: number,
  ): ReturnType<Awaited<ReturnType<Scene['as']>>['post']> => {
    const published = await publishCorrection(scene, content);
    const path = `/periods/${scene.periodId}/instruments/uji-rubrik/${step}`;
    const act = { version, reason: 'Kriteria kurang jelas bagi juri.', returnBodies: false };
    return (await scene.as('ratna')).post(path, { ...published, ...(step === 'corrections' ? act : {}) });
  };

  test('is corrected until a juror has scored with it; afterwards only where no score would mean another thing', async () => {
    const assessment = scene.assessments['kraton'];
    expect((await correctRubric('corrections', rubric('Penguasaan materi oleh pimpinan badan publik'), 1)).status).toBe(
      201,
    );
    await scene.dataSource.query(
      `with r as (insert into presentations (id, period_id, assessment_id, stage_code)
                  values (gen_random_uuid(), $1, $2, 'presentasi') returning id),
            j as (insert into presentation_jurors (presentation_id, user_id) select r.id, u.id from r, users u
                   where u.email = 'sari@uji.example' returning presentation_id, user_id)
       insert into juror_scores (presentation_id, user_id, criterion_code, score, revision)
       select presentation_id, user_id, 'K1', 90, 1 from j`,
      [scene.periodId, assessment],
    );
    const other = rubric('Kehadiran seluruh perangkat desa pada presentasi');
    const preview = await correctRubric('correction-preview', other, 2);
    expect(preview.body.faults).toMatchObject([{ code: 'correction.scored' }]);
    expect(refusalOf(await correctRubric('corrections', other, 2))).toEqual([409, 'correction.scored']);
    const named = rubric('Penguasaan materi oleh pimpinan badan publik');
    expect((await correctRubric('corrections', { ...named, source: { id: 'Hasil rapat juri' } }, 2)).status).toBe(201);
  });
});

test('faults of the instrument forbid it, and another kind of instrument does', async () => {
  const periodId = await scene.openPeriod('uji-salah');
  const wrong = await publishCorrection(scene, { ...smallRubric });
  const reply = await correct(scene, periodId, wrong);
  expect(refusalOf(reply)).toEqual([422, 'instrument.invalid']);
  expect(reply.body.errors).toContainEqual(expect.objectContaining({ code: 'instrument.purpose' }));
});

/** Until somebody waits for a row that another transaction holds. */
const waiting = async ({ dataSource }: Scene): Promise<void> => {
  for (;;) {
    const [row] = await dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row && row.n > 0) return;
  }
};
