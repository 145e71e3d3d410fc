import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

/** Two share the first reading of A1 to A4 item by item, and two others the second, in the same shares. */
let scene: Scene;
let kraton: string;
let munder: string;
let ratna: Browser;
let made: Browser;
let komang: Browser;
let gede: Verifier;
let luh: Verifier;
let nyoman: Verifier;
beforeAll(async () => {
  scene = await createScene();
  [kraton, munder] = [scene.assessments['kraton'] ?? '', scene.assessments['munder'] ?? ''];
  [ratna, made, komang] = [await scene.as('ratna'), await scene.as('made'), await scene.as('komang')];
  [gede, luh, nyoman] = [await addVerifier(scene, 'gede'), await addVerifier(scene, 'luh'), await addVerifier(scene, 'nyoman')]; // prettier-ignore
  await handIn(scene, kraton);
  await ratna.put(`/periods/${scene.periodId}/reading-rule`, { readers: 2, reason: 'Diminta pleno.' });
  const userIds = [await userIdOf(scene, 'made'), gede.userId];
  expect((await ratna.post(`/periods/${scene.periodId}/assignments`, { by: 'item', userIds })).body.assigned).toBe(2);
});
afterAll(() => scene.close());

interface Line {
  readonly assessmentId: string;
  readonly standing: string;
  readonly secondReaders: readonly { name: string; share: string[] | null; left: number; isFinished: boolean }[];
  readonly secondLeft: number;
  readonly disputed: number;
}
const lineOf = async (id: string): Promise<Line | undefined> => {
  const { items } = (await ratna.get(`/periods/${scene.periodId}/reading-lines`)).body as { items: Line[] };
  return items.find(({ assessmentId }) => assessmentId === id);
};
const sharesOf = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries((await lineOf(id))?.secondReaders.map(({ name, share }) => [name, share?.join(' ') ?? 'all']) ?? []); // prettier-ignore
const agreement = async (): Promise<object> => (await ratna.get(`/periods/${scene.periodId}/readings`)).body.agreement;
const shareOut = (userIds: readonly string[]): Promise<Response> =>
  ratna.post(`/periods/${scene.periodId}/second-readings`, { userIds });
const move = (person: Browser, body: object): Promise<Response> => person.put(`/assessments/${kraton}/second-reading/shares`, body); // prettier-ignore
const verdicts: Readonly<Record<string, object>> = { A1: { decision: 'accept' }, A2: { decision: 'accept' }, A3: { decision: 'accept' }, A4: { decision: 'notApplicable' } }; // prettier-ignore
const second = (person: Browser, item: string, verdict = verdicts[item]): Promise<Response> =>
  person.put(`/assessments/${kraton}/second-reading/verdicts/${item}`, { revision: 0, ...verdict });
const finish = (person: Browser): Promise<Response> => person.post(`/assessments/${kraton}/second-reading/finish`);
/** Whoever reads A1 and A3 a second time, and the other. */
const readers = async (): Promise<readonly [Verifier, Verifier]> =>
  (await sharesOf(kraton))['luh']?.includes('A1') ? [luh, nyoman] : [nyoman, luh];

test('no first reader of any part is given a part to read second, and the reason says why', async () => {
  const { body } = await shareOut([gede.userId]);
  expect(body).toMatchObject({ assigned: 0, placements: [{ userId: null }, { userId: null }] });
  expect(await sharesOf(kraton)).toEqual({});
});

test('the second reading falls into the shares of the first, each with one person at all bodies', async () => {
  const { body } = await shareOut([luh.userId, nyoman.userId]);
  expect(body.assigned).toBe(2);
  expect(body.placements).toHaveLength(4);
  expect(body.placements[0].reason).toContain('pembaca yang sama di semua badan publik');
  expect(Object.values(await sharesOf(kraton)).sort()).toEqual(['A1 A3', 'A2 A4']);
  expect(await sharesOf(munder)).toEqual(await sharesOf(kraton));
  const { verifiers } = (await ratna.get(`/periods/${scene.periodId}/desks`)).body;
  expect(verifiers.map(({ load }: { load: number }) => load)).toEqual([4, 4, 4, 4]);
});

test('the second desk and pile hold own items only, and another’s item is refused', async () => {
  const [odd, even] = await readers();
  expect((await odd.get(`/assessments/${kraton}/second-reading/form`)).body.ownItems).toEqual(['A1', 'A3']);
  const pile = (await odd.get('/second-readings')).body.items.find((one: Line) => one.assessmentId === kraton);
  expect(pile).toMatchObject({ remaining: 2, progress: { total: 2, verified: 0 } });
  expect(refusalOf(await second(odd, 'A2'))).toEqual([403, 'item.notYours']);
  expect(refusalOf(await second(made, 'A1'))).toEqual([403, 'access.notAssigned']);
  expect((await second(odd, 'A1')).status).toBe(200);
  expect(refusalOf(await finish(odd))).toEqual([409, 'reading.incomplete']);
  expect((await finish(odd)).body.missing).toEqual(['A3']);
  expect((await second(even, 'A2')).status).toBe(200);
});

