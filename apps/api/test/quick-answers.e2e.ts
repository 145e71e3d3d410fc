import { createHash } from 'node:crypto';
import type { ItemValue } from '@app/evaluation';
import { canonicalJson } from '@app/instrument';
import type { Response } from 'supertest';
import { bestLevelReworded, correct, corrected, publishCorrection } from './corrected';
import { createScene, refusalOf, type Person, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

/** Saves that name the instrument on screen, as the form does: they go through the group commit where nothing is to be thought about. */
let scene: Scene;
const instruments = new Map<string, string>();
beforeAll(async () => {
  scene = await createScene();
  for (const [person, body] of clerks) await begin(person, scene.assessments[body] ?? '');
});
afterAll(() => scene.close());

const clerks = [
  ['dewi', 'kraton'],
  ['tono', 'munder'],
] as const;

/** Registers, learns which instrument is on screen, and saves once, which sets the body to filling. */
const begin = async (person: Person, id: string): Promise<void> => {
  const browser = await scene.as(person);
  await browser.post(`/assessments/${id}/registration`);
  const form = await browser.get(`/assessments/${id}/form`);
  instruments.set(id, form.body.instrumentSha256);
  expect((await save(person, id, 'A1', { value: { choice: 'YA' }, revision: 0 })).status).toBe(200);
};

const save = async (person: Person, id: string, item: string, body: object): Promise<Response> =>
  (await scene.as(person)).put(`/assessments/${id}/answers/${item}`, {
    instrumentSha256: instruments.get(id),
    ...body,
  });

const kraton = (): string => scene.assessments['kraton'] ?? '';

const everything = async (): Promise<unknown> =>
  scene.dataSource.query(`select (select json_agg(a order by item_code, assessment_id) from answers a) as answers,
    (select count(*) from answer_events) as events`);

test('saves that come together are kept together, each with its own event, revision and person', async () => {
  const bodies = await Promise.all(
    clerks.flatMap(([person, body]) =>
      (['A2', 'A3', 'A4'] as const).map((item) => {
        const value = { A2: { choice: 'BAIK' }, A3: { number: '10' }, A4: { choice: 'TIDAK' } }[item];
        return save(person, scene.assessments[body] ?? '', item, {
          value,
          note: person,
          revision: 0,
          key: `${body}-${item}`,
        });
      }),
    ),
  );
  expect(bodies.map(({ status, body }) => [status, body.revision])).toEqual(Array(6).fill([200, 1]));
  const [counted] = await scene.dataSource.query(
    `select count(*)::int as events, count(distinct e.xmin::text)::int as transactions,
            bool_and(u.name = initcap(e.note) and a.value = e.value and a.saved_at = e.at) as own
       from answer_events e join users u on u.id = e.actor_id
       join answers a on a.assessment_id = e.assessment_id and a.item_code = e.item_code
      where e.item_code <> 'A1'`,
  );
  expect(counted).toMatchObject({ events: 6, own: true });
  expect(counted.transactions).toBeLessThan(6);
});

test('the same key sent again gets the first reply again and writes nothing', async () => {
  const body = { value: { number: '20' }, revision: 1, key: 'kunci-cepat' };
  const first = await save('dewi', kraton(), 'A3', body);
  const before = await everything();
  expect((await save('dewi', kraton(), 'A3', body)).body).toEqual(first.body);
  expect(refusalOf(await save('dewi', kraton(), 'A2', { ...body, value: { choice: 'BAIK' } }))).toEqual([409, 'answer.keyReused']); // prettier-ignore
  expect(await everything()).toEqual(before);
});

test.each([
  ['an old revision', 'A3', { value: { number: '1' }, revision: 1 }, 409, 'answer.stale'],
  ['an item the questionnaire does not have', 'Z9', { value: null, revision: 0 }, 404, 'item.unknown'],
  ['a number out of range', 'A3', { value: { number: '101' }, revision: 2 }, 422, 'answer.invalid'],
  ['a value of another kind', 'A1', { value: { number: '1' }, revision: 1 }, 422, 'answer.invalid'],
  ['a member nobody knows', 'A1', { value: null, revision: 1, score: '100' }, 400, 'request.invalid'],
  ['a text that cannot be stored', 'A1', { value: null, note: 'a\0b', revision: 1 }, 400, 'request.invalid'],
  ['an instrument that never was', 'A1', { value: null, revision: 1, instrumentSha256: 'f'.repeat(64) }, 409, 'instrument.corrected'], // prettier-ignore
] as const)('%s is refused as ever and changes nothing', async (_, item, body, status, code) => {
  const before = await everything();
  expect(refusalOf(await save('dewi', kraton(), item, body))).toEqual([status, code]);
  expect(await everything()).toEqual(before);
});

test('nobody else answers for Kraton', async () => {
  const before = await everything();
  const body = { value: { choice: 'TIDAK' }, revision: 1 };
  expect(refusalOf(await save('tono', kraton(), 'A1', body))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await save('joko', kraton(), 'A1', body))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await save('camat', kraton(), 'A1', body))).toEqual([403, 'access.role']);
  expect(await everything()).toEqual(before);
});

