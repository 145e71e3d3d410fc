import { createScene, type Browser, type Scene } from './cast';
import { addVillage, assessmentOf, type Village } from './more-villages';
import { openStaged } from './staged-period';

/** The highest band asks that the head came to the presentation; the questionnaire weighs nothing here. */
let scene: Scene;
let ratna: Browser;
let komang: Browser;
let periodId: string;
let villages: readonly Village[];
beforeAll(async () => {
  scene = await createScene();
  [ratna, komang] = [await scene.as('ratna'), await scene.as('komang')];
  villages = [await addVillage(scene, 'datang'), await addVillage(scene, 'diwakili'), await addVillage(scene, 'pas')];
  const weights = { saq: '0', laman: '50', presentasi: '50' };
  periodId = await openStaged(scene, { code: 'syarat-2026', bodies: villages.map(({ code }) => code), weights });
  for (const village of villages)
    await village.post(`/assessments/${await assessmentOf(scene, periodId, village)}/registration`);
  await ratna.post(`/periods/${periodId}/stages/laman/opening`, {});
  const made = await scene.as('made');
  for (const { id } of (await ratna.get(`/inspections?periodId=${periodId}`)).body.items) {
    const values = { A1: { choice: 'YA' }, L2: { number: '0' }, L3: { choice: 'YA' } };
    for (const [item, value] of Object.entries(values))
      await made.put(`/inspections/${id}/values/${item}`, { value, revision: 0 });
    expect((await made.post(`/inspections/${id}/completion`)).status).toBe(201);
  }
  expect((await ratna.post(`/periods/${periodId}/stages/presentasi/opening`, {})).body).toEqual({ passed: 3, gatedOut: 0 }); // prettier-ignore
});
afterAll(() => scene.close());

const hear = async (code: string, score: string, headAttended: boolean): Promise<void> => {
  const sari = await scene.as('sari');
  const turn = (await sari.get('/presentations')).body.items.find((one: { body: { code: string } }) => one.body.code === code).id; // prettier-ignore
  for (const criterion of ['K1', 'K2'])
    expect((await sari.put(`/presentations/${turn}/scores/${criterion}`, { score, revision: 0 })).status).toBe(200);
  expect((await sari.post(`/presentations/${turn}/card`)).status).toBe(201);
  expect((await ratna.put(`/presentations/${turn}/attendance`, { headAttended })).status).toBe(200);
};

interface Row {
  readonly subjectId: string;
  readonly final: string;
  readonly band: string;
  readonly bandLowered: { readonly from: string; readonly because: string } | null;
  readonly ranks: { readonly category: number; readonly band: number };
}
const told = (rows: readonly Row[]): readonly unknown[] =>
  rows.map(({ subjectId, final, band, bandLowered, ranks }) => [subjectId, final, band, bandLowered?.from ?? null, ranks]); // prettier-ignore

/** By score 95, 97,5 and 90,00 from 89,995: all three reach the band, one without its head. */
const expected = [
  ['diwakili', '97.50', 'CUKUP_INFORMATIF', 'INFORMATIF', { category: 1, band: 1, overall: 1 }],
  ['datang', '95.00', 'INFORMATIF', null, { category: 2, band: 1, overall: 2 }],
  ['pas', '90.00', 'INFORMATIF', null, { category: 3, band: 2, overall: 3 }],
];

test('a band whose condition is not met is not given, whatever the score; the place stays by the score', async () => {
  await hear('datang', '90', true);
  await hear('diwakili', '95', false);
  await hear('pas', '79.99', true);
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const windows = { ...policy.windows, saq: { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' } };
  await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Masa pengisian selesai.' });
  const { rows } = (await ratna.get(`/periods/${periodId}/standings`)).body;
  expect(told(rows)).toEqual(expected);
  expect(rows[0].bandLowered.because).toContain('Presentasi');
});

test('each band counts whom it was given to, and the sheet says which condition lowered it', async () => {
  const { totals } = (await komang.get(`/periods/${periodId}/dashboard`)).body;
  expect(totals.byBand.map(({ code, count }: { code: string; count: number }) => [code, count])).toEqual([
    ['INFORMATIF', 2],
    ['CUKUP_INFORMATIF', 1],
    ['TIDAK_INFORMATIF', 0],
  ]);
  const [, lowered] = villages;
  const id = lowered ? await assessmentOf(scene, periodId, lowered) : '';
  const { text } = await ratna.get(`/assessments/${id}/sheet`);
  expect(text).toContain('Predikat Informatif menjadi Cukup Informatif: Tahap Presentasi tidak dihadiri pimpinan');
});

test('determined and published it stays so, with the reason', async () => {
  const determined = await komang.post(`/periods/${periodId}/determination`, { number: '1' });
  expect([determined.body.errors, determined.status]).toEqual([undefined, 201]);
  expect((await ratna.post(`/periods/${periodId}/publication`)).status).toBe(201);
  const { rows } = (await ratna.get('/public/periods/syarat-2026')).body;
  expect(told(rows)).toEqual(expected);
  expect(rows[0].bandLowered.because).toContain('Presentasi');
});
