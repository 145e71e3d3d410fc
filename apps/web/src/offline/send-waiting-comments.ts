import { api } from '../api/api';
import { toProblem } from '../api/problem';
import { type WaitingComment, dropComment, holdComment, listComments } from './device-comments';

const LOCK = 'terbuka.comments';

/**
 * Sends what was said and waits, in its order, from one page at a time. Its id on the device is its key: sent twice it is
 * said once. Rejects at the first that does not get through; what the server refuses waits for a person.
 */
export const sendWaitingComments = async (): Promise<void> => {
  if (!navigator.locks) return sendAll();
  await navigator.locks.request(LOCK, sendAll);
};

const sendAll = async (): Promise<void> => {
  for (const comment of await listComments()) if (comment.waits === 'signal') await sendOne(comment);
};

const paths = { comment: 'comments', question: 'questions' } as const;

const sendOne = async (comment: WaitingComment): Promise<void> => {
  const { id: key, assessmentId, itemCode, said } = comment;
  const { kind, text, mentions } = said;
  try {
    await api.post(`/api/assessments/${assessmentId}/${paths[kind]}`, {
      itemCode,
      text,
      key,
      ...(mentions.length > 0 ? { mentions } : {}),
    });
    await dropComment(comment);
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.isNobodys) throw error;
    await holdComment(comment, problem.message);
  }
};
