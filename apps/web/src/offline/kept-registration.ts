/** What was typed of a registration and the server does not have, beside what it last said. Pure. */
import type { RegistrationContent } from '../api/registration-types';

export type RegistrationKey = keyof RegistrationContent;
type Part = Partial<RegistrationContent>;

export interface KeptRegistration {
  /** As the server had it under that revision. */
  readonly base: RegistrationContent;
  readonly revision: number;
  readonly typed: Part;
  /** Typed here, and changed to something else by somebody else meanwhile: a person decides. */
  readonly torn: readonly RegistrationKey[];
  /** What was sent last of each field: where the reply was lost, it is no change by somebody else. */
  readonly sent: Part;
}

/** A field that somebody else changed while it stood on this screen. */
export interface RegistrationNews {
  readonly field: RegistrationKey;
  readonly before: string | boolean;
  readonly now: string | boolean;
}

export const begunWith = (base: RegistrationContent, revision: number): KeptRegistration => ({
  base,
  revision,
  typed: {},
  torn: [],
  sent: {},
});

/** What stands in the fields. */
export const shownOf = ({ base, typed }: KeptRegistration): RegistrationContent => ({ ...base, ...typed });

/** What may go to the server; a torn field waits for its person. */
export const sendableOf = ({ typed, torn }: KeptRegistration): Part => without(typed, torn);

export const typedInto = (kept: KeptRegistration, change: Part): KeptRegistration => ({
  ...kept,
  typed: { ...kept.typed, ...change },
  torn: kept.torn.filter((field) => !(field in change) || change[field] !== kept.base[field]),
});

/** Sent, its reply not heard yet. */
export const beingSent = (kept: KeptRegistration, change: Part): KeptRegistration => ({
  ...kept,
  sent: { ...kept.sent, ...change },
});

/** The server has this; what was typed since goes on waiting. */
export const savedAs = (kept: KeptRegistration, change: Part, revision: number): KeptRegistration => ({
  ...kept,
  base: { ...kept.base, ...change },
  revision,
  typed: without(
    kept.typed,
    keysOf(change).filter((field) => kept.typed[field] === change[field]),
  ),
  sent: without(kept.sent, keysOf(change)),
});

/** Takes over what the server says now; where it says something else than what was typed here, both stay until a person picks. */
export const overtaken = (
  kept: KeptRegistration,
  { content, revision }: { readonly content: RegistrationContent; readonly revision: number },
): { readonly kept: KeptRegistration; readonly news: readonly RegistrationNews[] } => {
  if (revision < kept.revision) return { kept, news: [] };
  const changed = keysOf(content).filter(
    (field) => content[field] !== kept.base[field] && content[field] !== kept.sent[field],
  );
  const agreed = keysOf(kept.typed).filter((field) => kept.typed[field] === content[field]);
  const typed = without(kept.typed, agreed);
  const torn = [...new Set([...kept.torn, ...changed])].filter((field) => field in typed);
  const news = changed
    .filter((field) => !(field in kept.typed))
    .map((field) => ({ field, before: kept.base[field], now: content[field] }));
  return { kept: { ...kept, base: content, revision, typed, torn }, news };
};

export const picked = (kept: KeptRegistration, field: RegistrationKey, whose: 'mine' | 'theirs'): KeptRegistration => ({
  ...kept,
  torn: kept.torn.filter((one) => one !== field),
  typed: whose === 'mine' ? kept.typed : without(kept.typed, [field]),
});

const keysOf = (part: Part): RegistrationKey[] => Object.keys(part) as RegistrationKey[];

const without = (part: Part, fields: readonly RegistrationKey[]): Part =>
  Object.fromEntries(Object.entries(part).filter(([field]) => !fields.includes(field as RegistrationKey)));
