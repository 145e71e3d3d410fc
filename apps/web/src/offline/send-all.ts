/** What sends that which waits on the device, in one file apart from the first load. */
export { learnDecisions } from './late-decisions';
export { sendWaitingFinds } from './send-finds';
export { sendWaitingAnswers } from './send-waiting';
export { sendWaitingComments } from './send-waiting-comments';
export { sendWaitingRegistrations } from './send-waiting-registrations';
export { sendWaitingScores } from './send-waiting-scores';
export { sendWaitingFiles } from './send-waiting-files';
