import { installation } from '@app/access';
import {
  OrganisersService,
  PeriodsService,
  PublicBodiesService,
  UsersService,
  type MembershipInput,
} from '@app/evaluation';
import supertest, { type Response } from 'supertest';
import { smallPolicy, smallQuestionnaire, smallRubric } from './questionnaire';
import { createTestApp, type TestApp } from './test-app';

/** Everyone who appears in the tests: their role and where they serve. Seberang is another organiser, a stranger to Contoh. */
const people = {
  ratna: { name: 'Ratna', role: 'organiserAdmin', at: 'contoh' },
  budi: { name: 'Budi', role: 'leadPpid', at: 'contoh' },
  dewi: { name: 'Dewi', role: 'unitPpid', at: 'contoh', body: 'kraton' },
  camat: { name: 'Pak Camat', role: 'superior', at: 'contoh', body: 'kraton' },
  tono: { name: 'Tono', role: 'unitPpid', at: 'contoh', body: 'munder' },
  made: { name: 'Made', role: 'verifier', at: 'contoh' },
  sari: { name: 'Sari', role: 'juror', at: 'contoh' },
  komang: { name: 'Komang', role: 'commissioner', at: 'contoh' },
  indah: { name: 'Bupati Indah', role: 'regionalHead', at: 'contoh' },
  oka: { name: 'Oka', role: 'operator', at: null },
  siti: { name: 'Siti', role: 'organiserAdmin', at: 'seberang' },
  joko: { name: 'Joko', role: 'unitPpid', at: 'seberang', body: 'pulau' },
  lurah: { name: 'Bu Lurah', role: 'superior', at: 'seberang', body: 'pulau' },
  wayan: { name: 'Wayan', role: 'verifier', at: 'seberang' },
  nur: { name: 'Nur', role: 'juror', at: 'seberang' },
  ketut: { name: 'Ketut', role: 'commissioner', at: 'seberang' },
  agung: { name: 'Agung', role: 'leadPpid', at: 'seberang' },
  hasan: { name: 'Hasan', role: 'regionalHead', at: 'seberang' },
} as const satisfies Record<string, { name: string; role: MembershipInput['role']; at: string | null; body?: string }>;

export type Person = keyof typeof people;
export const everyone = Object.keys(people) as readonly Person[];
export const roleOf = (person: Person): MembershipInput['role'] => people[person].role;
export const emailOf = (person: string): string => `${person}@uji.example`;
export const password = 'sandi uji yang panjang';

/** One signed-in person at their browser. */
export interface Browser {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, body?: object): Promise<Response>;
  put(path: string, body: object): Promise<Response>;
  delete(path: string): Promise<Response>;
  patch(path: string, body: object): Promise<Response>;
  head(path: string): Promise<Response>;
}

/** The application with its cast, one open period, and an assessment for each village. */
export interface Scene extends TestApp {
  readonly periodId: string;
  /** Assessments by body: `kraton`, `munder`. */
  readonly assessments: Readonly<Record<string, string>>;
  readonly organisers: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<string, string>>;
  readonly membershipOf: (person: Person) => string;
  readonly as: (person: Person) => Promise<Browser>;
  /** Opens one more period of Contoh with these villages, and returns its id. */
  readonly openPeriod: (code: string, saq?: { from: string; until: string }) => Promise<string>;
  /** The assessment of a body in a period. */
  readonly assessmentIn: (periodId: string, body: string) => Promise<string>;
  /** Actions in the audit, oldest first. */
  readonly audits: () => Promise<string[]>;
}

const villages: Readonly<Record<string, readonly string[]>> = { contoh: ['kraton', 'munder'], seberang: ['pulau'] };

/** Call in `beforeAll`, and `close()` in `afterAll`. */
export async function createScene(env: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const test = await createTestApp(env);
  const organisers = await createOrganisers(test);
  const admins = await createAdmins(test, organisers);
  const bodies = await createBodies(test, admins);
  const memberships = await createPeople(test, { organisers, bodies, admins });
  const openPeriod = (code: string, saq?: { from: string; until: string }): Promise<string> =>
    openSmallPeriod(test, memberships.get('ratna') ?? '', { code, ...(saq ? { saq } : {}) });
  const periodId = await openPeriod('uji-2026');
  const assessmentIn = (period: string, body: string): Promise<string> =>
    findAssessment(test, period, bodies[body] ?? '');
  const browsers = new Map<Person, Promise<Browser>>();
  return {
    ...test,
    periodId,
    organisers,
    bodies,
    assessments: { kraton: await assessmentIn(periodId, 'kraton'), munder: await assessmentIn(periodId, 'munder') },
    membershipOf: (person) => memberships.get(person) ?? '',
    openPeriod,
    assessmentIn,
    as: (person) => {
      const browser = browsers.get(person) ?? signIn(test, person);
      browsers.set(person, browser);
      return browser;
    },
    audits: async () => {
      const rows = await test.dataSource.query<{ action: string }[]>('select action from audit_events order by id');
      return rows.map(({ action }) => action);
    },
  };
}

