import type { BriefModel } from '../brief-model';
import { count } from '../format';
import type { ReportAssets } from '../pdf/assets';
import { chartFigure, type BarChart } from './charts';
import { checkBlock } from './check-block';
import { Markup, html, type Fragment } from './markup';
import { reportPage } from './report-page';
import { tables } from './table';

const distributionChart = ({ distribution }: BriefModel): BarChart => ({
  id: 'distribution',
  title: 'Badan publik menurut kualifikasi',
  spoken: `Badan publik menurut kualifikasi: ${distribution.map(({ label, bodies }) => `${label} ${count(bodies)}`).join(', ')}.`,
  labels: distribution.map(({ label }) => label),
  series: [
    {
      label: 'Badan publik',
      values: distribution.map(({ bodies }) => bodies),
      colours: distribution.map(({ colour }) => colour),
    },
  ],
  horizontal: true,
  heightMm: 31,
});

const briefCss = `<style>
h2{margin:3mm 0 1mm;font-size:10.5pt}
.standing{margin-bottom:2.5mm}
.kop-rule{margin-bottom:3mm}
.top{display:flex;gap:4mm}
.top .kpis{flex:0 0 54mm;display:grid;gap:2mm;margin:0}
.top figure{padding:1.6mm 2.4mm}
.kpi{padding:1mm 3mm}.kpi b{font-size:14pt}
.brief{margin:0;padding-left:5mm;font-size:8.6pt}
.brief li{margin-bottom:.6mm}
.pair{display:flex;gap:6mm}.pair>div{flex:1}
.note{margin:1mm 0}
.check{margin-top:2mm}
.warn{margin:0 0 2mm;padding:1mm 3mm}
</style>`;

const list = (lines: BriefModel['advice'], none: string): Markup =>
  lines.length === 0
    ? html`<p class="note">${none}</p>`
    : html`<ol class="brief">
        ${lines.map(({ name, text }) => html`<li><b>${name}</b>${text === '' ? '' : `: ${text}`}</li>`)}
      </ol>`;

const standing = (model: BriefModel): Markup => {
  const facts: readonly (readonly [string, string])[] = [
    [model.meanText, 'rata-rata nilai akhir'],
    [count(model.ranked), 'badan publik diperingkat'],
    [count(model.unranked), 'tidak diperingkat'],
  ];
  return html`<div class="top">
    <ul class="kpis">
      ${facts.map(([value, label]) => html`<li class="kpi"><b>${value}</b><span>${label}</span></li>`)}
    </ul>
    ${chartFigure(distributionChart(model))}
  </div>`;
};

const categoryTable = (model: BriefModel): Fragment =>
  tables(
    'Rata-rata per kategori',
    [
      { head: 'Kategori', width: 24 },
      { head: 'Diperingkat', width: 12 },
      { head: 'Rata-rata', width: 12 },
      { head: 'Sejak tahun lalu', width: 18 },
      { head: 'Tertinggi', width: 40 },
    ],
    model.categories.map(
      ({ label, ranked, mean, step, best }) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td class="n">${count(ranked)}</td>
          <td class="n">${mean}</td>
          <td class="n">${step}</td>
          <td>${best}</td>
        </tr>`,
    ),
  );

const notes = (model: BriefModel): Fragment => [
  model.categoriesLeft > 0 &&
    html`<p class="note">${count(model.categoriesLeft)} kategori lain ada pada laporan peringkat.</p>`,
  model.hasBreak &&
    html`<p class="note">
      * Tahun pembandingnya diimpor dari tabel; cara menilainya tidak diketahui, jadi bukan deret yang sama.
    </p>`,
];

/** The brief as one self-contained page. */
export const briefHtml = (model: BriefModel, assets: ReportAssets): string => {
  const { head } = model;
  const body = html`${new Markup(briefCss)}${head.unverified !== null && html`<div class="warn"><p>${head.unverified}</p></div>`}
    ${standing(model)}
    <h2>Per kategori</h2>
    ${categoryTable(model)}${notes(model)}
    <div class="pair">
      <div>
        <h2>Naik paling banyak</h2>
        ${list(model.risen, 'Tidak ada yang naik, atau belum ada tahun pembanding.')}
      </div>
      <div>
        <h2>Turun paling banyak</h2>
        ${list(model.fallen, 'Tidak ada yang turun, atau belum ada tahun pembanding.')}
      </div>
    </div>
    <h2>Tertinggal, dan sebabnya</h2>
    ${list(model.lagging, 'Belum ada badan publik yang diperingkat.')}
    <h2>Yang paling menaikkan nilai daerah</h2>
    ${list(model.advice, 'Tidak ada butir yang menaikkan rata-rata.')}
    <p class="note">
      Setiap kenaikan dihitung dengan menilai ulang kuesioner semua badan publik; nilai yang ditetapkan tidak berubah.
      Dicetak ${head.printedOn}. SHA-256 dokumen periode: <span class="hash">${head.inputSha256}</span>
    </p>
    ${head.check !== null && checkBlock(head.check)}`;
  return reportPage(
    { head, lead: head.periodTitle, landscape: false, charts: [distributionChart(model)], body },
    assets,
  );
};
