import { questionnaireOf } from './authoring';
import { createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

test.each([
  ['the same words keep the English', 'Uji', { id: 'Uji', en: 'Trial' }],
  ['other words drop it', 'Uji 2027', { id: 'Uji 2027' }],
  ['both are said', { id: 'Uji 2027', en: 'Trial 2027' }, { id: 'Uji 2027', en: 'Trial 2027' }],
  ['nothing is said', undefined, { id: 'Uji', en: 'Trial' }],
])('a copy is called as asked: %s', async (what, title, expected) => {
  const content = questionnaireOf('uji', { title: { id: 'Uji', en: 'Trial' } });
  const code = what.toLowerCase().replaceAll(' ', '-');
  const begun = await (await scene.as('ratna')).post('/instruments', { code, title, from: { kind: 'content', content } }); // prettier-ignore
  expect([begun.status, begun.body.content?.title]).toEqual([201, expected]);
});

test.each([
  ['in English alone', { en: 'Trial' }],
  ['of many words', 'x'.repeat(301)],
  ['of no words', ''],
  ['with more than that', { id: 'Uji', fr: 'Essai' }],
])('a title %s begins nothing', async (_, title) => {
  const reply = await (await scene.as('ratna')).post('/instruments', { code: 'judul', title, from: { kind: 'blank', purpose: 'visit' } }); // prettier-ignore
  expect(refusalOf(reply)).toEqual([400, 'request.invalid']);
});
