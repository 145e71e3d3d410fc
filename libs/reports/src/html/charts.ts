import { Markup, html, scriptJson } from './markup';

/** One bar chart; values are counts, or scores turned to doubles for drawing only. */
export interface BarChart {
  readonly id: string;
  readonly title: string;
  /** Said to those who can't see it, with the numbers. */
  readonly spoken: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly colours: readonly string[];
  }[];
  /** Text printed at each bar's end, by label; else the value. */
  readonly marks?: readonly string[];
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  readonly max?: number;
  readonly heightMm: number;
}

/** The figure that a chart is drawn into; canvas speaks by its label. */
export const chartFigure = (chart: BarChart): Markup =>
  html`<figure>
    <figcaption>${chart.title}</figcaption>
    <div class="canvas" style="height:${chart.heightMm}mm">
      <canvas id="${chart.id}" role="img" aria-label="${chart.spoken}"></canvas>
    </div>
  </figure>`;

// Runs in the page. Fonts first, then charts, then the mark that printing waits for.
const drawing = `
const say = (name) => { document.documentElement.dataset[name] = 'true'; };
const marks = { id: 'marks', afterDatasetsDraw(chart, _args, options) {
  const { ctx } = chart;
  ctx.save(); ctx.font = '600 10px Inter'; ctx.fillStyle = '#17202b';
  chart.data.datasets.forEach((set, s) => chart.getDatasetMeta(s).data.forEach((bar, i) => {
    const value = set.data[i];
    if (options.stacked) {
      if (!value || Math.abs(bar.base - bar.x) < 14) return;
      ctx.fillStyle = '#fff'; ctx.textAlign = 'center'; ctx.textBaseline = 'middle';
      ctx.fillText(String(value), (bar.base + bar.x) / 2, bar.y); return;
    }
    const text = options.texts ? options.texts[i] : String(value);
    ctx.textAlign = options.horizontal ? 'left' : 'center'; ctx.textBaseline = options.horizontal ? 'middle' : 'bottom';
    ctx.fillText(text, options.horizontal ? bar.x + 4 : bar.x, options.horizontal ? bar.y : bar.y - 3);
  }));
  ctx.restore();
} };
const wrap = (label) => { const lines = ['']; for (const word of String(label).split(' ')) {
  const last = lines.length - 1; if ((lines[last] + ' ' + word).length > 26 && lines[last]) lines.push(word); else lines[last] = (lines[last] + ' ' + word).trim(); } return lines; };
const draw = (c) => new Chart(document.getElementById(c.id), {
  type: 'bar', plugins: [marks],
  data: { labels: c.horizontal ? c.labels.map(wrap) : c.labels, datasets: c.series.map((s) => ({ label: s.label, data: s.values, backgroundColor: s.colours, maxBarThickness: 26, categoryPercentage: .82, barPercentage: .9 })) },
  options: { animation: false, responsive: true, maintainAspectRatio: false, devicePixelRatio: 3, locale: 'id-ID', indexAxis: c.horizontal ? 'y' : 'x',
    layout: { padding: { top: c.horizontal || c.stacked ? 0 : 16, right: c.horizontal && !c.stacked ? 40 : 4 } },
    plugins: { legend: { display: c.series.length > 1, position: 'bottom', labels: { boxWidth: 10, boxHeight: 10, font: { family: 'Inter', size: 10 } } }, tooltip: { enabled: false },
      marks: { texts: c.marks, horizontal: !!c.horizontal, stacked: !!c.stacked } },
    scales: { x: axis(c, 'x'), y: axis(c, 'y') } } });
const axis = (c, name) => { const value = (name === 'x') === !!c.horizontal;
  return { stacked: !!c.stacked, beginAtZero: true, ...(value && c.max ? { max: c.max } : {}), border: { display: !value }, grid: { display: value, color: '#e3e8ee' },
    ticks: { autoSkip: false, font: { family: 'Inter', size: 10 }, color: '#17202b', ...(value ? { precision: 0, autoSkip: true, maxTicksLimit: 6 } : { maxRotation: 40 }) } }; };
Promise.all([400, 600, 700].map((w) => document.fonts.load(w + ' 10px Inter', 'Aa0'))).then((found) => {
  if (found.some((faces) => faces.length === 0)) throw new Error('Inter is missing');
  for (const chart of JSON.parse(document.getElementById('charts').textContent)) draw(chart);
  return document.fonts.ready;
}).then(() => say('ready'), (error) => { document.documentElement.dataset.failed = String(error); });
`;

/** Scripts that draw the charts and then mark the page as ready to print. */
export const chartScripts = (charts: readonly BarChart[], chartScript: string): Markup =>
  html`<script type="application/json" id="charts">
      ${scriptJson(charts)}
    </script>
    <script>
      ${charts.length > 0 && new Markup(chartScript.replaceAll('</script', '<\\/script'))};
    </script>
    <script>
      ${new Markup(drawing)};
    </script>`;
