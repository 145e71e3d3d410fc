import { api } from '../api/api';
import { toProblem } from '../api/problem';
import { dropScore, listScores } from './device-scores';
import { keepSentScore } from './kept-card';
import { isRefusedForGood } from './refused-for-good';
import { formLock } from './turn';

/** What the server says of a score that it took. */
interface Taken {
  readonly revision: number;
  readonly myTotal: string | null;
}

/** Held by the page that shows a card: it sends for itself. */
export const cardLock = (presentationId: string): string => `card.${presentationId}`;

/**
 * Sends the scores of cards that nobody has open. Stops at the first that does not get through; what the server refuses
 * waits until its juror opens the card, unless it will be refused for ever.
 */
export const sendWaitingScores = async (): Promise<void> => {
  if (!navigator.locks) return;
  const due = (await listScores()).filter(({ waits }) => waits === 'signal');
  for (const { presentationId, criterionCode, score, revision } of due)
    await navigator.locks.request(formLock(cardLock(presentationId)), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      try {
        const path = `/api/presentations/${presentationId}/scores/${criterionCode}`;
        const taken = await api.put<Taken>(path, { score, revision });
        await keepSentScore(presentationId, criterionCode, { score, ...taken });
      } catch (error) {
        const problem = toProblem(error);
        if (problem.isPassing || problem.isNobodys) throw error;
        if (!isRefusedForGood(problem.code)) return;
      }
      await dropScore({ presentationId, criterionCode, score });
    });
};
