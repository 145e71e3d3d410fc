import { newId } from '@app/database';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module';
import { adapter } from '../src/http/configure-app';
import { describeApi } from '../src/http/describe-api';
import supertest from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { browserWith, createScene, everyone, type Browser, type Person, type Scene } from './cast';
import { handIn, verify } from './corrected';

/** Something that only some may read, recognisable wherever it turns up. */
interface Secret {
  readonly what: string;
  readonly mark: string;
  readonly mayRead: readonly Person[];
}

/** Whoever judges and decides. The lead PPID and the regional head read of a body what the body itself may read. */
const office = ['ratna', 'komang'] as const;

let scene: Scene;
let secrets: readonly Secret[];
let paths: readonly string[];
let session: string;
let hidden: string;

/** A period whose verdicts wait to be opened to their bodies, read a second time by somebody whom the first must not hear. */
const judgedBehindTheWindow = async (): Promise<string> => {
  const periodId = await scene.openPeriod('uji-bocor');
  await scene.dataSource.query(
    `insert into period_policies (period_id, version, policy, created_by)
     select period_id, 2, jsonb_set(policy, '{windows,sanggah}', '{"from":"2020-01-01T00:00:00Z","until":"2098-01-01T00:00:00Z"}'), created_by
       from period_policies where period_id = $1 and version = 1`,
    [periodId],
  );
  await scene.dataSource.query('update periods set policy_version = 2 where id = $1', [periodId]);
  const kraton = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, kraton);
  await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
  const made = await scene.as('made');
  const verdicts = {
    A1: { decision: 'reject', reason: 'ALASAN-PERTAMA-7Q' },
    A2: { decision: 'accept' },
    A3: { decision: 'correct', value: { number: '73.19' }, reason: 'Menurut register.' },
    A4: { decision: 'notApplicable' },
  };
  for (const [item, verdict] of Object.entries(verdicts))
    expect((await made.put(`/assessments/${kraton}/verdicts/${item}`, { ...verdict, revision: 0 })).status).toBe(200);
  await scene.dataSource.query(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, verifier_id)
     select $2, $1, 'A1', 'second', 1, 'reject', '{"rejected":true}', 'ALASAN-KEDUA-7Q', m.user_id
       from memberships m where m.id = $3`,
    [kraton, newId(), scene.membershipOf('ratna')],
  );
  expect((await made.post(`/assessments/${kraton}/verification`)).status).toBe(201);
  return periodId;
};

/** The scene's own period: verified, and before a jury whose card nobody outside the panel and the office has to know. */
const presented = async (): Promise<string> => {
  const kraton = scene.assessments['kraton'] ?? '';
  await handIn(scene, kraton);
  await verify(scene, scene.periodId, kraton);
  await (await scene.as('ratna')).post(`/periods/${scene.periodId}/stages/presentasi/opening`, {});
  const sari = await scene.as('sari');
  const [card] = (await sari.get('/presentations')).body.items;
  const ratna = await scene.as('ratna');
  const plan = { stageCode: 'presentasi', name: 'Pagi', startsAt: '2026-10-12T01:00:00Z', minutes: 20, room: 'Aula' };
  session = (await ratna.post(`/periods/${scene.periodId}/presentation-sessions`, plan)).body.id;
  await ratna.post(`/presentation-sessions/${session}/bodies`, { presentationIds: [card.id] });
  await ratna.put(`/presentation-sessions/${session}/board`, { nowId: card.id, showsScores: true, isFrozen: false });
  const scores = { K1: { score: '91.37', note: 'CATATAN-JURI-7Q' }, K2: { score: '62.18' } };
  for (const [criterion, body] of Object.entries(scores))
    expect((await sari.put(`/presentations/${card.id}/scores/${criterion}`, { ...body, revision: 0 })).status).toBe(
      200,
    );
  expect((await sari.post(`/presentations/${card.id}/card`)).status).toBe(201);
  return card.id;
};

/** What a superior signed by hand, for a body whose verifier is known, over a draft that was not handed in. */
const signedByHand = async (): Promise<{ readonly letter: string; readonly draft: string }> => {
  const periodId = await scene.openPeriod('uji-bocor-surat');
  const draft = await scene.assessmentIn(periodId, 'kraton');
  const base = `/assessments/${draft}`;
  const ratna = await scene.as('ratna');
  const rules = { confirm: 'letter', graceSeconds: 120, unsubmitted: 'zero', reason: 'Sesuai edaran.' };
  await ratna.put(`/periods/${periodId}/submission-rules`, rules);
  await ratna.post(`/periods/${periodId}/assignments`, {});
  const dewi = await scene.as('dewi');
  await dewi.post(`${base}/registration`);
  await dewi.put(`${base}/answers/A1`, { value: { choice: 'YA' }, note: 'CATATAN-DRAF-7Q', revision: 0 });
  const reply = await supertest(scene.server)
    .post(`/api${base}/signed-letters`)
    .set({ 'x-terbuka': '1', cookie: dewi.cookie })
    .field({ signerName: 'Drs. Slamet', signerTitle: 'Kepala Desa' })
    .attach('file', paperPdf(), { filename: 'SURAT-7Q.pdf' });
  expect(reply.status).toBe(201);
  return { letter: reply.body.id, draft };
};

/** Every address that can be read, with every identifier that makes sense in it. */
const addresses = async (ids: Readonly<Record<string, readonly string[]>>): Promise<string[]> => {
  const app = await NestFactory.create(AppModule, adapter(), { preview: true, logger: false });
  const described = Object.entries(describeApi(app).paths as Record<string, Record<string, unknown>>);
  const others: Readonly<Record<string, string>> = { itemCode: 'A1', stageCode: 'presentasi', criterionCode: 'K1', code: 'uji-2026', sha256: '0'.repeat(64) }; // prettier-ignore
  return described
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path.replace(/^\/api/, ''))
    .flatMap((path) => (ids[path.split('/')[1] ?? ''] ?? [newId()]).map((id) => path.replaceAll('{id}', id)))
    .map((path) => path.replace(/\{(\w+)\}/g, (_, name: string) => others[name] ?? 'A1'));
};

beforeAll(async () => {
  scene = await createScene();
  const card = await presented();
  hidden = await judgedBehindTheWindow();
  const { letter, draft } = await signedByHand();
  const ratna = await scene.as('ratna');
  const asked = await ratna.post(`/periods/${hidden}/reports`, { kind: 'ranking', format: 'xlsx' });
  const rows = (await ratna.get(`/assessments/${await scene.assessmentIn(hidden, 'kraton')}/sheet`)).body;
  const score: string = rows.sheet.children[0].rounded;
  secrets = [
    { what: 'a verdict before it is opened', mark: 'ALASAN-PERTAMA-7Q', mayRead: [...office, 'made'] },
    { what: 'a corrected value before it is opened', mark: '73.19', mayRead: [...office, 'made'] },
    { what: 'a provisional score', mark: score, mayRead: [...office, 'made'] },
    { what: 'a second reading', mark: 'ALASAN-KEDUA-7Q', mayRead: ['ratna', 'komang'] },
    { what: "a juror's score", mark: '91.37', mayRead: [...office, 'sari'] },
    {
      what: 'a letter signed by hand',
      mark: 'SURAT-7Q',
      mayRead: ['ratna', 'komang', 'budi', 'made', 'dewi', 'camat'],
    },
    { what: 'an answer that was not handed in', mark: 'CATATAN-DRAF-7Q', mayRead: ['ratna', 'komang', 'budi', 'dewi', 'camat'] }, // prettier-ignore
    { what: "a juror's note", mark: 'CATATAN-JURI-7Q', mayRead: ['sari', 'ratna', 'komang'] },
  ];
  const periods = [scene.periodId, hidden];
  const judged = await Promise.all(
    periods.flatMap((period) => ['kraton', 'munder'].map((body) => scene.assessmentIn(period, body))),
  );
  paths = [
    ...(await addresses({
      assessments: [...judged, draft],
      periods,
      presentations: [card],
      'presentation-sessions': [session],
      reports: [asked.body.id],
      'signed-letters': [letter],
      'public-bodies': Object.values(scene.bodies),
    })),
    ...periods.flatMap((id) =>
      ['sort=name', 'sort=code', 'q=kraton', 'q=73.19', 'state=verified', 'state=provisional', 'limit=1'].map(
        (query) => `/periods/${id}/board?${query}`,
      ),
    ),
    ...periods.map((id) => `/periods/${id}/standings?category=DESA`),
  ];
}, 300_000);
afterAll(() => scene.close());

const leaksTo = async (browser: Browser, hidden: readonly Secret[]): Promise<string[]> => {
  const found: string[] = [];
  for (const path of paths) {
    const { text = '', headers } = await browser.get(path);
    const said = `${text}${JSON.stringify(headers)}`;
    found.push(...hidden.filter(({ mark }) => said.includes(mark)).map(({ what }) => `${path}: ${what}`));
  }
  return found;
};

test('the walk would notice: each secret is read by somebody who may', async () => {
  expect(paths.length).toBeGreaterThan(100);
  const seen = [
    ...(await leaksTo(await scene.as('ratna'), secrets)),
    ...(await leaksTo(await scene.as('sari'), secrets)),
  ];
  // A second reading that is not finished is shown to nobody yet.
  for (const { what } of secrets.filter((secret) => secret.what !== 'a second reading'))
    expect([what, seen.some((leak) => leak.endsWith(what))]).toEqual([what, true]);
}, 300_000);

test.each(everyone)(
  '%s reads nobody else’s confidential scores at any address, in any list, count, search, sort, export or error',
  async (person) => {
    const hidden = secrets.filter(({ mayRead }) => !mayRead.includes(person));
    expect(await leaksTo(await scene.as(person), hidden)).toEqual([]);
  },
  300_000,
);

test('a verifier who says that they are tied to a body reads nothing of it from then on, and others go on', async () => {
  const made = await scene.as('made');
  const kratons = secrets.filter(({ mayRead }) => mayRead.includes('made'));
  expect(new Set((await leaksTo(made, kratons)).map((leak) => leak.split(': ')[1]))).toEqual(
    new Set(kratons.map(({ what }) => what)),
  );
  const said = await made.post('/conflicts', { publicBodyId: scene.bodies['kraton'], reason: 'Ipar saya.' });
  expect(said.status).toBe(201);
  expect(await leaksTo(made, kratons)).toEqual([]);
  const own = await scene.assessmentIn(scene.periodId, 'kraton');
  for (const part of ['', '/form', '/sheet', '/workbook', '/clarifications', '/second-reading/form'])
    expect([part, (await made.get(`/assessments/${own}${part}`)).status]).toEqual([part, 403]);
  const [mine] = (await (await scene.as('ratna')).get('/conflicts')).body.items;
  await (await scene.as('ratna')).post(`/conflicts/${mine.id}/end`, { reason: 'Hanya untuk uji.' });
}, 300_000);

test('a stranger reads none of it', async () => {
  expect(await leaksTo(browserWith(scene, ''), secrets)).toEqual([]);
}, 300_000);

test('no paper is made for those who may not read what it holds', async () => {
  const assessmentId = scene.assessments['kraton'] ?? '';
  for (const person of ['made', 'sari', 'oka', 'tono', 'siti', 'joko'] as const) {
    const browser = await scene.as(person);
    for (const body of [
      { kind: 'ranking', format: 'xlsx' },
      { kind: 'recap', format: 'pdf' },
      { kind: 'evaluation-sheet', format: 'pdf', assessmentId },
      { kind: 'minutes', format: 'pdf', sittingId: newId() },
    ])
      expect([person, body.kind, [403, 404]]).toEqual([
        person,
        body.kind,
        expect.arrayContaining([(await browser.post(`/periods/${scene.periodId}/reports`, body)).status]),
      ]);
  }
});

test('before the plenary has determined, the lead PPID reads nothing of how bodies are read, inspected and scored elsewhere', async () => {
  const [budi, komang] = [await scene.as('budi'), await scene.as('komang')];
  for (const part of ['readings', 'reading-lines']) {
    expect((await komang.get(`/periods/${hidden}/${part}`)).status).toBe(200);
    expect((await budi.get(`/periods/${hidden}/${part}`)).body.code).toBe('judging.unsettled');
  }
  expect((await budi.get('/inspections')).body).toEqual({ items: [] });
  const appeals = (await budi.get(`/periods/${hidden}/appeals`)).body;
  expect([appeals.byVerifier, appeals.items]).toEqual([[], []]);
  await scene.dataSource.query(`update periods set state = 'determined', determined_at = now() where id = $1`, [
    hidden,
  ]);
  for (const part of ['readings', 'reading-lines'])
    expect((await budi.get(`/periods/${hidden}/${part}`)).status).toBe(200);
  await scene.dataSource.query(`update periods set state = 'open', determined_at = null where id = $1`, [hidden]);
});

test('until every score is open, the lead PPID and the regional head get no table of scores and no closed sheet', async () => {
  const assessmentId = await scene.assessmentIn(hidden, 'kraton');
  for (const person of ['budi', 'indah'] as const) {
    const browser = await scene.as(person);
    const ask = async (body: object): Promise<unknown> => {
      const reply = await browser.post(`/periods/${hidden}/reports`, body);
      return [reply.status, reply.body.code];
    };
    expect(await ask({ kind: 'ranking', format: 'xlsx' })).toEqual([403, 'results.unreleased']);
    expect(await ask({ kind: 'recap', format: 'pdf' })).toEqual([403, 'results.unreleased']);
    const sheet = { kind: 'evaluation-sheet', format: 'pdf', assessmentId };
    expect(await ask(sheet)).toEqual([403, 'result.unreleased']);
    expect((await browser.get(`/assessments/${assessmentId}/sheet`)).body.code).toBe('result.unreleased');
    const { rows } = (await browser.get(`/periods/${hidden}/standings`)).body;
    const row = rows.find((one: { assessmentId: string }) => one.assessmentId === assessmentId);
    expect(row.stages.saq).toEqual({ score: null, state: 'undetermined' });
  }
});
