import type { Response } from 'supertest';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Person, type Scene } from './cast';
import { presentBoth } from './presented';

let scene: Scene;
let path: string;
let id: string;
beforeAll(async () => {
  scene = await createScene();
  id = (await presentBoth(scene)).kraton;
  path = `/presentations/${id}/materials`;
}, 120_000);
afterAll(() => scene.close());

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const send = async (person: Person, kind: string, name: string, content: Buffer): Promise<Response> => {
  const { cookie }: Browser = await scene.as(person);
  return supertest(scene.server)
    .post(`/api/presentations/${id}/material-files`)
    .set('x-terbuka', '1')
    .set('cookie', cookie)
    .field('kind', kind)
    .attach('file', content, name);
};
const takesSlides = async (): Promise<boolean> =>
  (await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/presentations`)).body.items[0]
    .takesSlides;
const link = async (person: Person, kind: string, url = 'https://rekaman.contoh.go.id/1'): Promise<Response> =>
  (await scene.as(person)).post(path, { kind, url });

/** One story, told in order: each test stands on the one before. */
describe('slides and recordings of a presentation', () => {
  test('the body brings its slides as a file or a link, its jurors and the office open them', async () => {
    const sent = await send('dewi', 'slides', 'paparan.pdf', pdf);
    expect([sent.status, sent.body.items]).toMatchObject([
      201,
      [{ kind: 'slides', fileName: 'paparan.pdf', addedBy: 'Dewi' }],
    ]);
    expect((await link('dewi', 'slides', 'https://kraton.contoh.go.id/paparan')).body.items).toHaveLength(2);
    const [{ id: material }] = sent.body.items;
    for (const person of ['sari', 'ratna', 'komang', 'camat'] as const) {
      const { status, headers } = await (await scene.as(person)).get(`${path}/${material}/file`);
      expect([person, status, headers['content-type'], headers['x-content-type-options']]).toEqual([
        person,
        200,
        'application/pdf',
        'nosniff',
      ]);
    }
    for (const person of ['tono', 'made', 'nur', 'joko'] as const)
      expect([person, [403, 404]]).toEqual([
        person,
        expect.arrayContaining([(await (await scene.as(person)).get(`${path}/${material}/file`)).status]),
      ]);
  });

  test('a recording is the organiser’s to bring; files and links are looked at as evidence is', async () => {
    expect(refusalOf(await link('dewi', 'recording'))).toEqual([403, 'material.recording']);
    expect((await link('ratna', 'recording')).status).toBe(201);
    expect(refusalOf(await link('ratna', 'recording', 'javascript:alert(1)'))).toEqual([422, 'evidence.url']);
    expect(refusalOf(await send('ratna', 'recording', 'rekaman.exe', Buffer.from('MZ')))).toEqual([
      415,
      'evidence.typeRefused',
    ]);
    expect(refusalOf(await link('sari', 'slides'))).toEqual([403, 'access.role']);
    expect(refusalOf(await link('tono', 'slides'))).toEqual([403, 'access.foreignBody']);
  });

  test('once a juror has signed, the body’s slides stand; the organiser still brings the recording', async () => {
    const sari = await scene.as('sari');
    for (const criterion of ['K1', 'K2'])
      await sari.put(`/presentations/${id}/scores/${criterion}`, { score: '90', revision: 0 });
    expect(await takesSlides()).toBe(true);
    expect((await sari.post(`/presentations/${id}/card`)).status).toBe(201);
    expect(await takesSlides()).toBe(false);
    expect(refusalOf(await link('dewi', 'slides'))).toEqual([409, 'material.heard']);
    const dewi = await scene.as('dewi');
    const { items } = (await dewi.get(path)).body;
    expect(refusalOf(await dewi.delete(`${path}/${items[0].id}`))).toEqual([409, 'material.heard']);
    expect((await link('ratna', 'recording', 'https://rekaman.contoh.go.id/2')).body.items).toHaveLength(4);
  });

  test('what was added by mistake is taken back, and no longer opened', async () => {
    const ratna = await scene.as('ratna');
    const [slides] = (await ratna.get(path)).body.items;
    expect((await ratna.delete(`${path}/${slides.id}`)).body.items).toHaveLength(3);
    expect(refusalOf(await ratna.get(`${path}/${slides.id}/file`))).toEqual([404, 'evidence.unknown']);
    expect(await scene.audits()).toEqual(expect.arrayContaining(['material.added', 'material.removed']));
  });
});
