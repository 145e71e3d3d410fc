import type { Band } from '@app/scoring';
import { ChartFigure } from '../../charts/chart-figure';
import { useTextOf } from '../../i18n/use-text';
import { bandsFromTop } from './band-order';
import { messages } from './messages';

interface Props {
  readonly bands: readonly Band[];
  readonly rows: readonly { readonly band: string | null }[];
}

/** How many bodies reached each band, best first. */
export function BandDistribution({ bands, rows }: Props) {
  const t = useTextOf(messages);
  const sorted = bandsFromTop(bands);
  return (
    <ChartFigure
      title={t('distribution')}
      kind="bar"
      horizontal
      labels={sorted.map(({ label }) => label)}
      labelHead={t('band')}
      decimals={0}
      series={[
        {
          label: t('bodies'),
          values: sorted.map(({ code }) => rows.filter(({ band }) => band === code).length),
          ...(sorted.every(({ colour }) => colour) ? { colours: sorted.map(({ colour }) => colour ?? '') } : {}),
        },
      ]}
    />
  );
}
