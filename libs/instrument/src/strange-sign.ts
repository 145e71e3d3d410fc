/** Signs that a database or a workbook cannot keep: controls, halves of surrogate pairs, and what is no character. */
const unstorable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u;

/** Signs that nobody sees, or that look like a space and are none. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Zs} ]/u;

/** Letters, digits and dashes that are none of those on the keyboard, such as a Cyrillic А. */
const lookAlike = /[^\P{L}A-Za-z]|[^\P{N}0-9]|[^\P{Pd}-]|\p{M}/u;

/** Where a text holds a sign that cannot be kept, in words; null where it holds none. */
export const unstorableSign = (text: string): string | null => {
  const found = firstOf(unstorable, text);
  return found && `tanda ke-${found.place} (${found.name})`;
};

/** Where a code holds a sign that nobody sees; null where it holds none. */
export const unseenSign = (code: string): string | null => {
  const found = firstOf(unseen, code);
  return found && `tanda ke-${found.place} tidak terlihat (${found.name}); hapus, lalu ketik ulang kodenya`;
};

/** The name of a sign that nobody sees; null where there is something to see. */
export const unseenName = (sign: string): string | null => firstOf(unseen, sign)?.name ?? null;

/** Where a code looks like another because of a sign that nobody sees or tells apart; null where it does not. */
export const strangeSign = (code: string): string | null => {
  const hidden = unseenSign(code);
  if (hidden !== null) return hidden;
  const found = firstOf(lookAlike, code);
  return found && `tanda ke-${found.place}, "${found.sign}", bukan huruf, angka, atau tanda hubung biasa (${found.name}); ketik ulang kodenya`; // prettier-ignore
};

interface Found {
  readonly sign: string;
  /** Counted from one, in characters as people count them. */
  readonly place: number;
  /** Such as `U+200B`. */
  readonly name: string;
}

const firstOf = (pattern: RegExp, text: string): Found | null => {
  const match = pattern.exec(text);
  if (!match) return null;
  const [sign] = match;
  const name = `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  return { sign, place: [...text.slice(0, match.index)].length + 1, name };
};
