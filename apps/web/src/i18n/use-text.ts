import type { Text } from '@app/instrument';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Catalogue, type Translate, catalogue, translator } from './catalogue';
import { type Language, language } from './language';
import { en } from './en';
import { id } from './id';
import { serverWords } from './server-words';

const common = catalogue(id, en);

export const useLanguage = (): Language => {
  const [current, setCurrent] = useState(language.current());
  useEffect(() => language.subscribe(() => setCurrent(language.current())), []);
  return current;
};

/** The texts of one page: `const t = useTextOf(messages); t('title')`. */
export const useTextOf = <K extends string>(texts: Catalogue<K>): Translate<K> => {
  const current = useLanguage();
  return useMemo(() => translator(texts, current), [texts, current]);
};

/** The texts that every page shares (src/i18n/id.ts). */
export const useText = (): Translate<keyof typeof id> => useTextOf(common);

/** A text that every page shares, for what is said outside of a page. */
export const textNow: Translate<keyof typeof id> = (key, values) => translator(common, language.current())(key, values);

/** Reads the texts of an instrument, which are Indonesian always and English where somebody wrote it. */
export const useInstrumentText = (): ((text: Text) => string) => {
  const current = useLanguage();
  return (text) => (current === 'en' ? (text.en ?? text.id) : text.id);
};

/** Says what the server wrote in the language of the page. */
export const useServerWords = (): ((text: string) => string) => {
  useLanguage();
  return serverWords.say;
};