test('who has ended their share is done; until all have, nothing is disputed and only ended shares are compared', async () => {
  const [odd, even] = await readers();
  for (const item of ['A1', 'A2', 'A3', 'A4']) {
    const reader = (await made.get(`/assessments/${kraton}/form`)).body.ownItems.includes(item) ? made : gede;
    const said = item === 'A1' ? { decision: 'reject', reason: 'Tautan mati.' } : verdicts[item];
    expect((await reader.put(`/assessments/${kraton}/verdicts/${item}`, { revision: 0, ...said })).status).toBe(200);
  }
  expect((await second(odd, 'A3')).status).toBe(200);
  expect(await agreement()).toMatchObject({ items: 0 });
  expect((await finish(odd)).status).toBe(204);
  expect(refusalOf(await second(odd, 'A3', { decision: 'accept', revision: 1 }))).toEqual([409, 'reading.finished']);
  expect((await odd.get(`/assessments/${kraton}/second-reading/form`)).body.assessment.allowed).toEqual([]);
  // The other has A2 and not yet A4: half a reading, which is no reading.
  expect(await agreement()).toMatchObject({ items: 2, same: 1 });
  const line = await lineOf(kraton);
  expect(line).toMatchObject({ standing: 'underWay', secondLeft: 1, disputed: 0 });
  expect(line?.secondReaders.map(({ left, isFinished }) => [left, isFinished]).sort()).toEqual([[0, true], [1, false]]); // prettier-ignore
  expect((await komang.get('/adjudications')).body.items).toEqual([]);
  expect(refusalOf(await made.post(`/assessments/${kraton}/verification`))).toEqual([409, 'verification.unread']);
  expect((await even.get('/second-readings')).body.items[0].finishedAt).toBeNull();
});

test('parts are moved by the organiser only; not what was ended, not to a first reader, not to who has ended theirs', async () => {
  const [odd, even] = await readers();
  const wayan = await userIdOf(scene, 'wayan');
  const to = (userId: string, codes: readonly string[]): Promise<Response> => move(ratna, { userId, codes });
  expect(refusalOf(await move(made, { userId: gede.userId, codes: ['A4'] }))).toEqual([403, 'access.role']);
  expect(refusalOf(await move(await scene.as('siti'), { userId: gede.userId, codes: ['A4'] }))).toEqual([404, 'access.notFound']); // prettier-ignore
  expect(refusalOf(await to(wayan, ['A4']))).toEqual([422, 'verifier.unknown']);
  expect(refusalOf(await to(gede.userId, ['A4']))).toEqual([409, 'reader.barred']);
  expect(refusalOf(await to(odd.userId, ['A4']))).toEqual([409, 'reader.barred']);
  expect(refusalOf(await to(even.userId, ['A1']))).toEqual([409, 'reading.finished']);
  const putu = await addVerifier(scene, 'putu');
  await putu.post('/conflicts', { publicBodyId: scene.bodies['kraton'], reason: 'Kampung halaman.' });
  expect(refusalOf(await to(putu.userId, ['A4']))).toEqual([409, 'verifier.conflict']);
  const ayu = await addVerifier(scene, 'ayu');
  expect((await to(ayu.userId, ['A4'])).status).toBe(204);
  expect(Object.values(await sharesOf(kraton)).sort()).toEqual(['A1 A3', 'A2', 'A4']);
  const sections = (await ratna.get(`/assessments/${kraton}/second-reading/shares`)).body.items;
  expect(sections.map(({ readerIds }: { readerIds: string[] }) => readerIds)).toEqual([[odd.userId], [even.userId], [odd.userId], [ayu.userId]]); // prettier-ignore
  expect(refusalOf(await second(even, 'A4'))).toEqual([403, 'item.notYours']);
  expect((await finish(even)).status).toBe(204);
  expect((await lineOf(kraton))?.standing).toBe('underWay');
});

test('the share of who is absent is handed over, to nobody who has the other reading or has ended this one', async () => {
  const ayu = await userIdOf(scene, 'ayu');
  const { body } = await ratna.post(`/periods/${scene.periodId}/hand-overs`, {
    fromUserId: ayu,
    toUserIds: [luh.userId, nyoman.userId, gede.userId],
    reason: 'Sakit.',
  });
  expect(body.items).toMatchObject([{ assessmentId: kraton, reading: 'second', userId: null }]);
  const [row] = await scene.dataSource.query<{ id: string }[]>(`select id from users where name = 'putu'`);
  expect((await ratna.post(`/periods/${scene.periodId}/hand-overs`, { fromUserId: ayu, toUserIds: [row?.id], reason: 'Sakit.' })).body.items).toMatchObject([{ userId: null }]); // prettier-ignore
  const agus = await addVerifier(scene, 'agus');
  const moved = await ratna.post(`/periods/${scene.periodId}/hand-overs`, { fromUserId: ayu, toUserIds: [agus.userId], reason: 'Sakit.' }); // prettier-ignore
  expect(moved.body.items).toMatchObject([{ assessmentId: kraton, reading: 'second', verifierName: 'agus' }]);
  expect(await sharesOf(kraton)).toMatchObject({ agus: 'A4' });
});

test('a waived rest counts nowhere, and what was ended is still compared and decided', async () => {
  const waived = await ratna.post(`/assessments/${kraton}/second-reading/waiver`, { reason: 'Waktu habis.' });
  expect(waived.status).toBe(204);
  expect(await lineOf(kraton)).toMatchObject({ standing: 'waived', disputed: 1 });
  expect(await agreement()).toMatchObject({ items: 3, same: 2 });
  expect(refusalOf(await made.post(`/assessments/${kraton}/verification`))).toEqual([409, 'verification.disputed']);
  const { items } = (await komang.get('/adjudications')).body;
  expect(items.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual(['A1']);
  const decided = await komang.post(`/assessments/${kraton}/adjudications/A1`, { decision: 'accept', reason: 'Tautan terbuka.' }); // prettier-ignore
  expect(decided.status).toBe(204);
  expect((await made.post(`/assessments/${kraton}/verification`)).status).toBe(201);
});
