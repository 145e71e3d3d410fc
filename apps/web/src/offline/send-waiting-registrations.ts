import { api } from '../api/api';
import { toProblem } from '../api/problem';
import { dropRegistration, keepRegistration, listRegistrations } from './device-registrations';
import { sendableOf } from './kept-registration';
import { formLock } from './turn';

/** Held by the page that shows a registration: it sends for itself. */
export const registrationLock = (assessmentId: string): string => `registration.${assessmentId}`;

/**
 * Sends what was typed of registrations that nobody has open. Stops at the first that does not get through; what somebody
 * else changed meanwhile, or the server refuses, waits until its person opens the page.
 */
export const sendWaitingRegistrations = async (): Promise<void> => {
  if (!navigator.locks) return;
  for (const { assessmentId, refusal, ...kept } of await listRegistrations())
    await navigator.locks.request(formLock(registrationLock(assessmentId)), { ifAvailable: true }, async (lock) => {
      const content = sendableOf(kept);
      if (!lock || kept.torn.length > 0 || Object.keys(content).length === 0) return;
      try {
        await api.put(`/api/assessments/${assessmentId}/registration`, { content, revision: kept.revision });
      } catch (error) {
        const problem = toProblem(error);
        if (problem.isPassing || problem.status === 401) throw error;
        if (problem.message !== refusal) await keepRegistration(assessmentId, kept, problem.message);
        return;
      }
      await dropRegistration(assessmentId);
    });
};
