import { jurorScore } from './believable';
import { chance } from './chance';
import type { DemoServices } from './demo-services';
import type { DemoCategory } from './demo-policy';
import { inTurns, width } from './in-turns';
import type { DemoPeople } from './seed-people';

interface Round {
  readonly periodId: string;
  readonly year: number;
  readonly categories: readonly DemoCategory[];
  readonly startsAt: string;
  /** How good a body is, by its code. */
  readonly qualityOf: (bodyCode: string) => number;
  /** Cards of the visitor's juror that stay open. */
  readonly leave: number;
}

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'] as const;

/** Opens the panel stage and scores it: heads attend or not, every juror fills and signs the cards. */
export const holdPresentations = async (services: DemoServices, people: DemoPeople, round: Round): Promise<void> => {
  const { periodId, year, categories, startsAt } = round;
  await services.stageOpenings.open(people.admin, periodId, 'presentasi', { startsAt, categories });
  const sessions = await services.presentations.list(people.admin, periodId);
  await inTurns(sessions, width, async ({ id, body }, place) => {
    const draw = chance(`session ${body.code} ${year}`);
    const quality = round.qualityOf(body.code);
    await services.presentations.attend(people.admin, id, draw() < 0.55 + quality * 0.45);
    for (const [at, { actor, severity }] of people.jurors.entries()) {
      if (place < round.leave && at === 0) continue;
      const score = (): string => jurorScore(quality, severity, draw);
      const scores = criteria.map((criterionCode) => ({ criterionCode, score: score(), revision: 0 }));
      await services.jurorCards.saveCard(actor, id, { scores, sign: true });
    }
  });
};
