import { count, decimalComma } from '../format';
import type { TableCell, TableReport, TableSection } from '../table-report';
import { html, type Markup } from './markup';
import { signatureBlock, sourceNotes, type ReportPieces } from './report-page';
import { tables } from './table';

const printed = (cell: TableCell): string => {
  if ('count' in cell) return count(cell.count);
  if ('score' in cell) return cell.score === null ? '–' : `${decimalComma(cell.score)}${cell.mark ?? ''}`;
  return cell.text ?? '–';
};

const rowOf = ([first, ...rest]: readonly TableCell[]): Markup =>
  html`<tr>
    <th scope="row">${first ? printed(first) : ''}</th>
    ${rest.map((cell) => ('text' in cell ? html`<td>${printed(cell)}</td>` : html`<td class="n">${printed(cell)}</td>`))}
  </tr>`;

const sectionHtml = ({ title, notes, columns, rows }: TableSection, from: number, to: number): Markup =>
  html`<section>
    <h2>${title}${from > 0 ? ' (lanjutan)' : ''}</h2>
    ${rows.length === 0 ? html`<p class="note">Belum ada isinya.</p>` : tables(title, columns, rows.slice(from, to).map(rowOf))}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </section>`;

/** A report of tables in pieces that can be printed as one document or in parts. */
export const tableReportPieces = (report: TableReport): ReportPieces => ({
  head: report.head,
  lead: report.head.periodTitle,
  landscape: true,
  charts: [],
  opening: html`${sourceNotes(report.head)}${report.notes.map((note) => html`<p class="note">${note}</p>`)}`,
  sections: report.sections.map((section) => ({
    label: section.title,
    rows: section.rows.length,
    render: (from, to) => sectionHtml(section, from, to),
  })),
  closing: html`<p class="note">Dicetak ${report.head.printedOn}. SHA-256 dokumen periode:</p>
    <p class="hash">${report.head.inputSha256}</p>
    ${signatureBlock(report.head)}`,
});
