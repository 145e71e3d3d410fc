import type { Closed } from './say-closed';

/**
 * What the questionnaire shows once its questions stand. All of it is one file, fetched when the first part is shown, after
 * the first question can be answered.
 */
const later = () => import('./form-later');

export const loadConflict = async () => (await later()).ConflictPanel;
export const loadCorrectionNotice = async () => (await later()).CorrectionNotice;
export const loadEvidence = async () => (await later()).EvidencePanel;
export const loadHeld = async () => (await later()).HeldNote;
export const loadLastYear = async () => (await later()).LastYearNote;
export const loadLocked = async () => (await later()).LockedNote;
export const loadOutline = async () => (await later()).OutlineList;
export const loadReturned = async () => (await later()).ReturnedNotice;
export const loadReturnReason = async () => (await later()).ReturnReason;
export const loadReview = async () => (await later()).ReviewNote;

/** Says that the open form was locked, and what becomes of that which waits. */
export const sayClosed = (closed: Closed): void => void later().then((parts) => parts.sayClosed(closed));

/** Says that the open form, which was locked, can be filled in again. */
export const sayReopened = (until: string): void => void later().then((parts) => parts.sayReopened(until));

/** Says that the questions on screen are newer ones; of these items nothing was saved. */
export const sayCorrected = (refusedCodes: readonly string[]): void =>
  void later().then((parts) => parts.sayCorrected(refusedCodes));
