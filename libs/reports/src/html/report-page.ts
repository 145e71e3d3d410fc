import type { ReportAssets } from '../pdf/assets';
import type { Letterhead, ReportHead } from '../report-head';
import { chartScripts, type BarChart } from './charts';
import { Markup, html, type Fragment } from './markup';
import { pageCss, reportCss } from './style';

export interface PageParts {
  readonly head: ReportHead;
  readonly lead: string;
  readonly landscape: boolean;
  readonly charts: readonly BarChart[];
  readonly body: Fragment;
  /** Off for a part whose pages are numbered after merging. Default on. */
  readonly numbered?: boolean;
  /** Off for a continuing part, which begins with its tables. Default on. */
  readonly titled?: boolean;
}

/** Logo, head lines and address over the double rule; nothing where the organiser has none. */
export const letterheadBlock = (letterhead: Pick<Letterhead, 'lines' | 'address' | 'logo'> | null): Fragment => {
  if (!letterhead) return null;
  const office = letterhead.lines.at(-1) ?? '';
  return html`<header>
    <div class="kop">
      ${letterhead.logo !== undefined && html`<img class="kop-logo" src="${letterhead.logo}" alt="Logo ${office}" />`}
      <div>
        ${letterhead.lines.slice(0, -1).map((line) => html`<p class="line">${line}</p>`)}
        <p class="office">${office}</p>
        <p class="address">${letterhead.address}</p>
      </div>
    </div>
    <div class="kop-rule"></div>
  </header>`;
};

/** Across every page of a paper that is only to be looked at. */
export const previewMark = ({ isPreview }: Pick<ReportHead, 'isPreview'>): Fragment =>
  isPreview && html`<div class="preview-mark" aria-hidden="true">PRATINJAU</div>`;

const openingBlock = ({ head, lead }: PageParts): Markup =>
  html`${letterheadBlock(head.letterhead)}
    <h1>${head.title}</h1>
    <p class="lead">${lead}</p>
    <p class="standing">${head.organiser} · <b>${head.standing}</b></p>`;

/** Notes on instruments that nobody has checked against an official text; printed wherever scores are. */
export const sourceNotes = (head: ReportHead): Fragment =>
  head.unverified === null ? null : html`<div class="warn"><p>${head.unverified}</p></div>`;

const bulletList = (heading: string, lines: readonly string[]): Fragment =>
  lines.length > 0 &&
  html`<h3>${heading}</h3>
    <ul class="bullets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;

/** The policy in words and the hash that ties the print to its input. */
export const methodBlock = (head: ReportHead): Markup =>
  html`<h2>Metode penilaian</h2>
    <div class="method">
      ${head.method.map(
        ({ heading, lines }) =>
          html`<section>
            <h3>${heading}</h3>
            <ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>
          </section>`,
      )}
    </div>
    ${bulletList('Instrumen', head.sources)}${bulletList('Catatan perhitungan', head.warnings)}
    <p class="note">
      Dicetak ${head.printedOn}. Setiap angka dapat dihitung ulang dari dokumen periode dengan SHA-256 (RFC 8785):
    </p>
    <p class="hash">${head.inputSha256}</p>`;

/** Place, date and the signatories side by side. */
export const signatureBlock = (head: ReportHead): Fragment => {
  const signatories = head.letterhead?.signatories ?? [];
  if (signatories.length === 0) return null;
  return html`<div class="signs">
    ${signatories.map(
      ({ role, name, nip }, index) =>
        html`<div class="sign">
          <p>${index === signatories.length - 1 ? head.placeAndDate : '\u00a0'}</p>
          <p>${role}</p>
          <div class="space"></div>
          <p class="name">${name}</p>
          ${nip ? html`<p>NIP ${nip}</p>` : null}
        </div>`,
    )}
  </div>`;
};

/** A whole self-contained HTML document: style, fonts and scripts inside, nothing fetched. */
export const reportPage = (parts: PageParts, assets: ReportAssets): string => {
  const css = new Markup(
    `${assets.fontCss}\n${pageCss(parts.head, parts.landscape, parts.numbered ?? true)}\n${reportCss}`,
  );
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:"
        />
        <title>${parts.head.title} – ${parts.lead}</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        ${previewMark(parts.head)}${(parts.titled ?? true) && openingBlock(parts)}
        <main>${parts.body}</main>
        ${chartScripts(parts.charts, assets.chartScript)}
      </body>
    </html>`.text;
};

/** A report cut where a long one may be divided. */
export interface ReportPieces {
  readonly head: ReportHead;
  readonly lead: string;
  readonly landscape: boolean;
  readonly charts: readonly BarChart[];
  readonly opening: Fragment;
  readonly sections: readonly ReportSection[];
  readonly closing: Fragment;
}

/** A run of rows, of which any span can be rendered. */
export interface ReportSection {
  readonly label: string;
  readonly rows: number;
  readonly render: (from: number, to: number) => Fragment;
}

/** Method and signatures on a page of their own. */
export const closingBlock = (head: ReportHead): Markup =>
  html`<section class="page">${methodBlock(head)}${signatureBlock(head)}</section>`;

/** All pieces as one document. */
export const wholePage = (pieces: ReportPieces, assets: ReportAssets): string =>
  reportPage(
    {
      ...pieces,
      body: [pieces.opening, pieces.sections.map(({ rows, render }) => render(0, rows)), pieces.closing],
    },
    assets,
  );
