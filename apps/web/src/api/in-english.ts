import { fill, type TextValues } from '../i18n/fill';

const BYTES_OF_MEGABYTE = 1_048_576;

type Texts = Readonly<Record<string, string>>;

/** A refusal's title in English; null where it has none. `texts` as in problem-english.ts. Pure. */
export const inEnglish = (texts: Texts, code: string, body: Readonly<Record<string, unknown>>): string | null => {
  const cause = body['fault'] ?? body['state'];
  const text = (typeof cause === 'string' ? texts[`${code}.${cause}`] : undefined) ?? texts[code];
  return text === undefined ? null : fill(text, valuesOf(body));
};

const valuesOf = (body: Readonly<Record<string, unknown>>): TextValues =>
  Object.fromEntries(Object.entries(body).flatMap(([key, value]) => placesOf(key, value)));

const placesOf = (key: string, value: unknown): readonly (readonly [string, string | number])[] => {
  if (Array.isArray(value))
    return [
      [key, value.join(', ')],
      [`${key}Count`, value.length],
    ];
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'number') return [];
  if (key.endsWith('Bytes')) return [[key.replace(/Bytes$/, 'Megabytes'), Math.floor(value / BYTES_OF_MEGABYTE)]];
  if (key.endsWith('Seconds')) return [[key.replace(/Seconds$/, 'Minutes'), Math.ceil(value / 60)]];
  return [[key, value]];
};

let texts: Texts = {};

/** The sentences for refusals in the language of the page: none while it is Indonesian, which the server speaks itself. */
export const refusalTexts = {
  are: (next: Texts): void => {
    texts = next;
  },
  find: (code: string, body: Readonly<Record<string, unknown>>): string | null => inEnglish(texts, code, body),
};
