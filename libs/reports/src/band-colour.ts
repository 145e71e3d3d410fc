import type { Band } from '@app/scoring';
import { compareExact } from './exact-number';

export interface ColouredBand {
  readonly band: Band;
  readonly colour: string;
  readonly tint: string;
}

/** Best to worst: the zones that commissions use (green, blue, yellow, red, black), dark enough to be told apart in print. */
const zones = ['#1b7f4b', '#196bcd', '#d99a00', '#c8372d', '#3c4450'] as const;

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** The same hue, thinned with white until dark letters read well on it. */
const tintOf = (colour: string): string =>
  `#${channels(colour)
    .map((channel) =>
      Math.round(channel * 0.2 + 255 * 0.8)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const zoneAt = (index: number, total: number): string =>
  zones[total <= 1 ? 0 : Math.round((index * (zones.length - 1)) / (total - 1))] ?? zones[0];

/** Bands from best to worst, each with the policy's own colour (only `#rrggbb` is taken) or that of its zone. */
export const bandColours = (bands: readonly Band[]): readonly ColouredBand[] =>
  [...bands]
    .sort((a, b) => compareExact(b.from, a.from))
    .map((band, index) => {
      const colour = /^#[0-9a-f]{6}$/i.test(band.colour ?? '') ? (band.colour ?? '') : zoneAt(index, bands.length);
      return { band, colour, tint: tintOf(colour) };
    });
