/** What JSON can hold; `undefined` members are left out, as in `JSON.stringify`. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The RFC 8785 (JCS) text of a value: no white space, keys in order of their UTF-16 code units, numbers as ECMAScript
 * writes them. Two equal documents have one text and hence one hash, however they were typed.
 * Throws `RangeError` on what JSON cannot say exactly: NaN, infinities, lone surrogates, dates, functions, big integers.
 */
export const canonicalJson = (value: unknown): string => {
  const text = write(value);
  if (hasLoneSurrogate(text)) throw new RangeError('canonical JSON: a string holds half of a surrogate pair');
  return text;
};

const write = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (isInOrder(value)) return JSON.stringify(value);
  return Array.isArray(value) ? writeList(value) : writeObject(value as Record<string, unknown>);
};

// Text is joined as it comes: closures and lists of pieces took most of the time of a period's ten thousand sheets.
const writeList = (list: readonly unknown[]): string => {
  let text = '';
  for (const member of list) text += (text === '' ? '[' : ',') + write(member);
  return `${text}]`;
};

const writeObject = (object: Record<string, unknown>): string => {
  let text = '';
  for (const key of sorted(Object.keys(object))) {
    const member = object[key];
    if (member !== undefined) text += `${text === '' ? '{' : ','}${quoted(key)}:${write(member)}`;
  }
  return `${text || '{'}}`;
};

/** Printable ASCII without quote and backslash, which stands for itself. */
const plain = /^[ !#-[\]-~]*$/;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

const fewKeys = 16;

/** Sorts by UTF-16 code units, in place; for a handful of keys insertion is several times faster than the engine's sort. */
const sorted = (keys: string[]): readonly string[] => {
  if (keys.length > fewKeys) return keys.sort();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string; // inside the bounds
    let place = index;
    for (let before = keys[place - 1]; before !== undefined && before > key; before = keys[place - 1]) {
      keys[place] = before;
      place -= 1;
    }
    keys[place] = key;
  }
  return keys;
};

/**
 * Whether the engine's own serialiser already gives the canonical text, which holds for nearly all of a million verdicts
 * and is several times faster than sorting them. Refuses what has no canonical text.
 */
const isInOrder = (value: unknown): value is Json => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return requireFinite(value);
  if (typeof value !== 'object') throw new RangeError(`canonical JSON: ${typeof value} has no JSON form`);
  if (Array.isArray(value)) return value.every(isInOrder);
  return hasKeysInOrder(value as Record<string, unknown>);
};

const requireFinite = (value: number): true => {
  if (!Number.isFinite(value)) throw new RangeError(`canonical JSON: ${value} is not a JSON number`);
  return true;
};

const hasKeysInOrder = (object: Record<string, unknown>): boolean => {
  if (typeof object['toJSON'] === 'function')
    throw new RangeError('canonical JSON: only plain objects have a JSON form');
  let previous = '';
  for (const key of Object.keys(object)) {
    if (key < previous) return false;
    previous = key;
    const member = object[key];
    if (member !== undefined && !isInOrder(member)) return false;
  }
  return true;
};

/** The serialiser writes a lone surrogate as `\udxxx`; a backslash typed by a person comes out doubled. */
const hasLoneSurrogate = (json: string): boolean => json.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(json);
