import { refusalTexts } from '../api/in-english';
import { loadEnglish } from './english';
import { serverWords } from './server-words';

export type Language = 'id' | 'en';

const KEY = 'terbuka.language';
const listeners = new Set<() => void>();

const read = (): Language => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
};

let current: Language = read();

export const language = {
  current: (): Language => current,
  /** For a page that says itself which language it is in; nothing is remembered. */
  use: (next: Language): void => {
    current = next;
  },
  /** Changes the language of the page and remembers it on this device. Rejects where the texts cannot be had now. */
  choose: async (next: Language): Promise<void> => {
    if (next === 'en') await loadEnglish();
    else {
      refusalTexts.are({});
      serverWords.are(null);
    }
    current = next;
    document.documentElement.lang = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Private mode: the choice lasts until the page is closed.
    }
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
