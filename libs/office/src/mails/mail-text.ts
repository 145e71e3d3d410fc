import { oneLine } from '@app/platform';

/** Stands in a mail's text where its secret link goes; nobody can type it, since it is taken out of what is given. */
const MARK = '\u{E000}';

/** A text as it is kept: the secret apart, so that a list of mails opens no door. Throws RangeError where it is not in it. */
export const hideSecret = (text: string, secret: string | undefined): string => {
  const clean = text.replaceAll(MARK, '');
  if (secret === undefined) return clean;
  if (!clean.includes(secret)) throw new RangeError('the secret is not in the text');
  return clean.replaceAll(secret, MARK);
};

/** Whether a text has lost the secret that belongs in it: sent again, it would say nothing. */
export const lacksSecret = (text: string, secret: string | null): boolean => secret === null && text.includes(MARK);

/** The text with its secret, or with words in its place. */
export const revealSecret = (text: string, secret: string | null): string =>
  text.replaceAll(MARK, secret ?? '(tautan rahasia, hanya terlihat oleh penerima)');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML that shows exactly it. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

interface Paper {
  readonly subject: string;
  readonly text: string;
  /** In whose name. */
  readonly sender: string;
  readonly publicUrl: string;
  /** A person's own letter: nothing stands under it. */
  readonly isPersonal?: boolean;
}

/** What stands under every mail: who sends it, and where to choose fewer. */
const footer = ({ sender, publicUrl }: Paper): string =>
  `Dikirim oleh ${sender} melalui Terbuka. Pilihan surel Anda: ${publicUrl}/akun`;

/** The plain text of a mail. */
export const mailText = (paper: Paper): string =>
  paper.isPersonal ? `${paper.text.trim()}\n` : `${paper.text.trim()}\n\n-- \n${footer(paper)}\n`;

/**
 * The same mail as HTML. Everything in it may come from a stranger: it is escaped, and only addresses of our own site
 * become links, so that nobody can send a trap in an organiser's name.
 */
export const mailHtml = (paper: Paper): string => {
  const paragraphs = paper.text.trim().split(/\n{2,}/);
  const body = paragraphs.map((lines) => `<p style="margin:0 0 16px">${linked(lines, paper.publicUrl)}</p>`).join('\n');
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(oneLine(paper.subject))}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a;font:16px/1.5 system-ui,sans-serif">
<main style="max-width:600px">
${body}
</main>
${paper.isPersonal ? '' : htmlFooter(paper)}</body></html>
`;
};

const htmlFooter = (paper: Paper): string =>
  `<footer style="max-width:600px;border-top:1px solid #767676;padding-top:12px;color:#4a4a4a;font-size:14px">${linked(footer(paper), paper.publicUrl)}</footer>\n`;

const linked = (text: string, publicUrl: string): string =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((piece) => {
      const shown = escapeHtml(piece).replaceAll('\n', '<br>\n');
      return piece === publicUrl || piece.startsWith(`${publicUrl}/`)
        ? `<a href="${shown}" style="color:#0b4f8a">${shown}</a>`
        : shown;
    })
    .join('');
