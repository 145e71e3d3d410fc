import { createScene, type Person, type Scene } from './cast';
import { startServer, type ServerProcess } from './server-process';

let scene: Scene;
let server: ServerProcess;
beforeAll(async () => {
  scene = await createScene();
  for (const [person, body] of clerks)
    await (await scene.as(person)).post(`/assessments/${scene.assessments[body]}/registration`);
  server = await startServer(scene);
});
afterAll(async () => {
  await server.kill();
  await scene.close();
});

const clerks: readonly (readonly [Person, string])[] = [
  ['dewi', 'kraton'],
  ['tono', 'munder'],
];
const ENOUGH = 120;

interface Acknowledged {
  readonly assessmentId: string;
  readonly revision: number;
  readonly number: string;
}

const put = async (person: Person, path: string, body: object): Promise<Response> => {
  const { cookie } = await scene.as(person);
  return fetch(`${server.url}/api${path}`, {
    method: 'PUT',
    headers: { cookie, 'x-terbuka': '1', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
};

/** Saves one answer over and over until the server is gone; notes only what the server acknowledged. */
const keepSaving = async (person: Person, body: string, noted: Acknowledged[], isEnough: () => void): Promise<void> => {
  const assessmentId = scene.assessments[body] ?? '';
  for (let revision = 0; ; revision += 1) {
    const number = String(revision % 100);
    try {
      const reply = await put(person, `/assessments/${assessmentId}/answers/A3`, { value: { number }, revision });
      const saved = (await reply.json()) as { revision: number };
      noted.push({ assessmentId, number, revision: saved.revision });
    } catch {
      return;
    }
    if (noted.length >= ENOUGH) isEnough();
  }
};

test('kill -9 in the middle of autosaves loses no acknowledged answer', async () => {
  const noted: Acknowledged[] = [];
  let isEnough = (): void => undefined;
  const enough = new Promise<void>((resolve) => (isEnough = resolve));
  const clients = clerks.map(([person, body]) => keepSaving(person, body, noted, isEnough));
  await enough;
  await server.kill();
  await Promise.all(clients);
  server = await startServer(scene);

  expect(noted.length).toBeGreaterThanOrEqual(ENOUGH);
  const kept = await scene.dataSource.query<{ assessmentId: string; revision: number; number: string }[]>(
    `select assessment_id as "assessmentId", revision, value->>'number' as number from answer_events where item_code = 'A3'`,
  );
  expect(kept).toEqual(expect.arrayContaining(noted));
  for (const [person, body] of clerks) await expectToGoOn(person, scene.assessments[body] ?? '', noted);
});

/** The current answer is the last acknowledged one, or one more that was kept but not acknowledged; saving goes on from it. */
const expectToGoOn = async (person: Person, assessmentId: string, noted: readonly Acknowledged[]): Promise<void> => {
  const last = Math.max(...noted.filter((save) => save.assessmentId === assessmentId).map(({ revision }) => revision));
  const { cookie } = await scene.as(person);
  const form = await fetch(`${server.url}/api/assessments/${assessmentId}/form`, { headers: { cookie } });
  const { answers } = (await form.json()) as { answers: { A3: { revision: number; value: { number: string } } } };
  expect([last, last + 1]).toContain(answers.A3.revision);
  expect(answers.A3.value.number).toBe(String((answers.A3.revision - 1) % 100));
  const next = await put(person, `/assessments/${assessmentId}/answers/A3`, {
    value: { number: '7' },
    revision: answers.A3.revision,
  });
  expect(next.status).toBe(200);
};

test('the server ends with the process that started it', async () => {
  const other = await startServer(scene);
  expect(await other.letGo()).toBe(0);
});
