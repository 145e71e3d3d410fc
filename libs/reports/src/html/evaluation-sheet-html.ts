import { toDouble } from '../exact-number';
import { decimalComma } from '../format';
import type { EvaluationSheetModel, SheetEvidence, SheetGroup, SheetItem, SheetStage } from '../evaluation-sheet-model';
import type { ReportAssets } from '../pdf/assets';
import { checkBlock } from './check-block';
import { chartFigure, type BarChart } from './charts';
import { type Markup, html, type Fragment } from './markup';
import { stageTd } from './ranking-html';
import { methodBlock, reportPage, signatureBlock } from './report-page';
import { tables } from './table';

const identity = (model: EvaluationSheetModel): Markup => {
  const { subject, head } = model;
  const pairs: readonly (readonly [string, Fragment])[] = [
    ['Badan publik', subject.name],
    ['Kode', subject.id],
    ['Kategori', subject.group === null ? subject.category : `${subject.category} · ${subject.group}`],
    ['Periode', `${head.periodTitle} (${head.year})`],
    ['Penyelenggara', head.organiser],
    ['Tanggal cetak', head.printedOn],
  ];
  return html`<dl class="identity">
    ${pairs.map(
      ([term, value]) =>
        html`<dt>${term}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
};

const statuses: Readonly<Record<EvaluationSheetModel['status'], string>> = {
  ranked: '–',
  undetermined: 'Belum ditentukan',
  withdrawn: 'Mengundurkan diri',
  notAssessed: 'Tidak Dinilai',
};

const outcome = (model: EvaluationSheetModel): Markup =>
  html`<ul class="kpis">
      <li class="kpi"><b>${model.finalText}</b><span>Nilai akhir (skala ${decimalComma(model.head.scale)})</span></li>
      <li class="kpi"><b>${model.band?.label ?? statuses[model.status]}</b><span>Kualifikasi</span></li>
      <li class="kpi"><b>${model.rankText ?? '–'}</b><span>Peringkat dalam kategori</span></li>
    </ul>
    ${
      model.status === 'undetermined' &&
      html`<p class="note">Nilai akhir belum dapat ditentukan: masih ada tahap yang belum dinilai.</p>`
    }
    ${model.bandNote !== null && html`<p class="note">${model.bandNote}.</p>`}`;

const stageTable = (model: EvaluationSheetModel): Fragment => {
  const columns = [
    { head: 'Tahap', width: 50 },
    { head: 'Bobot', width: 20 },
    { head: 'Nilai', width: 30 },
  ];
  const row = ({ columns: { label }, weightText, cell }: SheetStage): Markup =>
    html`<tr>
      <th scope="row">${label}</th>
      <td class="n">${weightText}</td>
      ${stageTd(cell)}
    </tr>`;
  const total = html`<tr>
    <th scope="row">Nilai akhir</th>
    <td></td>
    <td class="n final">${model.finalText}</td>
  </tr>`;
  return tables('Nilai per tahap', columns, [...model.stages.map(row), total]);
};

const indicatorTable = (stage: SheetStage): Fragment => {
  if (stage.indicators.length === 0) return null;
  const columns = [
    { head: 'Indikator', width: 60 },
    { head: 'Bobot', width: 18 },
    { head: 'Nilai', width: 22 },
  ];
  const rows = stage.columns.indicators.map(({ label, weight }, index) => {
    const cell = stage.indicators[index];
    return html`<tr>
      <th scope="row">${label}</th>
      <td class="n">${decimalComma(weight)}</td>
      <td class="n">${cell?.text ?? '–'}</td>
    </tr>`;
  });
  return html`<h2>Nilai per indikator – ${stage.columns.label}</h2>
    ${tables(`Nilai per indikator ${stage.columns.label}`, columns, rows)}`;
};

