import type { KeptDraft } from './draft-state';
import type { DraftBackup } from './draft-store';

/** Keeps unsaved work in the browser's own store, one place per person and draft. */
export const browserBackup = (userId: string, instrumentId: string): DraftBackup => {
  const key = `terbuka.instrument.${userId}.${instrumentId}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
      } catch {
        return null;
      }
    },
    write: (kept) => {
      try {
        if (kept) localStorage.setItem(key, JSON.stringify(kept));
        else localStorage.removeItem(key);
      } catch {
        // Full or forbidden: the page still says that it is not saved, and goes on trying.
      }
    },
  };
};
