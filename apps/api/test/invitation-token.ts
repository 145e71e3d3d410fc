import type { Scene } from './cast';

/** The secret of a fresh link for one body, as its organiser copies it into a message. */
export const invitationToken = async (scene: Scene, assessmentId: string): Promise<string> => {
  const { status, body } = await (await scene.as('ratna')).post(`/assessments/${assessmentId}/invitation-links`);
  expect(status).toBe(201);
  expect(body.text).toContain(body.url);
  return new URL(body.url).hash.slice(1);
};
