import { api } from '../api/api';
import { toProblem } from '../api/problem';
import { dropScore, listScores } from './device-scores';
import { formLock } from './turn';

/** Held by the page that shows a card: it sends for itself. */
export const cardLock = (presentationId: string): string => `card.${presentationId}`;

/**
 * Sends the scores of cards that nobody has open. Stops at the first that does not get through; what the server refuses
 * waits until its juror opens the card.
 */
export const sendWaitingScores = async (): Promise<void> => {
  if (!navigator.locks) return;
  for (const { presentationId, criterionCode, score, revision } of await listScores())
    await navigator.locks.request(formLock(cardLock(presentationId)), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      try {
        await api.put(`/api/presentations/${presentationId}/scores/${criterionCode}`, { score, revision });
      } catch (error) {
        const problem = toProblem(error);
        if (problem.isPassing || problem.isNobodys) throw error;
        return;
      }
      await dropScore({ presentationId, criterionCode, score });
    });
};
