import { api } from '../api/api';
import { toProblem } from '../api/problem';
import type { PendingSave } from './kept-answer';

/** What the server says to a save: which revision it is now, or that it came after the deadline. */
export type SaveReply =
  { readonly revision: number; readonly savedAt: string; readonly instrumentSha256?: string } | { readonly late: true };

/** Sends one answer. After the deadline it is handed in as late: kept apart, for the organiser to decide on. */
export const sendAnswer = async (assessmentId: string, itemCode: string, pending: PendingSave): Promise<SaveReply> => {
  const { value, note, revision, key, instrumentSha256 } = pending;
  const path = `/api/assessments/${assessmentId}`;
  const body = { value, note, revision, key, ...(instrumentSha256 ? { instrumentSha256 } : {}) };
  try {
    return await api.put<SaveReply>(`${path}/answers/${encodeURIComponent(itemCode)}`, body, { keepalive: true });
  } catch (error) {
    if (toProblem(error).code !== 'period.closed') throw error;
    const { phoneAt, offsetMs } = pending.typed ?? { phoneAt: null, offsetMs: null };
    const late = { itemCode, value, note, revision, key, typedAt: phoneAt, clockOffsetMs: offsetMs };
    await api.post(`${path}/late-answers`, { answers: [late] });
    return { late: true };
  }
};
