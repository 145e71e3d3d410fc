/** Signs that no text can be stored or sent with: controls, halves of surrogate pairs, and two that XML forbids. */
const unstorable = /[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/u;

/** Signs that turn the direction of what follows, so that a text reads otherwise than it is. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Signs without width, which make two codes that look the same differ; joiners are part of some scripts. */
const invisible = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]|(?<=[\w.-])[\u200c\u200d]/g;

/** A cell's text as it is kept, and what was the matter with it. */
export interface SoundText {
  readonly text: string;
  /** `unstorable`: the text cannot be kept; `stripped`: signs that nobody sees were left out. */
  readonly trouble: 'unstorable' | 'stripped' | null;
}

/** Line breaks of every kind become one; of prose only what turns its direction is left out, of words all that is invisible. */
export const soundText = (given: string, isProse: boolean): SoundText => {
  const lines = given.replace(/\r\n?|\v/g, '\n');
  if (unstorable.test(lines)) return { text: lines.trim(), trouble: 'unstorable' };
  const seen = lines.replace(turning, '');
  const text = isProse ? seen : seen.replace(invisible, '');
  return { text: text.trim(), trouble: text.length < lines.length ? 'stripped' : null };
};
