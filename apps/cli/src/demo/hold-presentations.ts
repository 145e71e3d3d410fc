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
  /** The two days of the sessions, `YYYY-MM-DD`. */
  readonly days: readonly [string, string];
  /** How good a body is, by its code. */
  readonly qualityOf: (bodyCode: string) => number;
  /** Cards of the visitor's juror that stay open: of those who appeared last. */
  readonly leave: number;
}

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'] as const;

/** Opens the panel stage, plans its sessions and scores it: heads attend or not, every juror fills and signs the cards. */
export const holdPresentations = async (services: DemoServices, people: DemoPeople, round: Round): Promise<void> => {
  const { periodId, year, categories } = round;
  await services.stageOpenings.open(people.admin, periodId, 'presentasi', { categories });
  await planSessions(services, people, round);
  const turns = await services.presentations.list(people.admin, periodId);
  await inTurns(turns, width, async ({ id, body }, place) => {
    const draw = chance(`session ${body.code} ${year}`);
    const quality = round.qualityOf(body.code);
    await services.presentations.attend(people.admin, id, { headAttended: draw() < 0.55 + quality * 0.45 });
    for (const [at, { actor, severity }] of people.jurors.entries()) {
      if (place >= turns.length - round.leave && at === 0) continue;
      const score = (): string => jurorScore(quality, severity, draw);
      const scores = criteria.map((criterionCode) => ({ criterionCode, score: score(), revision: 0 }));
      await services.jurorCards.saveCard(actor, id, { scores, sign: true });
    }
  });
};

/** Nine in the morning in Lumajang. */
const nine = (day: string): string => `${day}T02:00:00.000Z`;

/** Two days, a hall and a video meeting each, the order drawn by the year and the session's number. */
const planSessions = async (
  services: DemoServices,
  { admin }: DemoPeople,
  { periodId, year, days }: Round,
): Promise<void> => {
  const [first, second] = days;
  const plans = [
    { name: 'Hari pertama, Aula Narariya Kirana', day: first, room: 'Aula Narariya Kirana', videoUrl: null },
    { name: 'Hari pertama, daring', day: first, room: null, videoUrl: 'https://rapat.contoh.go.id/presentasi-1' },
    { name: 'Hari kedua, Aula Narariya Kirana', day: second, room: 'Aula Narariya Kirana', videoUrl: null },
    { name: 'Hari kedua, daring', day: second, room: null, videoUrl: 'https://rapat.contoh.go.id/presentasi-2' },
  ];
  const made: string[] = [];
  for (const { day, ...plan } of plans) {
    const input = { ...plan, startsAt: nine(day), minutes: 25 };
    made.push((await services.presentationSessions.create(admin, periodId, 'presentasi', input)).id);
  }
  await services.sessionBodies.spread(admin, periodId, 'presentasi');
  for (const [at, id] of made.entries())
    await services.sessionDraws.draw(admin, id, { seed: `Lumajang ${year}-${at + 1}` });
};
