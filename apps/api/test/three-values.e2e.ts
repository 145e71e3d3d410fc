import { PeriodsService, UsersService, type Instrument } from '@app/evaluation';
import { createHash } from 'node:crypto';
import { scorePeriod } from '@app/scoring';
import { checkInstrument } from '@app/instrument';
import { createScene, type Browser, type Scene } from './cast';
import { addVillage, assessmentOf, type Village } from './more-villages';
import { smallPolicy, smallQuestionnaire } from './questionnaire';

const items = new Map(smallQuestionnaire.children.map((child) => [child.code, child]));
const node = (code: string, weight: string, children: readonly unknown[]): unknown => ({
  type: 'node',
  code,
  text: { id: `Bagian ${code}` },
  weight,
  aggregate: 'weighted',
  children,
});
const notRequired = { notApplicable: { statement: true } };

/**
 * N1: A1 of 40, A2 of 60, and A0, which weighs nothing. N2: A3 and A4 of 50 each, either of which a body may be free of.
 * N3 holds nothing but an item without weight, so that it says nothing of anybody.
 */
const instrument = {
  ...smallQuestionnaire,
  children: [
    node('N1', '60', [
      { ...items.get('A1'), weight: '40' },
      { ...items.get('A2'), weight: '60' },
      { ...items.get('A1'), code: 'A0', weight: '0', text: { id: 'Hanya untuk catatan?' } },
    ]),
    node('N2', '30', [
      { ...items.get('A3'), weight: '50', ...notRequired },
      { ...items.get('A4'), weight: '50' },
    ]),
    node('N3', '10', [{ ...items.get('A1'), code: 'A9', weight: '0', text: { id: 'Juga untuk catatan?' } }]),
  ],
} as unknown as Instrument;

const all = { A0: { choice: 'YA' }, A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '100' }, A4: { choice: 'YA' }, A9: { choice: 'YA' } }; // prettier-ignore
const free = { ...all, A3: { notApplicable: true }, A4: { notApplicable: true } };
const half = { A1: { choice: 'YA' }, A3: { number: '0' } };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let scene: Scene;
let periodId: string;
let ratna: Browser;
let made: Browser;
let komang: Browser;
const villages = new Map<string, Village>();
const idOf = async (code: string): Promise<string> => {
  const village = villages.get(code);
  if (!village) throw new Error(`no village ${code}`);
  return assessmentOf(scene, periodId, village);
};
beforeAll(async () => {
  scene = await createScene();
  [ratna, made, komang] = [await scene.as('ratna'), await scene.as('made'), await scene.as('komang')];
  for (const code of ['penuh', 'nol', 'kosong', 'bebas', 'separuh', 'diam', 'diundang'])
    villages.set(code, await addVillage(scene, code));
  const actor = await scene.app.get(UsersService).loadActor(scene.membershipOf('ratna'));
  const periods = scene.app.get(PeriodsService);
  const [saq] = smallPolicy('tiga-nilai')['stages'] as Record<string, unknown>[];
  const bands = [
    { code: 'INFORMATIF', label: 'Informatif', from: '90' },
    { code: 'TIDAK_INFORMATIF', label: 'Tidak Informatif', from: '0' },
  ];
  const policy = { ...smallPolicy('tiga-nilai'), stages: [{ ...saq, weight: '100' }], bands };
  periodId = (await periods.create(actor, { policy, instruments: { 'uji-desa': instrument } })).id;
  await periods.addParticipants(actor, periodId, [...villages.keys()].map((bodyCode) => ({ bodyCode, category: 'DESA' }))); // prettier-ignore
  const warned = new Set(checkInstrument(instrument).map(({ code }) => code));
  await periods.open(actor, periodId, [...warned].map((code) => ({ instrument: 'uji-desa', code, reason: 'Disengaja.' }))); // prettier-ignore
});
afterAll(() => scene.close());

/** Fills in, hands in, is judged with one decision for all, and closed. */
const judge = async (code: string, answers: object, decision: object): Promise<void> => {
  const village = villages.get(code);
  const id = await idOf(code);
  expect((await village?.post(`/assessments/${id}/registration`))?.status).toBe(201);
  const put = async (item: string, value: unknown, revision = 0): Promise<void> =>
    expect((await village?.put(`/assessments/${id}/answers/${item}`, { value, revision }))?.status).toBe(200);
  for (const [item, value] of Object.entries(answers)) await put(item, value);
  if (Object.keys(answers).length === 0) for (const [revision, value] of [{ choice: 'YA' }, null].entries()) await put('A1', value, revision); // prettier-ignore
  expect((await village?.superior.post(`/assessments/${id}/submission`, { statementAccepted: true }))?.status).toBe(
    201,
  );
  await ratna.post(`/periods/${periodId}/assignments`, {});
  for (const item of Object.keys(answers))
    expect((await made.put(`/assessments/${id}/verdicts/${item}`, { revision: 0, ...decision })).status).toBe(200);
  expect((await made.post(`/assessments/${id}/verification`)).body).toEqual({ state: 'verified' });
};

test('each body is judged to its end, the one that was free of a part as the one that answered nothing', async () => {
  await judge('penuh', all, { decision: 'accept' });
  await judge('nol', all, { decision: 'reject', reason: 'Bukti tidak ada.' });
  // An answer that was taken back is an empty one.
  await judge('kosong', {}, {});
  await judge('bebas', free, { decision: 'accept' });
  await judge('separuh', half, { decision: 'accept' });
  const diam = await idOf('diam');
  expect((await villages.get('diam')?.post(`/assessments/${diam}/registration`))?.status).toBe(201);
});

