import { createScene, type Browser, type Scene } from './cast';
import { handIn, verify } from './corrected';
import { openStaged } from './staged-period';

/** Two villages before a gate that lets one of them through, told their scores one after the other. */
let scene: Scene;
let periodId: string;
let kraton: string;
let munder: string;
let ratna: Browser;
let dewi: Browser;
beforeAll(async () => {
  scene = await createScene();
  [ratna, dewi] = [await scene.as('ratna'), await scene.as('dewi')];
  periodId = await openStaged(scene, {
    code: 'uji-dibuka',
    bodies: ['kraton', 'munder'],
    gate: { on: 'saq', topPerCategory: 1 },
  });
  kraton = await scene.assessmentIn(periodId, 'kraton');
  munder = await scene.assessmentIn(periodId, 'munder');
  await handIn(scene, kraton);
  await verify(scene, periodId, kraton);
  expect((await (await scene.as('tono')).post(`/assessments/${munder}/registration`)).status).toBe(201);
});
afterAll(() => scene.close());

interface Line {
  readonly rounded: string | null;
  readonly excluded?: string;
  readonly notes?: readonly string[];
}
interface Sheet {
  readonly sha256: string;
  readonly sheet: Line & { readonly children: readonly (Line & { readonly code: string })[] };
}
const sheetFor = async (browser: Browser): Promise<Sheet> => (await browser.get(`/assessments/${kraton}/sheet`)).body;
const lineOf = ({ sheet }: Sheet, code: string): Line | undefined => sheet.children.find((line) => line.code === code);

test('while another body is judged, a sheet tells no place, calls no stage missed and has no final score', async () => {
  for (const browser of [dewi, ratna, await scene.as('budi'), await scene.as('indah')]) {
    const view = await sheetFor(browser);
    expect(lineOf(view, 'saq')?.rounded).toMatch(/^\d/);
    expect(lineOf(view, 'laman')).toMatchObject({ rounded: null, excluded: 'notYetJudged' });
    expect(lineOf(view, 'presentasi')).toMatchObject({ rounded: null, excluded: 'gateUndetermined' });
    expect(view.sheet).toMatchObject({ rounded: null, excluded: 'undetermined' });
    expect(JSON.stringify(view)).not.toMatch(/Peringkat|besar/);
    expect(view.sha256).toBe('');
  }
});

test('the organiser counts at the gate only who is decided', async () => {
  const gatesBy = async (): Promise<unknown> =>
    (await ratna.get(`/periods/${periodId}/standings`)).body.rows.map(({ subjectId, gates }: { subjectId: string; gates: { passed: boolean }[] }) => [subjectId, gates.map(({ passed }) => passed)]); // prettier-ignore
  expect(await gatesBy()).toEqual(expect.arrayContaining([['kraton', []], ['munder', []]])); // prettier-ignore
  const warnings = async (): Promise<unknown> => (await ratna.get(`/periods/${periodId}/standings`)).body.warnings;
  expect(await warnings()).toEqual([]);
  const decision = {
    assessmentId: munder,
    stageCode: 'presentasi',
    passed: false,
    decree: '7/2026',
    reason: 'Sanksi.',
  };
  expect((await ratna.post(`/periods/${periodId}/gate-decisions`, decision)).status).toBe(201);
  expect(await gatesBy()).toEqual(expect.arrayContaining([['kraton', []], ['munder', [false]]])); // prettier-ignore
  // Kept out by decree and never scored: nothing of it is left unused.
  expect(await warnings()).toEqual([]);
});
