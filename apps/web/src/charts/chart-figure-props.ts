interface ChartSeries {
  readonly label: string;
  /** Null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** One colour per bar, or one for the series; default the page's accent. */
  readonly colours?: readonly string[];
}

/** What a chart is drawn from. */
export interface ChartFigureProps {
  readonly title: string;
  readonly kind: 'bar' | 'line';
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  /** Top of the value axis, e.g. the scale. */
  readonly max?: number;
  /** Digits after the comma in the numbers shown; default 2. */
  readonly decimals?: number;
  /** Head of the label column in the table twin. */
  readonly labelHead?: string;
  readonly height?: number;
}
