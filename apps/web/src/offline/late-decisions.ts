import { api } from '../api/api';
import { toProblem } from '../api/problem';
import type { Evidence } from '../api/types';
import { type LateAnswers, lastWord } from './last-word';
import { concludeFile } from './send-waiting-files';
import { type WaitingAnswer, type WaitingFile, discardAnswer, discardFile, listWaiting } from './waiting';
import { refuseFile } from './waiting-files';
import { resumeAnswer, sendWaitingAnswers } from './send-waiting';
import { formLock } from './turn';

/**
 * Asks what became of that which came late, and puts away what is decided. Where the deadline has moved, what waits is sent
 * as if it were in time. Answers of a form that is open are its own business.
 */
export const learnDecisions = async (): Promise<void> => {
  const { answers, files } = await listWaiting();
  const late = { answers: answers.filter(isLate), files: files.filter(isLate) };
  const all = [...late.answers, ...late.files].map(({ assessmentId }) => assessmentId);
  for (const id of new Set(all)) {
    const here = <T extends { readonly assessmentId: string }>(one: T): boolean => one.assessmentId === id;
    try {
      const list = await api.get<LateAnswers>(`/api/assessments/${id}/late-answers`);
      await learnOfAnswers(id, late.answers.filter(here), list);
      for (const file of late.files.filter(here)) await learnOfFile(file, list);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.isPassing || problem.isNobodys) throw error;
      // No longer this person's business under this hat: it goes on lying here.
    }
  }
};

const isLate = ({ waits }: { readonly waits: string }): boolean => waits === 'organiser';

const learnOfAnswers = async (id: string, answers: readonly WaitingAnswer[], list: LateAnswers): Promise<void> => {
  if (answers.length === 0 || !navigator.locks) return;
  await navigator.locks.request(formLock(id), { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (const answer of answers) {
      if (lastWord(list, answer.itemCode)) await discardAnswer(answer);
      else if (list.isOpen) await resumeAnswer(answer);
    }
  });
  if (list.isOpen) await sendWaitingAnswers();
};

const learnOfFile = async (file: WaitingFile, list: LateAnswers): Promise<void> => {
  const { lateId } = file.about;
  const late = list.items.find(({ evidence }) => evidence.some(({ id }) => id === lateId));
  const piece = late?.evidence.find(({ id }) => id === lateId);
  if (!late || !piece) return;
  if (piece.isTaken) await discardFile(file);
  else if (late.decision === 'declined')
    await refuseFile(file, { message: late.decisionReason ?? '', code: 'lateAnswer.declined' });
  else if (list.isOpen) await concludeFile(file, await api.post<Evidence>(`/api/late-evidence/${piece.id}/evidence`));
};
