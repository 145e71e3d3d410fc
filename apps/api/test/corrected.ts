import type { Instrument } from '@app/evaluation';
import type { Response } from 'supertest';
import { begin, publish } from './authoring';
import type { Scene } from './cast';
import { smallQuestionnaire } from './questionnaire';

type Item = Extract<Instrument['children'][number], { type: 'item' }>;
type Change = Readonly<Record<string, unknown>>;

const itemsByCode = new Map(smallQuestionnaire.children.map((child) => [child.code, child as Item]));

/** The small questionnaire with some items changed, some left out (null) and some added. */
export const corrected = (changes: Readonly<Record<string, Change | null>>): Record<string, unknown> => {
  const kept = smallQuestionnaire.children.flatMap((child) => {
    const change = changes[child.code];
    return change === null ? [] : [{ ...child, ...change }];
  });
  const added = Object.entries(changes).flatMap(([code, change]) =>
    change && !itemsByCode.has(code) ? [{ ...itemsByCode.get('A1'), code, ...change }] : [],
  );
  return { ...smallQuestionnaire, children: [...kept, ...added] };
};

/** The best level of A2 asks more than it did; the others say what they said. */
export const bestLevelReworded = {
  levels: [
    { code: 'BAIK', text: { id: 'Diperbarui setiap hari kerja oleh petugas yang ditunjuk' }, fraction: '1' },
    { code: 'CUKUP', text: { id: 'Cukup' }, fraction: '0.5' },
    { code: 'KURANG', text: { id: 'Kurang' }, fraction: '0' },
  ],
};

/**
 * What the organiser of this scene corrects: A1 only in its law and weight, the best level of A2 in its meaning, A3 is gone,
 * A4 may no longer be waved away, A5 is new.
 */
export const thorough = corrected({
  A1: { law: [{ citation: 'UU 14/2008 pasal 10', verified: false }] },
  A2: bestLevelReworded,
  A3: null,
  A4: { notApplicable: undefined },
  A5: { text: { id: 'Apakah laporan tahunan layanan informasi diumumkan?' }, weight: '20' },
});

let last = 0;

/** Publishes this as an instrument of Contoh, under a code of its own. */
export const publishCorrection = async (
  scene: Scene,
  content: Record<string, unknown>,
): Promise<{ readonly instrumentId: string; readonly number: number }> => {
  const { id, path } = await begin(scene, { ...content, code: `koreksi-${++last}` });
  const published = await publish(scene, path, 1);
  if (published.status !== 201) throw new Error(`not published: ${published.text}`);
  return { instrumentId: id, number: published.body.number };
};

/** Corrects the villages' questionnaire of a period. */
export const correct = async (scene: Scene, periodId: string, input: Record<string, unknown>): Promise<Response> =>
  (await scene.as('ratna')).post(`/periods/${periodId}/instruments/uji-desa/corrections`, {
    version: 1,
    reason: 'Butir A3 tertulis dua kali pada naskah.',
    returnBodies: false,
    ...input,
  });

/** Fills in and hands in one body's questionnaire; both people are of that body. */
export const handIn = async (scene: Scene, assessment: string): Promise<void> => {
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${assessment}/registration`);
  const answers = { A1: { choice: 'YA' }, A2: { choice: 'BAIK' }, A3: { number: '80' }, A4: { notApplicable: true } };
  for (const [item, value] of Object.entries(answers))
    expect((await dewi.put(`/assessments/${assessment}/answers/${item}`, { value, revision: 0 })).status).toBe(200);
  const camat = await scene.as('camat');
  expect((await camat.post(`/assessments/${assessment}/submission`, { statementAccepted: true })).status).toBe(201);
};

/** Judges all of it and closes the verification. */
export const verify = async (scene: Scene, periodId: string, assessment: string): Promise<void> => {
  await (await scene.as('ratna')).post(`/periods/${periodId}/assignments`, {});
  const made = await scene.as('made');
  const verdicts = {
    A1: { decision: 'accept' },
    A2: { decision: 'correct', value: { choice: 'CUKUP' }, reason: 'Data tahun lalu.' },
    A3: { decision: 'accept' },
    A4: { decision: 'notApplicable' },
  };
  for (const [item, verdict] of Object.entries(verdicts)) {
    const reply = await made.put(`/assessments/${assessment}/verdicts/${item}`, { ...verdict, revision: 0 });
    expect([item, reply.status]).toEqual([item, 200]);
  }
  expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'verified' });
};
