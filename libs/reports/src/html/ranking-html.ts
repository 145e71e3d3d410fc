import { count, decimalComma } from '../format';
import type { ReportAssets } from '../pdf/assets';
import type { RankingCategory, RankingModel, RankingRow, UnrankedRow } from '../ranking-model';
import type { BandView } from '../report-head';
import type { StageCell } from '../stage-cell';
import { chartFigure, type BarChart } from './charts';
import { type Markup, html, type Fragment } from './markup';
import { closingBlock, sourceNotes, wholePage, type ReportPieces } from './report-page';
import { tables, type Column } from './table';

/** A band as a tinted label with its colour at the side. */
export const bandLabel = ({ label, colour, tint }: BandView): Markup =>
  html`<span class="band" style="background:${tint};border-color:${colour}">${label}</span>`;

/** A stage's score, or in small letters why there is none. */
export const stageTd = ({ score, text }: StageCell): Markup =>
  score === null ? html`<td class="none">${text}</td>` : html`<td class="n">${text}</td>`;

const kpis = (model: RankingModel): Markup => {
  const boxes: readonly (readonly [string, number])[] = [
    ['Badan publik peserta', model.participants],
    ['Diperingkat', model.ranked],
    ['Tidak diperingkat', model.unranked],
    ...model.bands.slice(0, 2).map(({ band, bodies }) => [band.label, bodies] as const),
  ];
  return html`<ul class="kpis">
    ${boxes.map(([label, bodies]) => html`<li class="kpi"><b>${count(bodies)}</b><span>${label}</span></li>`)}
  </ul>`;
};

const spokenCounts = (pairs: readonly (readonly [string, number])[]): string =>
  pairs.map(([label, bodies]) => `${label} ${bodies}`).join(', ');

const bandChart = (model: RankingModel): BarChart => {
  const single = model.categories.length === 1;
  const spoken = single
    ? spokenCounts(model.bands.map(({ band, bodies }) => [band.label, bodies]))
    : model.categories
        .map(({ label, bands }) => `${label}: ${spokenCounts(bands.map(({ band, bodies }) => [band.label, bodies]))}`)
        .join('; ');
  const series = single
    ? [
        {
          label: 'Badan publik',
          values: model.bands.map(({ bodies }) => bodies),
          colours: model.bands.map(({ band }) => band.colour),
        },
      ]
    : model.head.bands.map((band, index) => ({
        label: band.label,
        values: model.categories.map(({ bands }) => bands[index]?.bodies ?? 0),
        colours: [band.colour],
      }));
  return {
    id: 'bands',
    title: single ? 'Badan publik menurut kualifikasi' : 'Kualifikasi menurut kategori',
    spoken: `Jumlah badan publik menurut kualifikasi. ${spoken}`,
    labels: single ? model.bands.map(({ band }) => band.label) : model.categories.map(({ label }) => label),
    series,
    horizontal: true,
    stacked: !single,
    heightMm: single ? 46 : Math.min(120, 26 + 8 * model.categories.length),
  };
};

const distributionChart = (model: RankingModel, heightMm: number): BarChart => ({
  id: 'distribution',
  title: 'Sebaran nilai akhir',
  spoken: `Jumlah badan publik menurut rentang nilai akhir. ${spokenCounts(model.distribution.map(({ label, bodies }) => [label, bodies]))}`,
  labels: model.distribution.map(({ label }) => label),
  series: [{ label: 'Badan publik', values: model.distribution.map(({ bodies }) => bodies), colours: ['#3d6fb4'] }],
  heightMm,
});

const bandTable = (model: RankingModel): Fragment => {
  const columns: readonly Column[] = [
    { head: 'Kategori', width: 24 },
    ...model.head.bands.map(({ label, range }) => ({ head: html`${label}<small>${range}</small>`, width: 13 })),
    { head: 'Diperingkat', width: 12 },
    { head: 'Tidak diperingkat', width: 12 },
  ];
  const row = (label: string, counts: readonly number[]): Markup =>
    html`<tr>
      <th scope="row">${label}</th>
      ${counts.map((bodies) => html`<td class="c">${count(bodies)}</td>`)}
    </tr>`;
  const rows = model.categories.map(({ label, bands, rows: ranked, unranked }) =>
    row(label, [...bands.map(({ bodies }) => bodies), ranked.length, unranked.length]),
  );
  const total = row('Jumlah', [...model.bands.map(({ bodies }) => bodies), model.ranked, model.unranked]);
  return tables(
    'Jumlah badan publik menurut kategori dan kualifikasi',
    columns,
    model.categories.length > 1 ? [...rows, total] : rows,
  );
};

