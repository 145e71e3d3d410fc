import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartFigureProps } from './chart-figure-props';
import { type PageColours, pageColours } from './page-colours';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Legend,
  Tooltip,
);

const palette = ['--primary', '--evidence', '--verified', '--warn'];
const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4]];
const points = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** Read anew at each drawing; the library's types allow no function here. */
const legendLabels = (colours: PageColours): { readonly color: string } => ({
  get color() {
    return colours.of('--text');
  },
});

/** Draws once, in the colours of the page, and anew for paper; returns what takes the drawing away. */
export const drawChart = (canvas: HTMLCanvasElement, props: ChartFigureProps): (() => void) => {
  const colours = pageColours();
  const tint = (at: number) => () => colours.of(palette[at % palette.length] ?? '--primary');
  const axis = { grid: { color: () => colours.of('--line') }, ticks: { color: () => colours.of('--text-soft') } };
  const values = {
    ...axis,
    beginAtZero: true,
    stacked: props.stacked ?? false,
    ...(props.max ? { max: props.max } : {}),
  };
  const names = { ...axis, stacked: props.stacked ?? false, grid: { display: false } };
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chart = new Chart(canvas, {
    type: props.kind,
    data: {
      labels: [...props.labels],
      datasets: props.series.map(({ label, values: numbers, colours: own }, at) => ({
        label,
        data: [...numbers],
        backgroundColor: own ? [...own] : tint(at),
        borderColor: own?.[0] ?? tint(at),
        borderDash: dashes[at % dashes.length] ?? [],
        pointStyle: points[at % points.length] ?? 'circle',
        borderWidth: props.kind === 'line' ? 2.5 : 0,
        maxBarThickness: 34,
      })),
    },
    options: {
      animation: still ? false : { duration: 300 },
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: props.horizontal ? 'y' : 'x',
      locale: document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID',
      font: { family: 'system-ui, sans-serif' },
      scales: props.horizontal ? { x: values, y: names } : { x: names, y: values },
      plugins: { legend: { display: props.series.length > 1, labels: legendLabels(colours) } },
    },
  });
  const leave = colours.onPaper(() => chart.update('none'));
  return () => {
    leave();
    chart.destroy();
  };
};
