import type { KeptAnswer } from './kept-answer';

interface EarlierBackup {
  readonly read: () => Readonly<Record<string, KeptAnswer>>;
  readonly forget: () => void;
}

/** Where the application kept unsaved answers before version 1 of the device's database. */
export const earlierBackup = (userId: string, assessmentId: string): EarlierBackup => {
  const key = `terbuka.unsaved.${userId}.${assessmentId}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? '{}') as Readonly<Record<string, KeptAnswer>>;
      } catch {
        return {};
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Forbidden: then nothing ever lay there.
      }
    },
  };
};
