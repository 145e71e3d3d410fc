import type { Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

let scene: Scene;
let kraton: string;
let ratna: Browser;
let made: Browser;
let dewi: Browser;
let gede: Verifier;
beforeAll(async () => {
  scene = await createScene();
  kraton = scene.assessments['kraton'] ?? '';
  [ratna, made, dewi] = [await scene.as('ratna'), await scene.as('made'), await scene.as('dewi')];
  gede = await addVerifier(scene, 'gede');
  await handIn(scene, kraton);
  await ratna.put(`/assessments/${kraton}/assignment`, { userId: await userIdOf(scene, 'made') });
});
afterAll(() => scene.close());

const ask = (person: Browser, body: object = {}): Promise<Response> =>
  person.post(`/assessments/${kraton}/clarifications`, { itemCode: 'A1', text: 'Tautan mana yang dimaksud?', ...body });
const texts = (reply: Response): string[] => reply.body.items.map(({ text }: { text: string }) => text);

describe('reasons to be used again', () => {
  test('a verifier’s are their own, the organiser’s are everybody’s', async () => {
    const add = (person: Browser, text: string): Promise<Response> => person.post('/verdict-reasons', { text });
    expect(texts(await add(made, ' Tautan tidak dapat dibuka. '))).toEqual(['Tautan tidak dapat dibuka.']);
    expect(texts(await add(ratna, 'Dokumen bukan tahun penilaian.'))).toEqual(['Dokumen bukan tahun penilaian.']);
    expect(texts(await made.get('/verdict-reasons'))).toEqual(['Dokumen bukan tahun penilaian.', 'Tautan tidak dapat dibuka.']); // prettier-ignore
    expect(texts(await gede.get('/verdict-reasons'))).toEqual(['Dokumen bukan tahun penilaian.']);
    expect(texts(await (await scene.as('wayan')).get('/verdict-reasons'))).toEqual([]);
    expect(texts(await add(made, 'Tautan tidak dapat dibuka.'))).toHaveLength(2);
    expect(refusalOf(await add(made, ' '))).toEqual([400, 'request.invalid']);
    expect(refusalOf(await add(dewi, 'x'))).toEqual([403, 'access.role']);
  });

  test('nobody takes away what is not theirs', async () => {
    const [shared, own] = (await made.get('/verdict-reasons')).body.items;
    expect(refusalOf(await made.delete(`/verdict-reasons/${shared.id}`))).toEqual([403, 'verdictReason.foreign']);
    expect(refusalOf(await gede.delete(`/verdict-reasons/${own.id}`))).toEqual([403, 'verdictReason.foreign']);
    expect(refusalOf(await (await scene.as('siti')).delete(`/verdict-reasons/${shared.id}`))).toEqual([404, 'access.notFound']); // prettier-ignore
    expect(texts(await made.delete(`/verdict-reasons/${own.id}`))).toEqual(['Dokumen bukan tahun penilaian.']);
    expect(texts(await ratna.delete(`/verdict-reasons/${shared.id}`))).toEqual([]);
  });
});

describe('clarifications', () => {
  test('only the verifier it is assigned to asks, about an item that is there', async () => {
    expect(refusalOf(await ask(gede))).toEqual([403, 'access.notAssigned']);
    for (const person of [dewi, ratna]) expect(refusalOf(await ask(person))).toEqual([403, 'access.role']);
    expect(refusalOf(await ask(made, { itemCode: 'Z9' }))).toEqual([404, 'item.unknown']);
    expect(refusalOf(await ask(made, { text: ' ' }))).toEqual([400, 'request.invalid']);
    const reply = await ask(made);
    expect([reply.status, reply.body.items]).toMatchObject([201, [{ itemCode: 'A1', askedBy: 'Made', answer: null }]]);
  });

  test('the body is told, reads no name, and answers once; nothing it handed in changes', async () => {
    const before = (await dewi.get(`/assessments/${kraton}/form`)).body.answers;
    expect((await dewi.get('/notifications')).text).toContain('Verifikator meminta klarifikasi butir A1');
    const { body } = await dewi.get(`/assessments/${kraton}/clarifications`);
    expect(body.items).toMatchObject([{ askedBy: 'Verifikator', answer: null }]);
    expect(JSON.stringify(body)).not.toContain('Made');
    const answer = (person: Browser): Promise<Response> =>
      person.post(`/clarifications/${body.items[0].id}/answer`, { text: 'Tautan kedua.' });
    expect(refusalOf(await answer(await scene.as('tono')))).toEqual([403, 'access.foreignBody']);
    expect(refusalOf(await answer(made))).toEqual([403, 'access.role']);
    expect((await answer(dewi)).body.items).toMatchObject([{ answer: 'Tautan kedua.', answeredBy: 'Dewi' }]);
    expect(refusalOf(await answer(dewi))).toEqual([409, 'clarification.answered']);
    expect((await dewi.get(`/assessments/${kraton}/form`)).body.answers).toEqual(before);
  });

  test('the verifier sees it in their queue; another does not, nor a second reader', async () => {
    expect((await made.get('/clarifications')).body.items).toMatchObject([{ bodyName: 'Desa kraton', answer: 'Tautan kedua.' }]); // prettier-ignore
    expect((await made.get('/notifications')).text).toContain('menjawab klarifikasi butir A1');
    await ratna.put(`/assessments/${kraton}/second-reading`, { userId: gede.userId });
    expect((await gede.get('/clarifications')).body.items).toEqual([]);
    expect(refusalOf(await gede.get(`/assessments/${kraton}/clarifications`))).toEqual([403, 'access.notAssigned']);
    expect(refusalOf(await (await scene.as('ketut')).get(`/assessments/${kraton}/clarifications`))).toEqual([404, 'access.notFound']); // prettier-ignore
  });
});

describe('the verifier’s own list and figures', () => {
  test('item by item over all bodies, what was judged leaves the list', async () => {
    const codes = async (person: Browser): Promise<string[]> =>
      (await person.get('/verifications/items')).body.items.map(({ itemCode }: { itemCode: string }) => itemCode);
    expect(await codes(made)).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect((await made.put(`/assessments/${kraton}/verdicts/A2`, { decision: 'accept', revision: 0 })).status).toBe(
      200,
    );
    expect(await codes(made)).toEqual(['A1', 'A3', 'A4']);
    expect(await codes(gede)).toEqual([]);
    expect(refusalOf(await dewi.get('/verifications/items'))).toEqual([403, 'access.role']);
  });

  test('figures are one’s own, and tell nothing of another reader while it runs', async () => {
    expect((await made.get('/verifications/figures')).body).toEqual({ lastWeek: 1, perHour: 1, appealsDecided: 0, appealsGranted: 0, readTwice: 0, readAlike: 0 }); // prettier-ignore
    expect((await gede.get('/verifications/figures')).body).toMatchObject({ lastWeek: 0, perHour: null });
  });
});