const rankingColumns = (model: RankingModel, noted: boolean): readonly Column[] => [
  { head: 'Peringkat', width: 10.5 },
  { head: 'Badan publik', width: noted ? 33 : 48 },
  ...model.head.stages.map(({ label, weight }) => ({
    head: html`${label}<small>bobot ${decimalComma(weight)}</small>`,
    width: 11,
  })),
  { head: 'Nilai akhir', width: 10 },
  { head: 'Kualifikasi', width: 19 },
  ...(noted ? [{ head: 'Catatan', width: 20 }] : []),
];

const rankingRow = (row: RankingRow, noted: boolean): Markup => {
  const place = row.group === null ? row.id : `${row.id} · ${row.group}`;
  return html`<tr>
    <td class="c">${count(row.rank)}</td>
    <th scope="row">${row.name} <span class="sub">${place}</span></th>
    ${row.stages.map(stageTd)}
    <td class="n final">${row.finalText}</td>
    <td>${bandLabel(row.band)}</td>
    ${noted && html`<td class="code">${row.notes.join('; ')}</td>`}
  </tr>`;
};

const unrankedTable = (category: RankingCategory): Fragment => {
  if (category.unranked.length === 0) return null;
  const columns = [
    { head: 'Kode', width: 20 },
    { head: 'Badan publik', width: 45 },
    { head: 'Keterangan', width: 35 },
  ];
  const row = ({ id, name, reason }: UnrankedRow): Markup =>
    html`<tr>
      <td class="code">${id}</td>
      <th scope="row">${name}</th>
      <td>${reason}</td>
    </tr>`;
  return html`<h3>Tidak diperingkat – ${category.label}</h3>
    ${tables(`Tidak diperingkat, kategori ${category.label}`, columns, category.unranked.map(row))}`;
};

/** A category of more rows than this begins on a page of its own. */
const pageRows = 12;

const gateNote = (category: RankingCategory): Fragment =>
  category.rows.some(({ gateNotes }) => gateNotes.length > 0) &&
  html`<p class="note">
    “Tidak lolos”: syarat mengikuti tahap itu tidak terpenuhi (lihat Metode penilaian). Alasannya untuk tiap badan
    publik ada di buku kerja Excel dan di Lembar Hasil Evaluasi.
  </p>`;

const categorySection = (model: RankingModel, category: RankingCategory, from: number, to: number): Markup => {
  const rows = category.rows.slice(from, to);
  const noted = category.rows.some(({ notes }) => notes.length > 0);
  const continued = from > 0 ? ` (lanjutan, urutan ${count(from + 1)}–${count(to)})` : '';
  const list =
    rows.length === 0
      ? html`<p class="note">Belum ada badan publik yang diperingkat.</p>`
      : tables(
          `Peringkat kategori ${category.label}`,
          rankingColumns(model, noted),
          rows.map((row) => rankingRow(row, noted)),
        );
  const end = to >= category.rows.length && html`${gateNote(category)}${unrankedTable(category)}`;
  return html`<section class="${category.rows.length > pageRows ? 'page' : 'flow'}">
    <h2>Kategori ${category.label}${continued}</h2>
    ${list}${end}
  </section>`;
};

/** The ranking in pieces that can be printed as one document or in parts. */
export const rankingPieces = (model: RankingModel): ReportPieces => {
  const bands = bandChart(model);
  const charts = model.ranked === 0 ? [] : [bands, distributionChart(model, bands.heightMm)];
  return {
    head: model.head,
    lead: model.head.periodTitle,
    landscape: false,
    charts,
    opening: html`${sourceNotes(model.head)}${kpis(model)}
      <div class="charts">${charts.map(chartFigure)}</div>
      <h2>Kualifikasi per kategori</h2>
      ${bandTable(model)}`,
    sections: model.categories.map((category) => ({
      label: `Kategori ${category.label}`,
      rows: category.rows.length,
      render: (from, to) => categorySection(model, category, from, to),
    })),
    closing: closingBlock(model.head),
  };
};

/** The ranking as one self-contained document, for up to about 1,000 rows; longer ones go through `printRanking`. */
export const rankingHtml = (model: RankingModel, assets: ReportAssets): string =>
  wholePage(rankingPieces(model), assets);
