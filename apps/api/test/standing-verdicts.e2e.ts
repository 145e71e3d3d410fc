import { newId } from '@app/database';
import { createScene, type Browser, type Scene } from './cast';
import { correct, handIn, publishCorrection, corrected, verify } from './corrected';

let scene: Scene;
let kraton: string;
let dewi: Browser;
let made: Browser;
let ratna: Browser;
let before: Told;
beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
  [dewi, made, ratna] = [await scene.as('dewi'), await scene.as('made'), await scene.as('ratna')];
  await handIn(scene, kraton);
  await verify(scene, scene.periodId, kraton);
  before = await told();
});
afterAll(() => scene.close());

interface Told {
  readonly form: { readonly decision: string; readonly reason: string | null };
  readonly sheet: { readonly decision: string };
  readonly score: string;
  readonly final: string;
}

/** What everybody is told of item A3 and what comes of it. */
const told = async (): Promise<Told> => {
  const standings = await ratna.get(`/periods/${scene.periodId}/standings`);
  return {
    form: (await dewi.get(`/assessments/${kraton}/form`)).body.verdicts.A3,
    sheet: (await ratna.get(`/assessments/${kraton}/sheet`)).body.verdicts.A3,
    score: (await dewi.get(`/assessments/${kraton}/score`)).body.verified.score,
    final: JSON.stringify(standings.body.rows.find(({ name }: { name: string }) => name === 'Desa kraton')),
  };
};

/** Puts a verdict on A3 into a round, as whoever decides there does. */
const judge = async (round: string, number: string): Promise<void> => {
  await scene.dataSource.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, verifier_id)
     select $1, $2, 'A3', $3, 1, 'correct', $4, $5, verifier_id from verdicts where assessment_id = $2 and item_code = 'A3' limit 1`,
    [newId(), kraton, round, JSON.stringify({ number }), `Putusan ${round}.`],
  );
  await scene.dataSource.query('update assessments set updated_at = now() where id = $1', [kraton]);
};

test('a second reading changes nothing anywhere by itself', async () => {
  await judge('second', '10');
  expect(await told()).toEqual(before);
});

test.each([
  ['adjudicated', '60'],
  ['appeal', '100'],
])('a verdict %s takes the place of the earlier one in form, sheet, score and standings', async (round, number) => {
  const earlier = await told();
  await judge(round, number);
  const now = await told();
  expect([now.form, now.sheet]).toMatchObject([{ decision: 'correct', reason: `Putusan ${round}.` }, { decision: 'correct' }]); // prettier-ignore
  expect([now.score, now.final]).not.toEqual([earlier.score, earlier.final]);
  expect(now.score).not.toBe(earlier.score);
  expect(now.final).not.toBe(earlier.final);
});

test('the verdicts of earlier rounds stay on record', async () => {
  const rows = await scene.dataSource.query<{ round: string }[]>(
    `select round from verdicts where assessment_id = $1 and item_code = 'A3' order by at, round`,
    [kraton],
  );
  expect(rows.map(({ round }) => round)).toEqual(['first', 'second', 'adjudicated', 'appeal']);
});

test('judged again after a correction, the item goes on in the round it had reached', async () => {
  const content = corrected({ A3: { text: { id: 'Berapa permohonan dijawab tepat waktu?' } } });
  const { instrumentId, number } = await publishCorrection(scene, content);
  const reply = await correct(scene, scene.periodId, { instrumentId, number });
  expect(reply.status).toBe(201);
  const again = await made.put(`/assessments/${kraton}/verdicts/A3`, { decision: 'accept', revision: 1 });
  expect([again.status, again.body.revision]).toEqual([200, 2]);
  const [row] = await scene.dataSource.query(
    `select round, revision from verdicts where assessment_id = $1 and item_code = 'A3' order by at desc limit 1`,
    [kraton],
  );
  expect(row).toEqual({ round: 'appeal', revision: 2 });
  expect((await made.get(`/assessments/${kraton}/form`)).body.verdicts.A3).toMatchObject({ decision: 'accept', revision: 2 }); // prettier-ignore
});
