import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { addVerifier, userIdOf, type Verifier } from './more-verifiers';

/** A second reader who had ended turns out to be tied to the body: somebody else gives every word of theirs anew. */
describe('a tied second reader', () => {
  let scene: Scene;
  let kraton: string;
  let ratna: Browser;
  let gede: Verifier;
  let luh: Verifier;
  const words = {
    A1: { decision: 'accept' },
    A2: { decision: 'accept' },
    A3: { decision: 'accept' },
    A4: { decision: 'notApplicable' },
  };

  const lineOf = async (): Promise<Record<string, unknown>> =>
    (await ratna.get(`/periods/${scene.periodId}/reading-lines?q=kraton`)).body.items[0];
  const give = (userId: string) => ratna.put(`/assessments/${kraton}/second-reading`, { userId });
  const read = async (reader: Browser, revision: number): Promise<void> => {
    for (const [item, verdict] of Object.entries(words)) {
      const reply = await reader.put(`/assessments/${kraton}/second-reading/verdicts/${item}`, {
        ...verdict,
        revision,
      });
      expect([item, reply.status]).toEqual([item, 200]);
    }
  };

  beforeAll(async () => {
    scene = await createScene();
    kraton = scene.assessments['kraton'] ?? '';
    ratna = await scene.as('ratna');
    [gede, luh] = [await addVerifier(scene, 'gede'), await addVerifier(scene, 'luh')];
    await handIn(scene, kraton);
    await ratna.put(`/periods/${scene.periodId}/reading-rule`, { readers: 2, reason: 'Diminta pleno.' });
    await ratna.put(`/assessments/${kraton}/assignment`, { userId: await userIdOf(scene, 'made') });
    await give(gede.userId);
    await read(gede, 0);
    expect((await gede.post(`/assessments/${kraton}/second-reading/finish`)).status).toBe(204);
  });
  afterAll(() => scene.close());

  test('what somebody untied has ended goes to nobody else', async () => {
    expect(await lineOf()).toMatchObject({ standing: 'finished', hasTiedSecond: false });
    expect(refusalOf(await give(luh.userId))).toEqual([409, 'reading.finished']);
  });

  test('once they are tied the organiser has it read anew, and every word is given again', async () => {
    await gede.post('/conflicts', { publicBodyId: scene.bodies['kraton'], reason: 'Ipar saya.' });
    expect(await lineOf()).toMatchObject({ standing: 'finished', hasTiedSecond: true });
    expect((await give(luh.userId)).status).toBe(204);
    expect(await lineOf()).toMatchObject({ standing: 'underWay', hasTiedSecond: false });
    const { body } = await luh.get(`/assessments/${kraton}/second-reading/form`);
    expect(body.tiedVerdicts).toEqual(['A1', 'A2', 'A3', 'A4']);
    const [card] = (await luh.get('/second-readings')).body.items;
    expect(card).toMatchObject({ assessmentId: kraton, remaining: 4, toJudge: 4 });
    const ended = await luh.post(`/assessments/${kraton}/second-reading/finish`);
    expect(refusalOf(ended)).toEqual([409, 'verification.tied']);
    await read(luh, 1);
    expect((await luh.post(`/assessments/${kraton}/second-reading/finish`)).status).toBe(204);
    expect(await lineOf()).toMatchObject({ standing: 'finished', hasTiedSecond: false });
    const rounds = await scene.dataSource.query(
      `select count(*)::int as count from verdicts where assessment_id = $1 and round = 'second'`,
      [kraton],
    );
    expect(rounds).toEqual([{ count: 8 }]);
  });
});
