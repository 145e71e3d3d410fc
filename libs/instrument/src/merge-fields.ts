import { fieldOfKey, keysOfKind, type ChangedField } from './changed-field';
import type { Entry } from './entry-index';
import { isSame } from './fate-of-value';
import type { Instrument } from './instrument';

/** A record of members, read without caring which kind of thing it is. */
export type Members = Readonly<Record<string, unknown>>;

export type Keys = readonly [string, ...string[]];

/** What both have changed, each in its own way. */
export interface Clash {
  readonly field: ChangedField;
  /** The members decided together, and how I want them; a member not in `mine` is to be absent. */
  readonly keys: Keys;
  readonly mine: Members;
  /** Where the members are one text: only this language of it. */
  readonly language?: 'id' | 'en';
}

export interface MergedMembers {
  readonly merged: Members;
  readonly clashes: readonly Clash[];
}

/** Members that are decided together. */
interface Part {
  readonly field: ChangedField;
  readonly keys: Keys;
}

const partsOf = (fields: Readonly<Record<string, ChangedField>>): readonly Part[] => {
  const parts = new Map<ChangedField, Keys>();
  for (const [key, field] of Object.entries(fields)) {
    const known = parts.get(field);
    parts.set(field, known ? [...known, key] : [key]);
  }
  return [...parts].map(([field, keys]) => ({ field, keys }));
};

const beyondKind = (): readonly Part[] => {
  const ofKind: readonly string[] = keysOfKind;
  return [
    { field: 'kind', keys: keysOfKind },
    ...partsOf(fieldOfKey).filter(({ keys }) => !keys.some((key) => ofKind.includes(key))),
  ];
};

// Marked pure, so that a page which merges nothing does not carry them.
const entryParts = /* @__PURE__ */ partsOf(fieldOfKey);
const partsOfAnyKind = /* @__PURE__ */ beyondKind();

type HeadKey = Exclude<keyof Instrument, 'format' | 'code' | 'version' | 'children'>;

const headParts = /* @__PURE__ */ partsOf({
  title: 'title',
  purpose: 'purpose',
  source: 'source',
  verified: 'verified',
  aggregate: 'aggregate',
} as const satisfies Record<HeadKey, ChangedField>);

/** Brings the members of one node or item together; base is undefined where both have added it. */
export const mergeEntry = (base: Entry | undefined, mine: Entry, theirs: Entry): MergedMembers => {
  const [was, my, their] = [base, mine, theirs].map((entry) => entry && { ...entry, children: undefined });
  if (isSame(my, was) || isSame(my, their)) return { merged: { ...theirs }, clashes: [] };
  if (isSame(their, was)) return { merged: { ...mine }, clashes: [] };
  const kinds = [base, mine, theirs].map((entry) => (entry?.type === 'item' ? entry.kind : undefined));
  const isOneKind = kinds.every((kind) => kind === kinds[1]) || (!base && kinds[1] === kinds[2]);
  return mergeParts(isOneKind ? entryParts : partsOfAnyKind, base, mine, theirs);
};

/** Brings the heads together. Code and version only name the instrument: of two, the server's stays, without a question. */
export const mergeHead = (base: Instrument, mine: Instrument, theirs: Instrument): MergedMembers => {
  const { merged, clashes } = mergeParts(headParts, base, mine, theirs);
  const named = (['code', 'version'] as const).filter((key) => theirs[key] === base[key]);
  return { merged: { ...merged, ...pick(mine, named) }, clashes };
};

const mergeParts = (parts: readonly Part[], base: object | undefined, mine: object, theirs: object): MergedMembers => {
  let merged: Members = { ...theirs };
  const clashes: Clash[] = [];
  for (const { field, keys } of parts) {
    const sides = { base: pick(base ?? {}, keys), mine: pick(mine, keys), theirs: pick(theirs, keys) };
    const { chosen, clashing } = mergePart({ field, keys }, sides);
    merged = withMembers(merged, keys, chosen);
    clashes.push(...clashing);
  }
  return { merged, clashes };
};

interface Sides<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

const mergePart = (
  part: Part,
  { base, mine, theirs }: Sides<Members>,
): { readonly chosen: Members; readonly clashing: readonly Clash[] } => {
  if (isSame(mine, base) || isSame(mine, theirs)) return { chosen: theirs, clashing: [] };
  if (isSame(theirs, base)) return { chosen: mine, clashing: [] };
  const texts = textsOf(part, { base, mine, theirs });
  return texts ? mergeText(part, texts, mine) : { chosen: theirs, clashing: [{ ...part, mine }] };
};

/** The three texts, where the part is one text that all three have: who translates does not disturb who writes. */
const textsOf = ({ keys }: Part, sides: Sides<Members>): Sides<Members> | undefined => {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => side[keys[0]]);
  return isText(base) && isText(mine) && isText(theirs) ? { base, mine, theirs } : undefined;
};

const isText = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && typeof (value as Members)['id'] === 'string';

const mergeText = (
  { field, keys }: Part,
  { base, mine, theirs }: Sides<Members>,
  members: Members,
): { readonly chosen: Members; readonly clashing: readonly Clash[] } => {
  let chosen = theirs;
  const clashing: Clash[] = [];
  for (const language of ['id', 'en'] as const) {
    if (mine[language] === base[language] || mine[language] === theirs[language]) continue;
    if (theirs[language] === base[language]) chosen = withMembers(chosen, [language], mine);
    else clashing.push({ field: language === 'en' ? 'translation' : field, keys, mine: members, language });
  }
  return { chosen: Object.fromEntries(keys.map((key) => [key, chosen])), clashing };
};

const pick = (record: object, keys: readonly string[]): Members =>
  Object.fromEntries(Object.entries(record).filter(([key, value]) => keys.includes(key) && value !== undefined));

/** A thing as I want it where we clash. */
export const withClash = (members: Members, { keys, mine, language }: Clash): Members => {
  const [key] = keys;
  const text = members[key];
  if (language === undefined || !isText(text)) return withMembers(members, keys, mine);
  return { ...members, [key]: withMembers(text, [language], mine[key] as Members) };
};

/** A record with some members replaced by those of another, or gone where the other has none. */
export const withMembers = (record: Members, keys: readonly string[], chosen: Members): Members => ({
  ...Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))),
  ...pick(chosen, keys),
});
