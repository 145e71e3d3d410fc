import type { Response } from 'supertest';
import supertest from 'supertest';
import type { Person, Scene } from './cast';
import { smallQuestionnaire } from './questionnaire';

type Document = Record<string, unknown>;

/** The small questionnaire under another code. */
export const questionnaireOf = (code: string, change: Document = {}): Document => ({
  ...smallQuestionnaire,
  code,
  ...change,
});

/** A questionnaire that the linter has two things to say about: items without a law and without a definition. */
export const unexplained = (code: string): Document => {
  const [first, ...rest] = smallQuestionnaire.children;
  const bare: Document = { ...first, law: [] };
  delete bare['definition'];
  return { ...smallQuestionnaire, code, children: [bare, ...rest] };
};

/** `count` items of equal weight, none like another. */
export const bigQuestionnaire = (code: string, count: number): Document =>
  questionnaireOf(code, {
    aggregate: 'mean',
    children: Array.from({ length: count }, (_, index) => ({
      ...smallQuestionnaire.children[0],
      code: `B${index}`,
      weight: '1',
      text: { id: `Pertanyaan ke-${index}: ${'uraian panjang tentang informasi publik '.repeat(8)}`, en: 'Text' },
    })),
  });

/** Begins an instrument from this content. */
export const begin = async (
  scene: Scene,
  content: Document,
  person: Person = 'ratna',
): Promise<{ readonly id: string; readonly path: string }> => {
  const reply = await (
    await scene.as(person)
  ).post('/instruments', { code: content['code'], from: { kind: 'content', content } });
  if (reply.status !== 201) throw new Error(`not begun: ${reply.text}`);
  return { id: reply.body.id, path: `/instruments/${reply.body.id}` };
};

/** Reasons for whatever a refusal says they are missing for. */
export const reasonsFor = (refusal: Response): { instrument?: string; code: string; reason: string }[] =>
  (refusal.body.warnings ?? []).map(({ instrument, code }: { instrument?: string; code: string }) => ({
    ...(instrument ? { instrument } : {}),
    code,
    reason: 'Disepakati tim penyusun.',
  }));

/** Publishes the draft, with reasons where they are asked for. */
export const publish = async (scene: Scene, path: string, revision: number): Promise<Response> => {
  const ratna = await scene.as('ratna');
  const first = await ratna.post(`${path}/versions`, { revision, reasons: [] });
  if (first.body.code !== 'instrument.reasonsMissing') return first;
  return ratna.post(`${path}/versions`, { revision, reasons: reasonsFor(first) });
};

/** Sends a file to be read. */
export const sendFile = async (
  scene: Scene,
  file: { readonly content: Buffer; readonly filename: string; readonly instrumentId?: string },
  person: Person = 'ratna',
): Promise<Response> => {
  const { cookie } = await scene.as(person);
  const request = supertest(scene.server).post('/api/instruments/reading').set({ cookie, 'x-terbuka': '1' });
  if (file.instrumentId) request.field('instrumentId', file.instrumentId);
  return request.attach('file', file.content, { filename: file.filename });
};
