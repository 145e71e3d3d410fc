/** What the drawing library keeps of one line. */
interface DrawnLine {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}
export type Strokes = readonly (readonly (readonly [number, number])[])[];

/** The box that signatures are kept in, whatever the screen was. */
export const BOX = { width: 600, height: 240 };
/** The server takes 4,000, and 80 lines. */
const MOST_POINTS = 3_500;
const MOST_LINES = 80;
/** Fewer are a slip of the finger, and the server refuses them. */
const LEAST_POINTS = 6;

/** Whether there is enough to be taken for a signature. */
export const isDrawn = (strokes: Strokes): boolean =>
  strokes.reduce((total, line) => total + line.length, 0) >= LEAST_POINTS;

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

const isSame = (one: readonly [number, number] | undefined, other: readonly [number, number]): boolean =>
  one !== undefined && one[0] === other[0] && one[1] === other[1];

/** Every so many points of a line, and always its last. */
const thinned = (line: Strokes[number], every: number): Strokes[number] =>
  line.filter((_, index) => index % every === 0 || index === line.length - 1);

/** What was drawn on a field of this size, in whole numbers of the box; thinned where a hand was very busy. */
export const strokesOf = (
  lines: readonly DrawnLine[],
  size: { readonly width: number; readonly height: number },
): Strokes => {
  const all = lines.slice(0, MOST_LINES).map(({ points }) => {
    const scaled = points.map(
      ({ x, y }) =>
        [within((x / size.width) * BOX.width, BOX.width), within((y / size.height) * BOX.height, BOX.height)] as const,
    );
    return scaled.filter((point, index) => !isSame(scaled[index - 1], point));
  });
  const count = all.reduce((total, line) => total + line.length, 0);
  if (count <= MOST_POINTS) return all;
  // The last point of each line comes on top.
  const every = Math.ceil(count / (MOST_POINTS - MOST_LINES));
  return all.map((line) => thinned(line, every));
};
