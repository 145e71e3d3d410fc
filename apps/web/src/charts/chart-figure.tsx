import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useLanguage, useText } from '../i18n/use-text';
import '../styles/table.css';
import type { ChartFigureProps } from './chart-figure-props';

/** A chart, the sentence that a screen reader says for it, and the same numbers as a table. Chart.js comes when needed. */
export function ChartFigure(props: ChartFigureProps) {
  const t = useText();
  const language = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [open, setOpen] = useState(false);
  const tableId = useId();
  const format = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: props.decimals ?? 2,
  });
  useDrawing(canvas, props);
  return (
    <figure class="figure">
      <figcaption>{props.title}</figcaption>
      <div class="chart-box" style={{ height: `${props.height ?? chartHeight(props)}px` }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={`${props.title}. ${inWords(props, (value) => format.format(value))}`}
        />
      </div>
      <p class="no-print">
        <button
          type="button"
          class="button quiet"
          aria-expanded={open}
          aria-controls={tableId}
          onClick={() => setOpen(!open)}
        >
          {open ? t('chart.hideTable') : t('chart.showTable')}
        </button>
      </p>
      <div id={tableId} hidden={!open} class="table-scroll">
        {open && <ChartTable {...props} format={(value) => format.format(value)} />}
      </div>
    </figure>
  );
}

const chartHeight = ({ horizontal, labels, series }: ChartFigureProps): number =>
  horizontal ? Math.max(140, 50 + labels.length * (18 + 10 * series.length)) : 280;

const inWords = ({ labels, series }: ChartFigureProps, format: (value: number) => string): string =>
  series
    .map(
      ({ label, values }) =>
        `${label}: ${labels.map((name, at) => `${name} ${values[at] == null ? '–' : format(values[at] ?? 0)}`).join('; ')}.`,
    )
    .join(' ');

const useDrawing = (canvas: { readonly current: HTMLCanvasElement | null }, props: ChartFigureProps): void => {
  const signature = JSON.stringify(props);
  useEffect(() => {
    let left = false;
    let destroy = (): void => undefined;
    void import('./draw-chart').then(({ drawChart }) => {
      if (!left && canvas.current) destroy = drawChart(canvas.current, props);
    });
    return () => {
      left = true;
      destroy();
    };
  }, [signature]);
};

function ChartTable({
  title,
  labels,
  series,
  labelHead,
  format,
}: ChartFigureProps & { readonly format: (value: number) => string }) {
  return (
    <table class="table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHead ?? ''}</th>
          {series.map(({ label }) => (
            <th key={label} scope="col" class="right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((name, at) => (
          <tr key={name + at}>
            <th scope="row">{name}</th>
            {series.map(({ label, values }) => (
              <td key={label} class="right">
                {values[at] == null ? '–' : format(values[at] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
