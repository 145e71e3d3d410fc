import { count } from '../format';
import { html, type Fragment } from '../html/markup';
import { decreePieces, type Decree } from '../html/decree-html';
import { rankingPieces } from '../html/ranking-html';
import { recapPieces } from '../html/recap-html';
import { reportPage, wholePage, type ReportPieces } from '../html/report-page';
import { tables } from '../html/table';
import { tableReportPieces } from '../html/table-report-html';
import { bodyRows, type TableReport } from '../table-report';
import type { RankingModel } from '../ranking-model';
import type { RecapModel } from '../recap-model';
import type { ReportAssets } from './assets';
import { mergeParts, pageCount } from './merge-parts';
import { renderPdf, type PageSource } from './render-pdf';

/**
 * Up to so many rows a report is one tagged document; longer ones are printed part by part, untagged, and joined, which
 * keeps the browser's memory flat at any length. Joined by pdf-lib into one file, since people expect one report, not a folder:
 * what is lost are tags and bookmarks, so an index with page numbers stands in front.
 */
export const taggedRowLimit = 1000;

/** A printed report. */
export interface PrintedReport {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly rowCount: number;
  /** Whether screen readers find structure in it. */
  readonly tagged: boolean;
}

export interface PrintOptions {
  /** Called with 0 to 100 as parts are done. */
  readonly onProgress?: (percent: number) => void;
  /** Aborts between parts. */
  readonly signal?: AbortSignal;
}

interface Part {
  readonly label: string;
  readonly rows: number;
  readonly body: Fragment;
}

/** Sections cut to at most {@link taggedRowLimit} rows each. */
const partsOf = ({ sections }: ReportPieces): readonly Part[] =>
  sections.flatMap(({ label, rows, render }) =>
    Array.from({ length: Math.max(1, Math.ceil(rows / taggedRowLimit)) }, (_, index): Part => {
      const from = index * taggedRowLimit;
      const to = Math.min(rows, from + taggedRowLimit);
      const span = rows > taggedRowLimit ? `, urutan ${count(from + 1)}–${count(to)}` : '';
      return { label: `${label}${span}`, rows: to - from, body: render(from, to) };
    }),
  );

const indexTable = (parts: readonly Part[], firstPages: readonly number[]): Fragment => {
  const columns = [
    { head: 'Bagian', width: 64 },
    { head: 'Badan publik', width: 18 },
    { head: 'Halaman', width: 18 },
  ];
  const rows = parts.map(
    ({ label, rows: bodies }, index) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td class="c">${count(bodies)}</td>
        <td class="c">${count(firstPages[index] ?? 0)}</td>
      </tr>`,
  );
  return html`<h2>Daftar bagian</h2>
    <p class="note">Untuk seluruh data gunakan buku kerja Excel.</p>
    ${tables('Daftar bagian', columns, rows)}`;
};

const startsOf = (lengths: readonly number[], first: number): readonly number[] => {
  let page = first;
  return lengths.map((length) => {
    const start = page;
    page += length;
    return start;
  });
};

const printInParts = async (
  pieces: ReportPieces,
  assets: ReportAssets,
  browser: PageSource,
  { onProgress, signal }: PrintOptions,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const print = (body: Fragment, titled: boolean): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const charts = titled ? pieces.charts : [];
    return renderPdf(reportPage({ ...pieces, charts, body, titled, numbered: false }, assets), browser, {
      tagged: false,
    });
  };
  const parts = partsOf(pieces);
  const printed: Uint8Array[] = [];
  for (const part of parts) {
    printed.push(await print(part.body, false));
    onProgress?.(Math.floor((printed.length * 95) / (parts.length + 3)));
  }
  const closing = await print(pieces.closing, false);
  const front = (starts: readonly number[]): Promise<Uint8Array> =>
    print([pieces.opening, indexTable(parts, starts)], true);
  const lengths = await Promise.all(printed.map(pageCount));
  // Printed twice: page numbers in the index depend on how many pages the front itself takes.
  const frontPages = await pageCount(await front(lengths.map(() => 0)));
  const opening = await front(startsOf(lengths, frontPages + 1));
  return mergeParts([opening, ...printed, closing], `${pieces.head.title} – ${pieces.lead}`);
};

const printReport = async (
  pieces: ReportPieces,
  assets: ReportAssets,
  browser: PageSource,
  options: PrintOptions,
): Promise<PrintedReport> => {
  const rowCount = pieces.sections.reduce((total, { rows }) => total + rows, 0);
  const tagged = rowCount <= taggedRowLimit;
  if (!tagged) return { ...(await printInParts(pieces, assets, browser, options)), rowCount, tagged };
  const pdf = await renderPdf(wholePage(pieces, assets), browser);
  return { pdf, pages: await pageCount(pdf), rowCount, tagged };
};

/** Prints a ranking: one tagged document, or parts with an index above {@link taggedRowLimit} rows. */
export const printRanking = (
  model: RankingModel,
  assets: ReportAssets,
  browser: PageSource,
  options: PrintOptions = {},
): Promise<PrintedReport> => printReport(rankingPieces(model), assets, browser, options);

/** Prints a decree with its annex, as {@link printRanking} does. */
export const printDecree = (
  model: RankingModel,
  decree: Decree,
  { assets, browser }: { readonly assets: ReportAssets; readonly browser: PageSource },
  options: PrintOptions = {},
): Promise<PrintedReport> => printReport(decreePieces(model, decree), assets, browser, options);

/** Prints a recap, as {@link printRanking} does. */
export const printRecap = (
  model: RecapModel,
  assets: ReportAssets,
  browser: PageSource,
  options: PrintOptions = {},
): Promise<PrintedReport> => printReport(recapPieces(model), assets, browser, options);

/** Prints a report of tables, as {@link printRanking} does; its row count is of the bodies that it lists. */
export const printTableReport = async (
  report: TableReport,
  assets: ReportAssets,
  browser: PageSource,
  options: PrintOptions = {},
): Promise<PrintedReport> => ({
  ...(await printReport(tableReportPieces(report), assets, browser, options)),
  rowCount: bodyRows(report),
});
