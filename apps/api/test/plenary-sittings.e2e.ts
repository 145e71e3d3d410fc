import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let komang: Browser;
let sittingId: string;
beforeAll(async () => {
  scene = await createScene();
  komang = await scene.as('komang');
});
afterAll(() => scene.close());

const list = (): string => `/periods/${scene.periodId}/plenary-sittings`;
const member = (name: string, present = true): object => ({ name, position: 'Komisioner', present });
const sitting = (more: object = {}): Promise<Response> =>
  komang.post(list(), {
    heldOn: '2026-11-20',
    place: 'Ruang rapat',
    chair: 'Komang',
    members: [member('Komang'), member('Ani'), member('Budi'), member('Citra', false)],
    quorum: 3,
    ...more,
  });
const decide = (more: object = {}, id = sittingId): Promise<Response> =>
  komang.post(`/plenary-sittings/${id}/decisions`, {
    kind: 'confirm',
    decision: 'Nilai kategori Desa dinyatakan benar.',
    reason: 'Semua bukti diperiksa.',
    ...more,
  });

test('a list of members that cannot be is refused in words', async () => {
  expect(refusalOf(await sitting({ chair: 'Citra' }))).toEqual([422, 'plenary.members']);
  expect(refusalOf(await sitting({ quorum: 5 }))).toEqual([422, 'plenary.members']);
  expect(refusalOf(await sitting({ members: [member('Komang'), member('komang')] }))).toEqual([422, 'plenary.members']);
  expect(refusalOf(await sitting({ members: [] }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await sitting({ heldOn: '2026-13-01' }))).toEqual([400, 'request.invalid']);
});

test('a sitting is opened with who is there, and begins with the names of the commissioners', async () => {
  const opened = await sitting();
  sittingId = opened.body.id;
  expect([opened.status, opened.body]).toMatchObject([201, { present: 3, quorum: 3, closedAt: null, decisions: [] }]);
  const { body } = await komang.get(list());
  expect(body).toMatchObject({ commissioners: ['Komang'], sittings: [{ id: sittingId, heldOn: '2026-11-20' }] });
});

test('a decision carries reason and vote, and everybody present is accounted for', async () => {
  expect(refusalOf(await decide({ reason: ' ' }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await decide({ vote: { for: 2, against: 0, abstain: 0 } }))).toEqual([422, 'plenary.votes']);
  const about = { category: 'DESA' };
  const { decisions } = (await decide({ ...about, vote: { for: 2, against: 0, abstain: 1 } })).body;
  expect(decisions).toMatchObject([{ about: 'Desa', outcome: 'carried', recordedBy: 'Komang' }]);
  const tie = await decide({ kind: 'note', vote: { for: 1, against: 1, abstain: 1 } });
  expect(tie.body.decisions[1]).toMatchObject({ about: null, outcome: 'refused' });
  const assessmentId = scene.assessments['kraton'];
  expect((await decide({ assessmentId, kind: 'review' })).body.decisions[2]).toMatchObject({
    about: 'Desa kraton',
    vote: null,
    outcome: 'consensus',
  });
});

test('a decision is about something of this period, and about one thing only', async () => {
  const assessmentId = scene.assessments['kraton'];
  expect(refusalOf(await decide({ assessmentId, category: 'DESA' }))).toEqual([422, 'plenary.about']);
  expect(refusalOf(await decide({ category: 'KOTA' }))).toEqual([422, 'plenary.about']);
  const other = await scene.assessmentIn(await scene.openPeriod('uji-lain'), 'kraton');
  expect(refusalOf(await decide({ assessmentId: other }))).toEqual([422, 'plenary.about']);
});

test('without quorum nothing is decided', async () => {
  const { id } = (await sitting({ quorum: 4 })).body;
  expect(refusalOf(await decide({}, id))).toEqual([409, 'plenary.noQuorum']);
});

test('no score, verdict or state is touched by what is decided', async () => {
  const [state] = await scene.dataSource.query('select state from assessments where id = $1', [
    scene.assessments['kraton'],
  ]);
  expect(state).toEqual({ state: 'invited' });
  expect(await scene.dataSource.query('select 1 from verdicts')).toEqual([]);
});

test('what was written down of a sitting is corrected until it is closed, and as many stay counted as decided', async () => {
  const { heldOn, place, chair, members, quorum } = (await komang.get(list())).body.sittings.find(
    ({ id }: { id: string }) => id === sittingId,
  );
  const written = { heldOn, place, chair, members, quorum };
  const correct = (more: object): Promise<Response> =>
    komang.put(`/plenary-sittings/${sittingId}`, { ...written, ...more });
  const [first, ...others] = members;
  expect(refusalOf(await correct({ members: [first, first, ...others] }))).toEqual([422, 'plenary.members']);
  const oneMore = [...members, { name: 'Datang Belakangan', position: 'Anggota', present: true }];
  expect(refusalOf(await correct({ members: oneMore }))).toEqual([409, 'plenary.counted']);
  const moved = await correct({ heldOn: '2026-11-19', place: ' Aula lantai 2 ' });
  expect(moved.body).toMatchObject({ heldOn: '2026-11-19', place: 'Aula lantai 2', members });
  const [line] = await scene.dataSource.query(`select subject from audit_events where action = 'plenary.corrected'`);
  expect(line.subject.before).toContain(`${heldOn} | ${place} | ${chair} | ${quorum} | `);
  expect(line.subject.after).toContain('2026-11-19 | Aula lantai 2 | ');
  for (const person of ['budi', 'dewi', 'made', 'sari'] as const)
    expect(refusalOf(await (await scene.as(person)).put(`/plenary-sittings/${sittingId}`, written))).toEqual([403, 'access.role']); // prettier-ignore
  await correct({});
});

test('a closed sitting takes nothing more, and nothing said is changed by anybody', async () => {
  expect((await komang.post(`/plenary-sittings/${sittingId}/closing`)).body.closedAt).toEqual(expect.any(String));
  expect(refusalOf(await decide())).toEqual([409, 'plenary.closed']);
  const [kept] = (await komang.get(list())).body.sittings;
  const again = {
    heldOn: kept.heldOn,
    place: kept.place,
    chair: kept.chair,
    members: kept.members,
    quorum: kept.quorum,
  };
  expect(refusalOf(await komang.put(`/plenary-sittings/${sittingId}`, again))).toEqual([409, 'plenary.closed']);
  expect(refusalOf(await komang.post(`/plenary-sittings/${sittingId}/closing`))).toEqual([409, 'plenary.closed']);
  const change = (sql: string): Promise<unknown> => scene.dataSource.query(sql);
  await expect(change(`update plenary_decisions set reason = 'lain'`)).rejects.toMatchObject({
    constraint: 'plenary_decisions_insert_only',
  });
  await expect(change(`update plenary_sittings set quorum = 1`)).rejects.toMatchObject({
    constraint: 'plenary_sittings_kept',
  });
});

test('only the plenary and its office read and write; to others it is not there', async () => {
  for (const person of ['budi', 'dewi', 'camat', 'made', 'sari', 'indah'] as const) {
    const browser = await scene.as(person);
    expect(refusalOf(await browser.get(list()))).toEqual([403, 'access.role']);
    expect(refusalOf(await browser.post(`/plenary-sittings/${sittingId}/closing`))).toEqual([403, 'access.role']);
  }
  const ketut = await scene.as('ketut');
  expect(refusalOf(await ketut.get(list()))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await ketut.post(`/plenary-sittings/${sittingId}/closing`))).toEqual([404, 'access.notFound']);
});

test('a determination waits for open sittings and for what was last refused, and names a sitting only where one was held', async () => {
  const considering = async (periodId: string): Promise<string> =>
    JSON.stringify((await scene.dataSource.query(`select papers->'letterhead'->'words' as words from determinations where period_id = $1`, [periodId]))[0]); // prettier-ignore
  const without = await scene.openPeriod('tanpa-pleno');
  expect((await komang.post(`/periods/${without}/determination`, {})).status).toBe(201);
  expect(await considering(without)).toContain('perlu ditetapkan oleh');
  expect(await considering(without)).not.toContain('telah dibahas dan diputus dalam rapat pleno');

  const sat = await scene.openPeriod('dengan-pleno');
  const determine = (): Promise<Response> => komang.post(`/periods/${sat}/determination`, {});
  const codes = async (): Promise<string[]> =>
    (await determine()).body.errors.map(({ code }: { code: string }) => code);
  const opened = await komang.post(`/periods/${sat}/plenary-sittings`, {
    heldOn: '2026-11-21',
    place: 'Ruang rapat',
    chair: 'Komang',
    members: [member('Komang'), member('Ani')],
    quorum: 2,
  });
  const { id } = opened.body;
  await decide({ vote: { for: 1, against: 1, abstain: 0 } }, id);
  expect(await codes()).toEqual(['plenary.open', 'plenary.refused']);
  // About something else: what was refused stays refused.
  await decide({ category: 'DESA' }, id);
  expect(await codes()).toEqual(['plenary.open', 'plenary.refused']);
  await decide({}, id);
  expect(await codes()).toEqual(['plenary.open']);
  await komang.post(`/plenary-sittings/${id}/closing`);
  expect((await determine()).status).toBe(201);
  expect(await considering(sat)).toContain('telah dibahas dan diputus dalam rapat pleno');
});

test('each act left its line in the audit', async () => {
  const acts = await scene.audits();
  for (const act of ['plenary.opened', 'plenary.decided', 'plenary.closed']) expect(acts).toContain(act);
});
