import { toProblem } from '../api/problem';
import { api } from '../api/api';
import { uploadEvidence } from '../api/resumable-upload';
import type { Evidence, Schemas } from '../api/types';
import { keepEvidence, withPiece } from './kept-evidence';
import { sendPiece } from './send-piece';
import { findRetries, sendLate } from './send-late-evidence';
import { type WaitingFile, discardFile, listWaiting } from './waiting';
import { DECREE, sendDecree } from './waiting-decree';
import { leaveWithOrganiser, openFile, refuseFile } from './waiting-files';

const LOCK = 'terbuka.files';

type Arrived = (file: WaitingFile, evidence: Evidence) => void;

const shares = new Map<string, number>();
const progressListeners = new Set<() => void>();
const arrivedListeners = new Set<Arrived>();
const decreeListeners = new Set<(assessmentId: string) => void>();

const progressed = (id: string, share: number | null): void => {
  if (share === null) shares.delete(id);
  else shares.set(id, share);
  progressListeners.forEach((listener) => listener());
};

/** How far the files that are being sent from this page are. */
export const fileProgress = {
  /** 0 to 1; null where it is not being sent now. */
  of: (id: string): number | null => shares.get(id) ?? null,
  subscribe: (listener: () => void): (() => void) => {
    progressListeners.add(listener);
    return () => progressListeners.delete(listener);
  },
};

/** Calls back with each file that became evidence. */
export const onFileArrived = (listener: Arrived): (() => void) => {
  arrivedListeners.add(listener);
  return () => arrivedListeners.delete(listener);
};

/** Calls back with the assessment of each decree that this page sent. */
export const onDecreeArrived = (listener: (assessmentId: string) => void): (() => void) => {
  decreeListeners.add(listener);
  return () => decreeListeners.delete(listener);
};

/** Sends the files and links that wait, one after the other, from one page at a time. Rejects at the first that does not get through. */
export const sendWaitingFiles = async (): Promise<void> => {
  if (!navigator.locks) return sendAll();
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sendAll();
  });
};

const sendAll = async (): Promise<void> => {
  const { files } = await listWaiting();
  for (const file of files.filter(({ waits }) => waits === 'signal')) await sendOne(file);
  for (const file of await findRetries(files)) await sendOne(file);
};

const sendOne = async (file: WaitingFile): Promise<void> => {
  progressed(file.id, 0);
  try {
    const { inspectionId } = file;
    if (inspectionId !== null) return await sendToInspection({ ...file, inspectionId });
    if (file.itemCode === DECREE) return await sendToRegistration(file);
    const content = file.about.url === undefined ? await openFile(file) : null;
    // Thrown away meanwhile, here or in another tab.
    if (file.about.url === undefined && !content) return;
    const { evidence, late } = await sendPlainOrLate(file, content);
    if (late) await leaveWithOrganiser(file, late.id);
    if (evidence) await concludeFile(file, evidence);
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.isNobodys) throw error;
    await refuseFile(file, problem);
  } finally {
    progressed(file.id, null);
  }
};

const sendToInspection = async (file: WaitingFile & { readonly inspectionId: string }): Promise<void> => {
  const content = await openFile(file);
  if (!content) return;
  await sendPiece(content, file, (share) => progressed(file.id, share));
  await discardFile(file);
};

const sendToRegistration = async (file: WaitingFile): Promise<void> => {
  const content = await openFile(file);
  if (!content) return;
  await sendDecree(content, file, (share) => progressed(file.id, share));
  await discardFile(file);
  decreeListeners.forEach((listener) => listener(file.assessmentId));
};

/** It is evidence: it lies here no more, and whoever shows the form is told. */
export const concludeFile = async (file: WaitingFile, evidence: Evidence): Promise<void> => {
  await keepEvidence(file.assessmentId, file.itemCode, withPiece(evidence));
  await discardFile(file);
  arrivedListeners.forEach((listener) => listener(file, evidence));
};

/** After the deadline it goes beside the late answer, for the organiser to decide on. */
const sendPlainOrLate = async (file: WaitingFile, content: File | null): Promise<Schemas['LateReplyDto']> => {
  try {
    const evidence = await (content ? sendFile(file, content) : sendLink(file, file.about.url ?? ''));
    return { evidence, late: null };
  } catch (error) {
    if (toProblem(error).code !== 'period.closed') throw error;
    return sendLate(file, content, (share) => progressed(file.id, share));
  }
};

const sendFile = ({ id, assessmentId, itemCode, about }: WaitingFile, content: File): Promise<Evidence> => {
  const { kind, page, name: fileName } = about;
  // What arrived before the line broke is not sent again: the server knows the file by its content.
  return uploadEvidence(
    content,
    { assessmentId, itemCode, kind, page, fileName },
    { onProgress: (share) => progressed(id, share) },
  );
};

/** Sent twice it is one piece: the server knows a link by its address and page. */
const sendLink = ({ assessmentId, itemCode, about }: WaitingFile, url: string): Promise<Evidence> => {
  const { kind, page } = about;
  const link = { itemCode, kind, url, ...(page === null ? {} : { page }) };
  return api.post<Evidence>(`/api/assessments/${assessmentId}/evidence`, link);
};