test('two saves of one revision at once: one is kept, the other is told', async () => {
  const both = await Promise.all(['30', '40'].map((number) => save('dewi', kraton(), 'A3', { value: { number }, revision: 2 }))); // prettier-ignore
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a correction in between is noticed, and an answer said again settles it', async () => {
  const id = await scene.assessmentIn(await scene.openPeriod('uji-koreksi'), 'kraton');
  await begin('dewi', id);
  await save('dewi', id, 'A2', { value: { choice: 'BAIK' }, revision: 0 });
  const [{ periodId }] = await scene.dataSource.query('select period_id as "periodId" from assessments where id = $1', [id]); // prettier-ignore
  expect((await correct(scene, periodId, await publishCorrection(scene, corrected({ A2: bestLevelReworded })))).status).toBe(201); // prettier-ignore
  expect(refusalOf(await save('dewi', id, 'A2', { value: { choice: 'BAIK' }, revision: 1 }))).toEqual([409, 'instrument.corrected']); // prettier-ignore
  const untouched = await save('dewi', id, 'A1', { value: { choice: 'TIDAK' }, revision: 1 });
  expect(untouched.body).toMatchObject({ revision: 2, instrumentSha256: expect.not.stringMatching(instruments.get(id) ?? '') }); // prettier-ignore
  instruments.set(id, untouched.body.instrumentSha256);
  expect((await save('dewi', id, 'A2', { value: { choice: 'CUKUP' }, revision: 1 })).status).toBe(200);
  const [{ open }] = await scene.dataSource.query('select count(*)::int as open from correction_effects where assessment_id = $1 and settled_at is null', [id]); // prettier-ignore
  expect(open).toBe(0);
});

test('no save slips behind a submission: what was signed is what stands', async () => {
  const camat = await scene.as('camat');
  const saves = Array.from({ length: 30 }, async (_, index) => {
    if (index < 15) return save('dewi', kraton(), 'A4', { value: { choice: 'YA' }, revision: 1 + index });
    return save('dewi', kraton(), 'A1', { value: { choice: 'YA' }, revision: 1 + index - 15 });
  });
  const submitted = await camat.post(`/assessments/${kraton()}/submission`, { statementAccepted: true });
  expect(submitted.status).toBe(201);
  const replies = await Promise.all(saves);
  expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true);
  const late = await save('dewi', kraton(), 'A1', { value: { choice: 'TIDAK' }, revision: 99 });
  expect(refusalOf(late)).toEqual([409, 'assessment.locked']);
  const rows = await scene.dataSource.query<{ code: string; value: ItemValue | null; note: string | null }[]>(
    'select item_code as code, value, note from answers where assessment_id = $1',
    [kraton()],
  );
  const answers = rows.flatMap(({ code, value }) => (value === null ? [] : [[code, value]]));
  const notes = rows.flatMap(({ code, note }) => (note === null ? [] : [[code, note]]));
  expect(notes).not.toEqual([]);
  const standing = canonicalJson({ answers: Object.fromEntries(answers), notes: Object.fromEntries(notes) });
  const [{ signed }] = await scene.dataSource.query('select answers_sha256 as signed from submissions where assessment_id = $1', [kraton()]); // prettier-ignore
  expect(createHash('sha256').update(standing).digest('hex')).toBe(signed);
});

test('past the deadline and its grace the database says no', async () => {
  const period = await scene.openPeriod('uji-tutup');
  const id = await scene.assessmentIn(period, 'munder');
  await begin('tono', id);
  const over = smallPolicy('uji-tutup', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
  await (await scene.as('ratna')).put(`/periods/${period}/policy`, { policy: over, reason: 'Diakhiri lebih awal.' });
  expect(refusalOf(await save('tono', id, 'A1', { value: null, revision: 1 }))).toEqual([409, 'period.closed']);
});

test('whoever no longer serves the body saves nothing more, even where a session outlived it', async () => {
  const id = scene.assessments['munder'] ?? '';
  const end = 'update memberships set ended_at = $2 where id = $1';
  await scene.dataSource.query(end, [scene.membershipOf('tono'), new Date()]);
  const refused = await save('tono', id, 'A3', { value: { number: '5' }, revision: 1 });
  await scene.dataSource.query(end, [scene.membershipOf('tono'), null]);
  expect(refusalOf(refused)).toEqual([403, 'session.hatMissing']);
});

test('whoever signed out saves nothing more', async () => {
  const id = scene.assessments['munder'] ?? '';
  const tono = await scene.as('tono');
  await tono.delete('/session');
  expect(refusalOf(await save('tono', id, 'A3', { value: { number: '5' }, revision: 1 }))).toEqual([401, 'session.expired']); // prettier-ignore
});