test('once the time is over, silence is nought, an invitation is no number, and freedom leaves the denominator', async () => {
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const windows = { saq: { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' } };
  await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Masa pengisian selesai.' });
  const { rows } = (await ratna.get(`/periods/${periodId}/standings`)).body;
  const told = rows.map((row: { subjectId: string; status: string; final: string | null; ranks: { category: number } }) => [row.subjectId, row.status, row.final, row.ranks.category]); // prettier-ignore
  // N1 counts 60 and N2 30 of 90, for N3 has nothing to say. Separuh: 40 of N1, so 40 × 60 ÷ 90 = 26,666…
  expect(told).toEqual([
    ['bebas', 'ranked', '100.00', 1],
    ['penuh', 'ranked', '100.00', 1],
    ['separuh', 'ranked', '26.67', 3],
    ['diam', 'ranked', '0.00', 4],
    ['kosong', 'ranked', '0.00', 4],
    ['nol', 'ranked', '0.00', 4],
    ['diundang', 'notAssessed', null, null],
  ]);
});

test('on the region’s page a nought lowers a mean, freedom and an invitation do not', async () => {
  const { body } = await komang.get(`/periods/${periodId}/dashboard`);
  // (100 + 100 + 26,67 + 0 + 0 + 0) ÷ 6 = 37,778
  expect(body.totals).toMatchObject({ bodies: 7, ranked: 6, mean: '37.78' });
  expect(body.categories).toMatchObject([{ code: 'DESA', mean: '37.78' }]);
  // N1: (100 + 0 + 0 + 100 + 40 + 0) ÷ 6. N2 without Bebas: 100 ÷ 5. N3 is of nobody.
  expect(body.indicators.map(({ code, mean }: { code: string; mean: string | null }) => [code, mean])).toEqual([
    ['N1', '40.00'],
    ['N2', '20.00'],
    ['N3', null],
  ]);
  expect(body.totals.byBand.map(({ count }: { count: number }) => count)).toEqual([2, 4]);
  const gains = body.advice.map(({ itemCode, bodies, gain }: { itemCode: string; bodies: number; gain: string }) => [itemCode, bodies, gain]); // prettier-ignore
  // A2 is 60 of N1, so 60 × 60 ÷ 90 = 40 for each of four, over six bodies; A0 and A9 would raise nobody.
  expect(gains).toEqual([
    ['A2', 4, '26.67'],
    ['A1', 3, '13.33'],
    ['A3', 4, '11.11'],
    ['A4', 4, '11.11'],
  ]);
});

test('beside another year an item is the mean of those it counted for', async () => {
  const { body } = await ratna.get(`/periods/${periodId}/trends?category=DESA`);
  const means = Object.fromEntries(body.items.map((one: { code: string; mean: string | null; bodies: number }) => [one.code, [one.mean, one.bodies]])); // prettier-ignore
  expect(means).toEqual({ A1: ['50.00', 6], A2: ['33.33', 6], A0: ['33.33', 6], A3: ['20.00', 5], A4: ['20.00', 5], A9: ['33.33', 6] }); // prettier-ignore
});

test('the board counts what was answered, what is free as answered, and nothing of who never came', async () => {
  const { items: lines } = (await ratna.get(`/periods/${periodId}/board?sort=code`)).body;
  const counts = Object.fromEntries(lines.map(({ body, progress }: { body: { code: string }; progress: object }) => [body.code, progress])); // prettier-ignore
  expect(counts).toMatchObject({
    penuh: { total: 6, answered: 6, verified: 6 },
    nol: { total: 6, answered: 6, verified: 6 },
    kosong: { total: 6, answered: 0, verified: 0 },
    bebas: { total: 6, answered: 6, verified: 6 },
    separuh: { total: 6, answered: 2, verified: 2 },
    diam: { total: 6, answered: 0, verified: 0 },
    diundang: { answered: 0, verified: 0 },
  });
});

test('published, the three are told apart by whoever computes it again', async () => {
  const determined = await komang.post(`/periods/${periodId}/determination`, { number: '1' });
  expect([determined.body.errors, determined.status]).toEqual([undefined, 201]);
  expect((await ratna.post(`/periods/${periodId}/publication`)).status).toBe(201);
  const document = (await ratna.get('/public/periods/tiga-nilai/period.json')).body;
  const verdicts = Object.fromEntries(document.subjects.map((one: { id: string; status: string; stages: { saq: { verdicts: object } } }) => [one.id, [one.status, one.stages.saq.verdicts]])); // prettier-ignore
  expect(verdicts.nol[1].A1).toEqual({ rejected: true });
  expect(verdicts.bebas[1].A3).toEqual({ notApplicable: true });
  expect([verdicts.kosong, verdicts.diam, verdicts.diundang]).toEqual([
    ['participating', {}],
    ['registered', {}],
    ['invited', {}],
  ]);
  const { rows } = (await ratna.get('/public/periods/tiga-nilai')).body;
  const again = scorePeriod(document, sha256).results.map(({ id, final }) => [id, final]);
  expect(rows.map((row: { subjectId: string; final: string | null }) => [row.subjectId, row.final])).toEqual(
    expect.arrayContaining(again),
  );
});
