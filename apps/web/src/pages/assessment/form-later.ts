/** What the questionnaire shows once its questions stand: the phone fetches it apart, after the first of them can be answered. */
export { ReturnReason, LockedNote, ReturnedNotice } from '../repairs/returned-notice';
export { ConflictPanel } from './conflict-panel';
export { CorrectionNotice } from './correction-notice';
export { EvidencePanel } from './evidence-panel';
export { HeldNote } from './held-note';
export { LastYearNote } from './last-year-note';
export { OutlineList } from './outline-list';
export { ReviewNote } from './review-note';
export { sayClosed, sayReopened } from './say-closed';
export { sayCorrected } from './say-corrected';
