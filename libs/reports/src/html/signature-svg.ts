import { html, type Markup } from './markup';

/** Points in a box of 600 by 240, line by line. */
export type Strokes = readonly (readonly (readonly [number, number])[])[];

const pathOf = (line: Strokes[number]): string => {
  const [first, ...rest] = line.map(([x, y]) => `${Math.trunc(x)} ${Math.trunc(y)}`);
  // A line of no length with round ends is the dot it was drawn as.
  return first === undefined ? '' : `M${first}L${rest.length === 0 ? first : rest.join('L')}`;
};

/** A drawn signature as a picture of ours: only numbers are taken over, whatever came from the device. */
export const signatureSvg = (strokes: Strokes, name: string): Markup =>
  html`<svg class="hand" viewBox="0 0 600 240" role="img" aria-label="Tanda tangan ${name}">
    <path
      d="${strokes.map(pathOf).join('')}"
      fill="none"
      stroke="#17202b"
      stroke-width="3.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
