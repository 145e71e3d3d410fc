/** A mailbox with the name to show beside it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** One mailbox and nothing else: no list, no comment, no line break, so that it cannot add a header or a recipient. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/iu;

/** Whether a letter can be addressed so. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && ADDRESS.test(text) && !/\.\.|^\.|\.@/.test(text);

/** A text as one line: what could break out of a header is a space. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Reads `Nama <surel@alamat>` or a bare address; null where it is neither. */
export const parseMailbox = (text: string): Mailbox | null => {
  const [, name = '', inside] = /^\s*(?:"?([^"<>]*?)"?\s*)?<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = (inside ?? text).trim();
  return isMailAddress(address) ? { name: oneLine(name), address } : null;
};