const createOrganisers = async ({ app }: TestApp): Promise<Record<string, string>> => {
  const organisers: Record<string, string> = {};
  for (const code of ['contoh', 'seberang']) {
    const letterhead = { lines: [`Kabupaten ${code}`], address: 'Jalan Uji 1', city: 'Uji', signatories: [] };
    const input = { code, name: `Kabupaten ${code}`, timeZone: 'Asia/Jakarta', accent: '#0b5d4e', letterhead };
    organisers[code] = (await app.get(OrganisersService).create(installation, input)).id;
  }
  return organisers;
};

const admin: Readonly<Record<string, Person>> = { contoh: 'ratna', seberang: 'siti' };

const createAdmins = async (test: TestApp, organisers: Record<string, string>): Promise<Map<Person, string>> => {
  const memberships = new Map<Person, string>();
  for (const [code, organiserId] of Object.entries(organisers)) {
    const person = admin[code];
    if (person) memberships.set(person, await createPerson(test, person, { organiserId, publicBodyId: null }));
  }
  return memberships;
};

const createPerson = async (
  { app }: TestApp,
  person: Person,
  at: { readonly organiserId: string | null; readonly publicBodyId: string | null },
): Promise<string> => {
  const { name, role } = people[person];
  const created = await app
    .get(UsersService)
    .create(installation, { name, email: emailOf(person), password, memberships: [{ role, ...at }] });
  return created.membershipIds[0] ?? '';
};

const createBodies = async ({ app }: TestApp, admins: ReadonlyMap<Person, string>): Promise<Record<string, string>> => {
  const bodies: Record<string, string> = {};
  for (const [organiser, codes] of Object.entries(villages)) {
    const actor = await app.get(UsersService).loadActor(admins.get(admin[organiser] ?? 'ratna') ?? '');
    const inputs = codes.map((code) => ({ code, name: `Desa ${code}`, kind: 'DESA' as const }));
    for (const { code, id } of await app.get(PublicBodiesService).createMany(actor, inputs)) bodies[code] = id;
  }
  return bodies;
};

const createPeople = async (
  test: TestApp,
  where: { organisers: Record<string, string>; bodies: Record<string, string>; admins: ReadonlyMap<Person, string> },
): Promise<Map<Person, string>> => {
  const memberships = new Map(where.admins);
  for (const person of everyone) {
    if (memberships.has(person)) continue;
    const { at, ...rest } = people[person];
    const organiserId = at ? (where.organisers[at] ?? null) : null;
    const publicBodyId = 'body' in rest ? (where.bodies[rest.body] ?? null) : null;
    memberships.set(person, await createPerson(test, person, { organiserId, publicBodyId }));
  }
  return memberships;
};

const openSmallPeriod = async (
  { app }: TestApp,
  membershipId: string,
  { code, saq }: { readonly code: string; readonly saq?: { from: string; until: string } },
): Promise<string> => {
  const actor = await app.get(UsersService).loadActor(membershipId);
  const periods = app.get(PeriodsService);
  const instruments = { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric };
  const { id } = await periods.create(actor, { policy: smallPolicy(code, saq), instruments });
  const bodies = villages['contoh'] ?? [];
  await periods.addParticipants(
    actor,
    id,
    bodies.map((bodyCode) => ({ bodyCode, category: 'DESA' })),
  );
  await periods.open(actor, id, [
    { instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup dilihat di situs.' },
  ]);
  return id;
};

const findAssessment = async ({ dataSource }: TestApp, periodId: string, bodyId: string): Promise<string> => {
  const [found] = await dataSource.query<{ id: string }[]>(
    'select id from assessments where period_id = $1 and public_body_id = $2',
    [periodId, bodyId],
  );
  return found?.id ?? '';
};

const signIn = async (test: TestApp, person: Person): Promise<Browser> => {
  const reply = await supertest(test.server)
    .post('/api/sessions')
    .set('x-terbuka', '1')
    .send({ email: emailOf(person), password });
  if (reply.status !== 201) throw new Error(`${person} cannot sign in: ${reply.status} ${reply.text}`);
  return browserWith(test, cookieOf(reply));
};

/** The session cookie of a reply, ready to be sent back. */
export const cookieOf = (reply: Response): string =>
  [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** A browser with this cookie, or with none. */
export const browserWith = ({ server }: Pick<TestApp, 'server'>, cookie: string): Browser => {
  const send = async (
    method: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'head',
    path: string,
    body?: object,
  ): Promise<Response> => {
    const request = supertest(server)[method](`/api${path}`).set('x-terbuka', '1');
    if (cookie) request.set('cookie', cookie);
    return body ? request.send(body) : request;
  };
  return {
    cookie,
    get: (path) => send('get', path),
    post: (path, body) => send('post', path, body),
    put: (path, body) => send('put', path, body),
    delete: (path) => send('delete', path),
    patch: (path, body) => send('patch', path, body),
    head: (path) => send('head', path),
  };
};

/** What a refusal says: status and code. */
export const refusalOf = (reply: Response): readonly [number, string] => {
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.body).toMatchObject({ type: 'about:blank', status: reply.status, title: expect.stringMatching(/\S/) });
  return [reply.status, reply.body.code];
};
