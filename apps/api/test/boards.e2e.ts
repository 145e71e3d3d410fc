import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  ratna = await scene.as('ratna');
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${scene.assessments['kraton']}/registration`);
  await dewi.put(`/assessments/${scene.assessments['kraton']}/answers/A1`, { value: { choice: 'YA' }, revision: 0 });
});
afterAll(() => scene.close());

const board = (query = ''): ReturnType<Browser['get']> => ratna.get(`/periods/${scene.periodId}/board${query}`);
const codes = (reply: Awaited<ReturnType<typeof board>>): string[] =>
  reply.body.items.map((row: { body: { code: string } }) => row.body.code);

test('the board searches, filters and sorts', async () => {
  expect(codes(await board('?sort=name'))).toEqual(['kraton', 'munder']);
  expect(codes(await board('?sort=-code'))).toEqual(['munder', 'kraton']);
  expect(codes(await board('?q=munder'))).toEqual(['munder']);
  expect(codes(await board('?q=%25'))).toEqual([]);
  expect(codes(await board('?state=invited'))).toEqual(['munder']);
  expect(codes(await board('?category=KOTA'))).toEqual([]);
  expect((await board('?q=kraton')).body.items[0]).toMatchObject({
    state: 'filling',
    stateLabel: 'Sedang diisi',
    progress: { total: 4, answered: 1, withEvidence: 0, verified: 0 },
    verifier: null,
  });
});

test.each(['name', '-name', 'code', '-code', 'state', '-state', 'submittedAt', '-submittedAt'])(
  'pages of one, sorted by %s, show everybody once',
  async (sort) => {
    const first = await board(`?limit=1&sort=${sort}`);
    const second = await board(`?limit=1&sort=${sort}&cursor=${first.body.next}`);
    expect([...codes(first), ...codes(second)].sort()).toEqual(['kraton', 'munder']);
    expect([first.body.total, second.body.total, second.body.next]).toEqual([2, 2, null]);
  },
);

test('a cursor or sort that is not ours is refused', async () => {
  expect(refusalOf(await board('?cursor=abc'))).toEqual([400, 'request.cursor']);
  expect(refusalOf(await board('?sort=shoe'))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await board('?limit=1000'))).toEqual([400, 'request.invalid']);
});

test('the summary counts by state, category and day', async () => {
  expect((await board('/summary')).body).toMatchObject({
    byState: { filling: 1, invited: 1 },
    byCategory: [
      {
        category: 'DESA',
        label: 'Desa',
        total: 2,
        invited: 1,
        filling: 1,
        submitted: 0,
        verified: 0,
        openedStages: ['saq'],
      },
    ],
    daily: [],
  });
});

test('the dashboard shows where the region stands to its head and to no body, nobody being verified yet', async () => {
  const dashboard = await (await scene.as('indah')).get(`/periods/${scene.periodId}/dashboard`);
  expect(dashboard.body).toMatchObject({
    year: 2026,
    frozen: false,
    totals: { bodies: 2, ranked: 0, mean: null },
    categories: [{ code: 'DESA', best: [], worst: [] }],
  });
  // What is not opened to its body is no part of any advice but the office’s.
  expect(dashboard.body.advice).toEqual([]);
  const office = await (await scene.as('ratna')).get(`/periods/${scene.periodId}/dashboard`);
  expect(office.body.advice[0]).toMatchObject({ itemCode: 'A1', gain: '40.00', bodies: 1 });
  const mapOf = async (person: Parameters<typeof scene.as>[0], category: string) =>
    (await scene.as(person)).get(`/periods/${scene.periodId}/dashboard/map?category=${category}`);
  expect((await mapOf('indah', 'DESA')).body).toMatchObject({ total: 0, rows: [], columns: [] });
  expect(refusalOf(await mapOf('indah', 'LAIN'))).toEqual([422, 'category.unknown']);
  expect(refusalOf(await mapOf('dewi', 'DESA'))).toEqual([403, 'access.role']);
  expect(refusalOf(await mapOf('siti', 'DESA'))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await (await scene.as('dewi')).get(`/periods/${scene.periodId}/dashboard`))).toEqual([
    403,
    'access.role',
  ]);
});

test('the operator sees the installation and no score', async () => {
  const status = (await (await scene.as('oka')).get('/operator/status')).body;
  expect(status).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    jobs: { queued: 0, active: 0, failed: 0 },
    storageBytes: 0,
  });
  expect(status.organisers).toMatchObject([
    { name: 'Kabupaten contoh', bodies: 2, periods: 1 },
    { name: 'Kabupaten seberang', bodies: 1, periods: 0 },
  ]);
  expect(refusalOf(await ratna.get('/operator/status'))).toEqual([403, 'access.role']);
});

describe('assigning by hand', () => {
  const assign = async (userId: string): ReturnType<Browser['put']> =>
    ratna.put(`/assessments/${scene.assessments['kraton']}/assignment`, { userId });
  const userOf = async (person: string): Promise<string> => {
    const [user] = await scene.dataSource.query('select id from users where email = $1', [`${person}@uji.example`]);
    return user.id;
  };

  test('goes to a verifier of this organiser, and to nobody else', async () => {
    expect((await assign(await userOf('made'))).status).toBe(204);
    expect((await board('?q=kraton')).body.items[0].verifier).toMatchObject({ name: 'Made' });
    expect(refusalOf(await assign(await userOf('wayan')))).toEqual([422, 'verifier.unknown']);
    expect(
      refusalOf(
        await (
          await scene.as('siti')
        ).put(`/assessments/${scene.assessments['kraton']}/assignment`, { userId: await userOf('wayan') }),
      ),
    ).toEqual([404, 'access.notFound']);
  });

  test('never to someone who belongs to the body', async () => {
    const made = await userOf('made');
    await scene.dataSource.query(
      `insert into memberships (id, user_id, role, organiser_id, public_body_id) values (gen_random_uuid(), $1, 'unitPpid', $2, $3)`,
      [made, scene.organisers['contoh'], scene.bodies['kraton']],
    );
    expect(refusalOf(await assign(made))).toEqual([409, 'verifier.conflict']);
    const shared = await ratna.post(`/periods/${scene.periodId}/assignments`, {});
    expect(shared.body.placements).toMatchObject([{ assessmentId: scene.assessments['munder'], userId: made }]);
  });
});
