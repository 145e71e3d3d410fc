import { similarity } from '@app/instrument';

/** Below this likeness a suggestion would only puzzle. */
const alike = 0.5;

/** What is longer is no misspelt name, and comparing it would only take time. */
const longestWord = 60;

/** The known word that somebody probably meant, or null. */
export const nearest = (word: string, known: Iterable<string>): string | null => {
  if (word.length > longestWord) return null;
  let best: string | null = null;
  let most = alike;
  for (const one of known) {
    const likeness = similarity(word.toLowerCase(), one.toLowerCase());
    if (likeness >= most) [best, most] = [one, likeness];
  }
  return best;
};

/** ` Mungkin maksud Anda "…"?`, or nothing. */
export const suggestion = (word: string, known: Iterable<string>): string => {
  const meant = nearest(word, known);
  return meant === null ? '' : ` Mungkin maksud Anda "${meant}"?`;
};
