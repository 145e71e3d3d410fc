import { Parser } from 'htmlparser2';

/** What can be read on a page, without anything that would run. */
export interface PageText {
  readonly title: string;
  readonly text: string;
  /** Whether the page has a field for a password. */
  readonly asksPassword: boolean;
}

/** More of a page is neither parsed nor kept as text. */
const MOST_BYTES = 1_048_576;
const MOST_CHARACTERS = 100_000;
/** The parser's stack costs more with each level; no page that people read is this deep. */
const DEEPEST = 1_000;
const PIECE = 4_096;

const UNREAD = new Set(['script', 'style', 'template', 'svg', 'iframe', 'object', 'noscript', 'select']);
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th title tr ul'.split(
    ' ',
  ),
);

/** The readable text of a page or a plain text; null for bytes of another kind. */
export const readPage = (body: Uint8Array, contentType: string): PageText | null => {
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (kind === 'text/plain') return { title: '', text: tidy(decode(body, contentType)), asksPassword: false };
  if (kind !== 'text/html' && kind !== 'application/xhtml+xml') return null;
  return readHtml(decode(body, contentType));
};

const readHtml = (html: string): PageText => {
  const found = { title: '', text: '', asksPassword: false };
  let unread = 0;
  let depth = 0;
  let inTitle = false;
  const parser = new Parser({
    onopentag: (name, { type }) => {
      depth += 1;
      if (UNREAD.has(name)) unread += 1;
      if (name === 'title') inTitle = true;
      if (name === 'input' && type?.toLowerCase() === 'password') found.asksPassword = true;
      if (BLOCKS.has(name)) found.text += '\n';
    },
    ontext: (text) => {
      if (inTitle) found.title += text;
      else if (unread === 0 && found.text.length < MOST_CHARACTERS) found.text += text;
    },
    onclosetag: (name) => {
      depth -= 1;
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      if (name === 'title') inTitle = false;
      if (BLOCKS.has(name)) found.text += '\n';
    },
  });
  for (let at = 0; at < html.length && depth < DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return { ...found, title: tidy(found.title).replace(/\s+/g, ' ').slice(0, 300), text: tidy(found.text) };
};

/** As the sender says, as the page says itself, else UTF-8. */
const decode = (body: Uint8Array, contentType: string): string => {
  const head = Buffer.from(body.subarray(0, 1_024)).toString('latin1');
  const label = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]; // prettier-ignore
  const bytes = body.subarray(0, MOST_BYTES);
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
};

/** Blanks and empty lines run together; signs that PostgreSQL cannot store are gone. */
const tidy = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .slice(0, MOST_CHARACTERS)
    .trim();
