import { refusalTexts } from '../api/in-english';
import { serverWords } from './server-words';

/** Where the build put the English texts of one catalogue: see english-apart.mts. */
export type EnglishAddress = string & { readonly kind: 'english' };

type Texts = Readonly<Record<string, string>>;

let all: Readonly<Record<string, Texts>> = {};

/** Fetches the English texts of every page, which most people never need. Rejects where they cannot be had now. */
export const loadEnglish = async (): Promise<void> => {
  const [{ texts }, { problemEnglish }, { serverEnglish }] = await Promise.all([
    import('virtual:english'),
    import('../api/problem-english'),
    import('../api/server-english'),
  ]);
  all = texts;
  refusalTexts.are(problemEnglish);
  serverWords.are(serverEnglish);
};

/** The texts at an address; the Indonesian ones where the English could not be had. */
export const englishOf = <T extends Texts>(address: EnglishAddress, indonesian: T): T =>
  (all[address] as T | undefined) ?? indonesian;
