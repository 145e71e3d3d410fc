import { count, decimalComma } from '../format';
import type { ReportAssets } from '../pdf/assets';
import type { IndicatorCell, RecapCategory, RecapModel, RecapRow } from '../recap-model';
import { type Markup, html, type Fragment } from './markup';
import { bandLabel, stageTd } from './ranking-html';
import { closingBlock, sourceNotes, wholePage, type ReportPieces } from './report-page';
import { tables, type Column } from './table';

const columnsOf = ({ stages }: RecapCategory): readonly Column[] => {
  const scores = stages.flatMap(({ label, weight, indicators }): Column[] => [
    ...indicators.map((indicator) => ({
      head: html`${indicator.label}<small>bobot ${decimalComma(indicator.weight)}</small>`,
      width: 9,
    })),
    { head: html`Nilai ${label}<small>bobot ${decimalComma(weight)}</small>`, width: 9 },
  ]);
  return [
    { head: 'No.', width: 4 },
    { head: 'Badan publik', width: 24 },
    ...scores,
    { head: 'Nilai akhir', width: 8 },
    { head: 'Kualifikasi', width: 14 },
  ];
};

const indicatorTd = ({ score, text }: IndicatorCell): Markup =>
  score === null ? html`<td class="c">${text}</td>` : html`<td class="n">${text}</td>`;

const rowOf = (row: RecapRow, number: number): Markup =>
  html`<tr>
    <td class="c">${count(number)}</td>
    <th scope="row">${row.name}<span class="sub">${row.id}</span></th>
    ${row.stages.map((stage, index) => [
      ...(row.indicators[index] ?? []).map(indicatorTd),
      stageTd(stage),
    ])}${row.final === null ? html`<td class="none">${row.finalText}</td>` : html`<td class="n final">${row.finalText}</td>`}
    <td>${row.band && bandLabel(row.band)}</td>
  </tr>`;

/** A category of more rows than this begins on a page of its own. */
const pageRows = 12;

const recapSection = (category: RecapCategory, from: number, to: number, breaks: boolean): Markup => {
  const rows = category.rows.slice(from, to).map((row, index) => rowOf(row, from + index + 1));
  const continued = from > 0 ? ` (lanjutan, nomor ${count(from + 1)}–${count(to)})` : '';
  const left: Fragment =
    category.left > 0 && to >= category.rows.length
      ? html`<p class="note">
          ${count(category.left)} badan publik tidak dinilai, belum diverifikasi, atau mengundurkan diri tidak dimuat.
        </p>`
      : null;
  return html`<section class="${breaks ? 'page' : 'flow'}">
    <h2>Kategori ${category.label}${continued}</h2>
    ${rows.length === 0 ? html`<p class="note">Belum ada badan publik yang dinilai.</p>` : tables(`Nilai per indikator, kategori ${category.label}`, columnsOf(category), rows)}${left}
  </section>`;
};

/** The recap in pieces that can be printed as one document or in parts. */
export const recapPieces = (model: RecapModel): ReportPieces => ({
  head: model.head,
  lead: model.head.periodTitle,
  landscape: true,
  charts: [],
  opening: sourceNotes(model.head),
  sections: model.categories.map((category, index) => ({
    label: `Kategori ${category.label}`,
    rows: category.rows.length,
    render: (from, to) => recapSection(category, from, to, index > 0 && category.rows.length > pageRows),
  })),
  closing: closingBlock(model.head),
});

/** The recap as one self-contained landscape document, for up to about 1,000 rows; longer ones go through `printRecap`. */
export const recapHtml = (model: RecapModel, assets: ReportAssets): string => wholePage(recapPieces(model), assets);
