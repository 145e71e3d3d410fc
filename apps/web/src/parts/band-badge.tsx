import type { Band } from '@app/scoring';

type BadgeBand = Pick<Band, 'code' | 'label' | 'colour'>;

interface Props {
  /** Null: no band, e.g. undetermined. */
  readonly band: BadgeBand | null;
  /** Place of the band from the top, 0 the best; it chooses the pattern, so that colour never speaks alone. */
  readonly order?: number;
  readonly absent?: string;
}

const patterns = ['solid', 'stripes', 'dots', 'hatch', 'hollow'] as const;

/** A qualification band: its name, the policy's colour, and a pattern for those who see no colours. */
export function BandBadge({ band, order = 0, absent = '–' }: Props) {
  if (!band) return <span class="band none">{absent}</span>;
  const pattern = patterns[Math.min(order, patterns.length - 1)] ?? 'solid';
  return (
    <span class="band">
      <span class={`band-swatch ${pattern}`} aria-hidden="true" style={band.colour ? { '--band': band.colour } : {}} />
      {band.label}
    </span>
  );
}