const indicatorChart = (model: EvaluationSheetModel, stage: SheetStage, index: number): BarChart | null => {
  const shown = stage.columns.indicators.flatMap(({ label }, column) => {
    const cell = stage.indicators[column];
    return cell?.score ? [{ label, text: cell.text, value: toDouble(cell.score) }] : [];
  });
  if (shown.length < 2) return null;
  return {
    id: `indicators-${index}`,
    title: `Nilai per indikator ${stage.columns.label}`,
    spoken: `Nilai per indikator. ${shown.map(({ label, text }) => `${label} ${text}`).join(', ')}`,
    labels: shown.map(({ label }) => label),
    series: [{ label: 'Nilai', values: shown.map(({ value }) => value), colours: ['#196bcd'] }],
    marks: shown.map(({ text }) => text),
    horizontal: true,
    max: toDouble(model.head.scale),
    heightMm: 10 + 8 * shown.length,
  };
};

const safeUrl = (url: string | undefined): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

const evidenceLine = ({ label, url, page }: SheetEvidence): Markup => {
  const link = safeUrl(url);
  const suffix = page === undefined ? '' : `, hlm. ${page}`;
  return html`<span class="sub">${link === null ? label : html`<a href="${link}">${label}</a>`}${suffix}</span>`;
};

const itemRow = (item: SheetItem): Markup =>
  html`<tr>
    <td class="c">${item.number}</td>
    <td>${item.question}<span class="sub">${item.code} · bobot ${item.weight}</span></td>
    <td>${item.answer}</td>
    <td>${item.evidence.length === 0 ? '–' : item.evidence.map(evidenceLine)}</td>
    <td>${item.verdict}</td>
    <td class="n">${item.scoreText}</td>
    <td>${item.note}</td>
  </tr>`;

const itemColumns = [
  { head: 'No', width: 5 },
  { head: 'Pertanyaan', width: 29 },
  { head: 'Jawaban', width: 17 },
  { head: 'Bukti', width: 13 },
  { head: 'Verifikasi', width: 15 },
  { head: 'Nilai', width: 9 },
  { head: 'Catatan', width: 14 },
];

const groupBlock = ({ label, value, items }: SheetGroup): Markup =>
  html`<h3>${label}${value.score === null ? '' : ` – nilai ${value.text}`}</h3>
    ${tables(label, itemColumns, items.map(itemRow))}`;

const detail = (stage: SheetStage): Fragment =>
  stage.groups.length === 0
    ? null
    : html`<section class="page">
        <h2>Rincian ${stage.columns.label}</h2>
        ${stage.source !== null && html`<div class="warn"><p>${stage.source}</p></div>`}${stage.groups.map(groupBlock)}
      </section>`;

const adviceBlock = (model: EvaluationSheetModel): Fragment => {
  if (model.advice.length === 0) return null;
  const left =
    model.adviceLeft > 0 &&
    html`<p class="note">Masih ada ${model.adviceLeft} butir lain yang belum penuh; lihat rincian di atas.</p>`;
  return html`<section>
    <h2>Rekomendasi</h2>
    <ol class="advice">
      ${model.advice.map(({ code, question, sentence }) => html`<li><b>${question}</b> <span class="hash">(${code})</span><br />${sentence}</li>`)}
    </ol>
    ${left}
  </section>`;
};

/** One body's evaluation sheet as a self-contained document. */
export const evaluationSheetHtml = (model: EvaluationSheetModel, assets: ReportAssets): string => {
  const charts = model.stages.flatMap((stage, index) => indicatorChart(model, stage, index) ?? []);
  const gates = model.gates.length > 0 && html`<p class="note">${model.gates.join('. ')}.</p>`;
  const body = html`${identity(model)}${outcome(model)}
    <h2>Nilai per tahap</h2>
    ${stageTable(model)}${gates} ${model.notHeld.map((line) => html`<p class="note">${line}</p>`)}
    ${model.stages.map(indicatorTable)}
    ${charts.length > 0 && html`<div class="charts" style="margin-top:4mm">${charts.map(chartFigure)}</div>`}
    ${model.stages.map(detail)}${adviceBlock(model)} ${methodBlock({ ...model.head, warnings: [] })}
    ${
      model.sheetSha256 !== null &&
      html`<p class="note">SHA-256 lembar nilai badan publik ini:</p>
        <p class="hash">${model.sheetSha256}</p>`
    }
    ${signatureBlock(model.head)}${model.head.check !== null && checkBlock(model.head.check)}`;
  return reportPage({ head: model.head, lead: model.subject.name, landscape: false, charts, body }, assets);
};
