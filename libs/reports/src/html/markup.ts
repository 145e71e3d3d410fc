/** Text that is HTML already. Only {@link html} makes it, so everything else is escaped on its way in. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Fragment = Markup | string | number | null | false | readonly Fragment[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const controls = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Escapes for text and quoted attributes, and drops control and direction-override characters that could rearrange a line. */
export const escapeText = (text: string): string =>
  text.replace(controls, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const rendered = (value: Fragment): string => {
  if (value instanceof Markup) return value.text;
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(rendered).join('');
};

/** Template tag: what is written in the template is HTML, what is put in is text. */
export const html = (strings: TemplateStringsArray, ...values: readonly Fragment[]): Markup =>
  new Markup(strings.map((part, index) => part + rendered(values[index] ?? null)).join(''));

/** A value as JSON that can stand inside a script element. */
export const scriptJson = (value: unknown): Markup =>
  new Markup(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
