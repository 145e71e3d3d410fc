type Rgb = readonly [number, number, number];

const read = (hex: string): Rgb | null => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match ? ([1, 2, 3].map((at) => parseInt(match[at] ?? '0', 16)) as unknown as Rgb) : null;
};

const write = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours such as `#0956c3`, 1 to 21; 1 where one cannot be read. */
export const contrast = (one: string, other: string): number => {
  const [first, second] = [read(one), read(other)];
  if (!first || !second) return 1;
  const [high, low] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/**
 * An organiser's colour, moved towards black (or white, on a dark page) just far enough to be read as text on
 * `background` at 4.5 : 1. Null where the text is no colour.
 */
export const legible = (accent: string, background: string): string | null => {
  const colour = read(accent);
  const behind = read(background);
  if (!colour || !behind) return null;
  const target = luminance(behind) > 0.18 ? 0 : 255;
  for (let step = 0; step <= 20; step += 1) {
    const moved = write(colour.map((part) => part + ((target - part) * step) / 20) as unknown as Rgb);
    if (contrast(moved, background) >= 4.5) return moved;
  }
  return null;
};
