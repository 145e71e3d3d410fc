import type { Scene } from './cast';
import { smallPolicy } from './questionnaire';
import { presentBoth } from './presented';

/** The scene's period from its answers to the plenary: Kraton by its score, Munder by decree, both before the jury. */
export const judgeAll = async (scene: Scene): Promise<void> => {
  const sessions = await presentBoth(scene);
  const [sari, ratna] = [await scene.as('sari'), await scene.as('ratna')];
  for (const [session, scores] of [
    [sessions.kraton, { K1: '90', K2: '85.5' }],
    [sessions.munder, { K1: '70', K2: '66.25' }],
  ] as const) {
    for (const [criterion, score] of Object.entries(scores))
      expect((await sari.put(`/presentations/${session}/scores/${criterion}`, { score, revision: 0 })).status).toBe(
        200,
      );
    expect((await sari.post(`/presentations/${session}/card`)).status).toBe(201);
    expect((await ratna.put(`/presentations/${session}/attendance`, { headAttended: true })).status).toBe(200);
  }
  await writeBeside(scene);
  await endFilling(scene);
};

/** What persons write beside answers: evidence with a note, a question, a word to each other, an announcement. */
const writeBeside = async (scene: Scene): Promise<void> => {
  const [tono, ratna] = [await scene.as('tono'), await scene.as('ratna')];
  const form = `/assessments/${scene.assessments['munder']}`;
  const link = { itemCode: 'A1', kind: 'link', url: 'https://munder.desa.id/ppid', note: 'Menu PPID' };
  for (const [browser, path, body] of [
    [tono, `${form}/evidence`, link],
    [tono, `${form}/comments`, { itemCode: 'A1', text: 'Pak, situsnya sudah pindah.' }],
    [tono, `${form}/questions`, { itemCode: 'A1', text: 'Apakah blog dihitung situs?' }],
    [ratna, `/periods/${scene.periodId}/announcements`, { title: 'Jadwal', text: 'Besok ditutup.' }],
  ] as const)
    expect([path, (await browser.post(path, body)).status]).toEqual([path, 201]);
};

/** So that whoever registered and never sent counts as silent. */
const endFilling = async (scene: Scene): Promise<void> => {
  const policy = smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
  const closed = await (
    await scene.as('ratna')
  ).put(`/periods/${scene.periodId}/policy`, { policy, reason: 'Selesai.' });
  expect(closed.status).toBe(200);
};

/** Determined by the plenary and published by the organiser. */
export const publishAll = async (scene: Scene, periodId = scene.periodId, number = '1/SK/2026'): Promise<void> => {
  const determined = await (await scene.as('komang')).post(`/periods/${periodId}/determination`, { number });
  expect([determined.status, determined.body.errors]).toEqual([201, undefined]);
  expect((await (await scene.as('ratna')).post(`/periods/${periodId}/publication`)).status).toBe(201);
};
