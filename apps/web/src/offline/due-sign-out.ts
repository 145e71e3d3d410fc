const KEY = 'terbuka.due-sign-out';

/**
 * Somebody signed out here without signal, and the server is still to be told. Kept where it is read at once: before this
 * is known, nothing may be asked in their name.
 */
export const dueSignOut = {
  /** False where the browser keeps nothing. */
  note: (): boolean => {
    try {
      localStorage.setItem(KEY, 'due');
      return true;
    } catch {
      return false;
    }
  },
  settle: (): void => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Then it was never noted.
    }
  },
  isDue: (): boolean => {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  },
};
