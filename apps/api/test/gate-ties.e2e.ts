import type { Response } from 'supertest';
import { createScene, type Browser, type Scene } from './cast';
import { addVillage, assessmentOf, type Village } from './more-villages';
import { openStaged } from './staged-period';

/** Villages at a gate on what an assessor found: A1 is worth 60, L2 100 − 5 × its percent of 40; so 10 gives 80. */
let scene: Scene;
let ratna: Browser;
let made: Browser;
let villages: readonly Village[];
beforeAll(async () => {
  scene = await createScene();
  [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
  villages = [
    await addVillage(scene, 'awan', 'Barat'),
    await addVillage(scene, 'bumi', 'Barat'),
    await addVillage(scene, 'candi', 'Timur'),
    await addVillage(scene, 'danau'),
  ];
});
afterAll(() => scene.close());

/** Opens a period with this gate, and scores each village's website by its percentage of dead links. */
const scored = async (
  code: string,
  gate: object,
  percents: Readonly<Record<string, string>>,
  withdrawn: readonly string[] = [],
): Promise<string> => {
  const bodies = Object.keys(percents);
  const periodId = await openStaged(scene, { code, bodies, gate: { on: 'laman', ...gate } });
  for (const village of villages.filter((one) => bodies.includes(one.code)))
    await village.post(`/assessments/${await assessmentOf(scene, periodId, village)}/registration`);
  await ratna.post(`/periods/${periodId}/stages/laman/opening`, {});
  for (const { id, body } of (await ratna.get(`/inspections?periodId=${periodId}`)).body.items) {
    const put = (item: string, value: object): Promise<Response> =>
      made.put(`/inspections/${id}/values/${item}`, { value, revision: 0 });
    expect((await put('A1', { choice: 'YA' })).status).toBe(200);
    expect((await put('L2', { number: percents[body.code] })).status).toBe(200);
    expect((await put('L3', { choice: 'TIDAK' })).status).toBe(200);
    expect((await made.post(`/inspections/${id}/completion`)).status).toBe(201);
  }
  for (const village of villages.filter(({ code: one }) => withdrawn.includes(one)))
    await ratna.post(`/assessments/${await assessmentOf(scene, periodId, village)}/withdrawal`, {
      reason: 'Desa digabung.',
    });
  return periodId;
};

const openPanel = async (periodId: string): Promise<object> =>
  (await ratna.post(`/periods/${periodId}/stages/presentasi/opening`, {})).body;

/** Who stands before the jury, and why each of the others does not. */
const entered = async (periodId: string): Promise<Readonly<Record<string, string>>> => {
  const rows = await scene.dataSource.query<{ code: string; state: string; reason: string }[]>(
    `select b.code, s.state, s.reason from assessment_stages s join assessments a on a.id = s.assessment_id
       join public_bodies b on b.id = a.public_body_id
      where a.period_id = $1 and s.stage_code = 'presentasi' order by 1`,
    [periodId],
  );
  const seats = await scene.dataSource.query<{ code: string }[]>(
    `select b.code from presentations r join assessments a on a.id = r.assessment_id
       join public_bodies b on b.id = a.public_body_id where r.period_id = $1 order by 1`,
    [periodId],
  );
  expect(rows.filter(({ state }) => state === 'open').map(({ code }) => code)).toEqual(seats.map(({ code }) => code));
  return Object.fromEntries(rows.map(({ code, state, reason }) => [code, `${state}: ${reason}`]));
};

test('all who are tied at the last place of a category enter, by what is printed and not by what is behind it', async () => {
  // 100 − 2 × 10,0025 = 79,995, printed 80,00; 100 − 2 × 10,003 = 79,994, printed 79,99.
  const periodId = await scored('seri-kategori', { topPerCategory: 1 }, { awan: '10', bumi: '10.0025', candi: '10.003' }); // prettier-ignore
  expect(await openPanel(periodId)).toEqual({ passed: 2, gatedOut: 1 });
  expect(await entered(periodId)).toEqual({
    awan: 'open: Peringkat 1 nilai Pemeriksaan laman di kategori Desa, termasuk 1 besar',
    bumi: 'open: Peringkat 1 nilai Pemeriksaan laman di kategori Desa, termasuk 1 besar',
    candi: 'gatedOut: Peringkat 3 nilai Pemeriksaan laman di kategori Desa, di luar 1 besar',
  });
});

test('a score that is printed at the threshold has reached it; a hundredth below has not', async () => {
  const periodId = await scored('ambang-2026', { atLeast: '80' }, { awan: '10.0025', bumi: '10.003' });
  expect(await openPanel(periodId)).toEqual({ passed: 1, gatedOut: 1 });
  expect(await entered(periodId)).toEqual({
    awan: 'open: Nilai Pemeriksaan laman 80,00 mencapai ambang 80,00',
    bumi: 'gatedOut: Nilai Pemeriksaan laman 79,99 di bawah ambang 80,00',
  });
});

test('a quota lets in everyone tied at its last place, counts each group for itself, and knows who is in none', async () => {
  const gate = { quota: { by: 'group', each: { Barat: 1, Timur: 1 } } };
  const periodId = await scored('seri-kuota', gate, { awan: '4', bumi: '4.0000', candi: '19', danau: '0' });
  expect(await openPanel(periodId)).toEqual({ passed: 3, gatedOut: 1 });
  expect(await entered(periodId)).toMatchObject({
    awan: expect.stringMatching(/^open: Peringkat 1 .* dalam kuota 1$/),
    bumi: expect.stringMatching(/^open: Peringkat 1 .* dalam kuota 1$/),
    candi: expect.stringMatching(/^open: Peringkat 1 .* dalam kuota 1$/),
    danau: 'gatedOut: Tidak termasuk kelompok mana pun yang mendapat kuota',
  });
});

test('a body that was merged away takes nobody’s place at a gate', async () => {
  const periodId = await scored('gabung-gerbang', { topPerCategory: 1 }, { awan: '0', bumi: '10', candi: '12' }, ['awan']); // prettier-ignore
  expect(await openPanel(periodId)).toEqual({ passed: 1, gatedOut: 1 });
  expect(await entered(periodId)).toMatchObject({
    bumi: 'open: Peringkat 1 nilai Pemeriksaan laman di kategori Desa, termasuk 1 besar',
    candi: 'gatedOut: Peringkat 2 nilai Pemeriksaan laman di kategori Desa, di luar 1 besar',
  });
});
