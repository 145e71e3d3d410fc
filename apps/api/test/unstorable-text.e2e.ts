import supertest, { type Response } from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
  await (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/registration`);
});
afterAll(() => scene.close());

const answer = async (body: object): Promise<Response> =>
  (await scene.as('dewi')).put(`/assessments/${scene.assessments['kraton']}/answers/A1`, body);

const fault = (path: string): object => ({
  path,
  code: 'text.unstorable',
  message: expect.stringContaining('tidak dapat disimpan'),
});

test.each([
  ['NUL in a text', { value: { choice: 'YA' }, note: 'situs\0desa', revision: 0 }, '/note'],
  ['half a surrogate pair', { value: { choice: 'YA' }, note: 'situs \ud83d', revision: 0 }, '/note'],
  ['NUL deep inside', { value: { choice: 'Y\0A' }, revision: 0 }, '/value/choice'],
  ['NUL in a name', { value: { 'cho\0ice': 'YA' }, revision: 0 }, '/value'],
])('%s is refused in words, and nothing is kept', async (_, body, path) => {
  const reply = await answer(body);
  expect(refusalOf(reply)).toEqual([400, 'request.invalid']);
  expect(reply.body.errors).toEqual([fault(path)]);
  expect(await scene.dataSource.query('select 1 from answers')).toEqual([]);
});

test('so it is at the door, in an address and in a field beside a file', async () => {
  const anyone = supertest(scene.server);
  const post = anyone.post('/api/sessions').set('x-terbuka', '1');
  expect(refusalOf(await post.send({ email: 'dewi\0@uji.example', password: 'x' }))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await anyone.get('/api/public/periods/uji%00'))).toEqual([400, 'request.invalid']);
  const { cookie } = await scene.as('dewi');
  const upload = anyone
    .post(`/api/assessments/${scene.assessments['kraton']}/evidence-files`)
    .set({ cookie, 'x-terbuka': '1' })
    .field('itemCode', 'A4')
    .field('kind', 'file')
    .field('note', 'halaman\0tiga')
    .attach('file', paperPdf(), { filename: 'bukti.pdf', contentType: 'application/pdf' });
  const reply = await upload;
  expect(refusalOf(reply)).toEqual([400, 'request.invalid']);
  expect(reply.body.errors).toEqual([fault('/note')]);
});

test('a body nested out of reason is refused, and emoji and line breaks are text like any other', async () => {
  let nested: object = {};
  for (let level = 0; level < 5_000; level += 1) nested = { a: nested };
  expect(refusalOf(await answer({ value: nested, revision: 0 }))).toEqual([400, 'request.invalid']);
  expect((await answer({ value: { choice: 'YA' }, note: 'baris satu\nbaris dua 🙂', revision: 0 })).status).toBe(200);
});

test('so it is in what somebody searches for', async () => {
  const reply = await (await scene.as('ratna')).get(`/periods/${scene.periodId}/board?q=%00`);
  expect(refusalOf(reply)).toEqual([400, 'request.invalid']);
});
