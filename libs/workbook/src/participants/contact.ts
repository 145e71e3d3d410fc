import { similarity } from '@app/instrument';

const address = /^[^\s@,;<>"()]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** An e-mail address in lower case, or null where the text is none. */
export const plainEmail = (text: string): string | null => {
  const email = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return email.length <= 254 && address.test(email) && !email.includes('..') ? email : null;
};

/** Where people keep their mail; a domain that is almost one of these is most likely a slip of the finger. */
const common = [
  'gmail.com',
  'yahoo.com',
  'yahoo.co.id',
  'ymail.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'mail.com',
  'live.com',
];

const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cm|cmo|vom|comm)$/, '.com'],
  [/\.(go|desa|sch|ac|or|co)\.(?:di|ic|ig|od)$/, '.$1.id'],
];

/** How alike two domains are before one is taken for the other misspelt. */
const alike = 0.6;

/** The address that was probably meant, or null where there is nothing odd. */
export const suggestEmail = (email: string): string | null => {
  const at = email.lastIndexOf('@');
  const meant = meantDomain(email.slice(at + 1));
  return meant === null ? null : `${email.slice(0, at)}@${meant}`;
};

/** Whether two addresses differ by so little that one may be the other mistyped: one or two letters changed, lost or added. */
export const isNearEmail = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > mostLettersApart) return false;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (let at = 1; at < above.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (b[at - 1] === letter ? 0 : 1);
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return (above.at(-1) ?? 0) <= mostLettersApart;
};

const mostLettersApart = 2;

/** Long lists hold few domains; comparing letter by letter is for each of them once. */
const asked = new Map<string, string | null>();
const mostAsked = 1_000;

const meantDomain = (domain: string): string | null => {
  const known = asked.get(domain);
  if (known !== undefined) return known;
  const meant = compareDomain(domain);
  if (asked.size >= mostAsked) asked.clear();
  asked.set(domain, meant);
  return meant;
};

const compareDomain = (domain: string): string | null => {
  if (common.includes(domain)) return null;
  const ending = endings.find(([wrong]) => wrong.test(domain));
  if (ending) return meantDomain(domain.replace(...ending)) ?? domain.replace(...ending);
  const near = common
    .filter((known) => Math.abs(known.length - domain.length) <= 2)
    .find((known) => isSwapped(domain, known) || similarity(domain, known) >= alike);
  return near ?? null;
};

/** The same letters in another order, as quick fingers leave them. */
const isSwapped = (domain: string, known: string): boolean =>
  domain.length === known.length && [...domain].sort().join('') === [...known].sort().join('');

/** A telephone number as the world dials it, `+62…`; null where it cannot be one. */
export const plainPhone = (text: string): string | null => {
  const bare = text.replace(/[\s().\u00a0-]/g, '').replace(/^00/, '+');
  if (!/^\+?\d+$/.test(bare)) return null;
  const number = international(bare);
  return /^\+\d{9,15}$/.test(number) ? number : null;
};

const international = (bare: string): string => {
  if (bare.startsWith('+62')) return `+62${bare.slice(3).replace(/^0+/, '')}`;
  if (bare.startsWith('+')) return bare;
  if (bare.startsWith('62')) return `+62${bare.slice(2).replace(/^0+/, '')}`;
  return `+62${bare.replace(/^0+/, '')}`;
};

/** A site's address with its scheme; null where it cannot be one. */
export const plainWebsite = (text: string): string | null => {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(url) && URL.canParse(url) ? url : null;
};
