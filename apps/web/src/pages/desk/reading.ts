/** Which of two readings a desk is for. */
export type Reading = 'first' | 'second';

/** Where the API keeps that reading. */
export const readingPath = (id: string, reading: Reading): string =>
  `/api/assessments/${encodeURIComponent(id)}${reading === 'second' ? '/second-reading' : ''}`;

/** What ends it. */
export const finishPath = (id: string, reading: Reading): string =>
  `${readingPath(id, reading)}/${reading === 'second' ? 'finish' : 'verification'}`;
