import type { AssessmentForm } from '../../api/types';

/** Which of two readings a desk is for. */
export type Reading = 'first' | 'second';

/** Where the API keeps that reading. */
export const readingPath = (id: string, reading: Reading): string =>
  `/api/assessments/${encodeURIComponent(id)}${reading === 'second' ? '/second-reading' : ''}`;

/** What ends it. */
export const finishPath = (id: string, reading: Reading): string =>
  `${readingPath(id, reading)}/${reading === 'second' ? 'finish' : 'verification'}`;

/** What was returned and not sent again may be judged once the server allows it: when the time for filling is over. */
export const isLocked = ({ state, allowed }: AssessmentForm['assessment'], reading: Reading): boolean =>
  reading === 'second'
    ? !allowed.includes('verdict')
    : state !== 'submitted' && state !== 'verifying' && !(state === 'returned' && allowed.includes('verdict'));
