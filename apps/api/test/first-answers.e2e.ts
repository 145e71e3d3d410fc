import type { Response } from 'supertest';
import { browserWith, cookieOf, createScene, emailOf, password, type Browser, type Scene } from './cast';
import supertest from 'supertest';

/** Two windows that save the very first answer of an item in the same instant: one wins, the other hears of both values. */
let scene: Scene;
let windows: readonly Browser[];
const PERIODS = 5;
const ITEMS = ['A1', 'A2', 'A3', 'A4'] as const;
const values = {
  A1: [{ choice: 'YA' }, { choice: 'TIDAK' }],
  A2: [{ choice: 'BAIK' }, { choice: 'CUKUP' }],
  A3: [{ number: '1' }, { number: '2' }],
  A4: [{ choice: 'YA' }, { choice: 'TIDAK' }],
} as const;

beforeAll(async () => {
  scene = await createScene();
  windows = [await scene.as('dewi'), await signInAgain()];
});
afterAll(() => scene.close());

/** The same person on another device. */
const signInAgain = async (): Promise<Browser> => {
  const account = { email: emailOf('dewi'), password };
  const reply = await supertest(scene.server).post('/api/sessions').set('x-terbuka', '1').send(account);
  return browserWith(scene, cookieOf(reply));
};

interface Race {
  readonly assessmentId: string;
  /** Named by the form on screen, whose saves go through the group commit. */
  readonly instrumentSha256?: string;
}

const begin = async (code: string): Promise<Required<Race>> => {
  const assessmentId = await scene.assessmentIn(await scene.openPeriod(code), 'kraton');
  const [dewi] = windows;
  await dewi?.post(`/assessments/${assessmentId}/registration`);
  const form = await dewi?.get(`/assessments/${assessmentId}/form`);
  return { assessmentId, instrumentSha256: form?.body.instrumentSha256 };
};

const race = (item: (typeof ITEMS)[number], { assessmentId, instrumentSha256 }: Race): Promise<Response[]> =>
  Promise.all(
    windows.map((window, at) =>
      window.put(`/assessments/${assessmentId}/answers/${item}`, {
        value: values[item][at],
        revision: 0,
        key: `jendela-${at}-${item}`,
        ...(instrumentSha256 ? { instrumentSha256 } : {}),
      }),
    ),
  );

const expectOneWinner = async (
  item: (typeof ITEMS)[number],
  { assessmentId }: Race,
  replies: readonly Response[],
): Promise<void> => {
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const won = replies.findIndex(({ status }) => status === 200);
  const lost = replies[1 - won]?.body;
  expect(replies[won]?.body).toMatchObject({ itemCode: item, revision: 1 });
  // The loser keeps its own value on screen, and is told what stands and whose it is.
  expect(lost).toMatchObject({
    code: 'answer.stale',
    current: { value: values[item][won as 0 | 1], revision: 1, savedBy: 'Dewi' },
  });
  const events = await scene.dataSource.query(
    'select value, revision, idempotency_key as key from answer_events where assessment_id = $1 and item_code = $2',
    [assessmentId, item],
  );
  expect(events).toEqual([{ value: values[item][won as 0 | 1], revision: 1, key: `jendela-${won}-${item}` }]);
};

test.each([
  ['saves that name no instrument', 'uji-polos', false],
  ['saves of the form', 'uji-cepat', true],
])('%s: exactly one wins, however often it is tried', async (_, code, isQuick) => {
  for (let round = 0; round < PERIODS; round += 1) {
    const { assessmentId, instrumentSha256 } = await begin(`${code}-${round}`);
    const at: Race = { assessmentId, ...(isQuick ? { instrumentSha256 } : {}) };
    for (const item of ITEMS) await expectOneWinner(item, at, await race(item, at));
  }
});

test('all items of a questionnaire at once, over both windows', async () => {
  for (let round = 0; round < PERIODS; round += 1) {
    const at = await begin(`uji-semua-${round}`);
    // The first answer sets the body to filling; then all races are of the quick kind.
    await race('A1', at);
    const rest = ITEMS.slice(1);
    const all = await Promise.all(rest.map((item) => race(item, at)));
    for (const [index, item] of rest.entries()) await expectOneWinner(item, at, all[index] ?? []);
  }
});
