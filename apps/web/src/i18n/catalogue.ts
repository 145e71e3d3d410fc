import { type EnglishAddress, englishOf } from './english';
import { fill, type TextValues } from './fill';
import type { Language } from './language';

/** One page's texts in both languages; the compiler demands the same keys in each. */
export interface Catalogue<K extends string> {
  readonly id: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

export const catalogue = <K extends string>(
  id: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>> | EnglishAddress,
): Catalogue<K> => ({
  id,
  get en() {
    return typeof en === 'string' ? englishOf(en, id) : en;
  },
});

export type Translate<K extends string> = (key: K, values?: TextValues) => string;

export const translator =
  <K extends string>(texts: Catalogue<K>, language: Language): Translate<K> =>
  (key, values) =>
    fill(texts[language][key], values);
