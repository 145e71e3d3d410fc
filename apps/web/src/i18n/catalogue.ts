import { type EnglishAddress, englishOf } from './english';
import type { Language } from './language';

/** Values for the `{places}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

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

/** Fills `{name}` places; a place without a value stays visible, so that the gap is seen. */
export const fill = (text: string, values: TextValues = {}): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

export type Translate<K extends string> = (key: K, values?: TextValues) => string;

export const translator =
  <K extends string>(texts: Catalogue<K>, language: Language): Translate<K> =>
  (key, values) =>
    fill(texts[language][key], values);
