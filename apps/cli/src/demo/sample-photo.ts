import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];

const WIDTH = 640;
const HEIGHT = 480;
const wall: Colour = [226, 219, 203];
const frame: Colour = [112, 78, 46];
const cork: Colour = [196, 160, 112];
const paper: Colour = [248, 248, 244];
const ink: Colour = [96, 100, 110];
const floor: Colour = [150, 142, 134];

/** Sheets on the board: their left upper corners. */
const sheets = [
  [120, 120],
  [240, 112],
  [366, 124],
  [470, 116],
  [150, 228],
  [300, 236],
  [440, 226],
] as const;

const isInside = (x: number, y: number, [left, top, width, height]: readonly number[]): boolean =>
  x >= (left ?? 0) && y >= (top ?? 0) && x < (left ?? 0) + (width ?? 0) && y < (top ?? 0) + (height ?? 0);

const colourAt = (x: number, y: number): Colour => {
  const sheet = sheets.find(([left, top]) => isInside(x, y, [left, top, 72, 94]));
  if (sheet) {
    const [left, top] = [x - sheet[0], y - sheet[1]];
    return top > 12 && top % 9 < 2 && left > 8 && left < 64 - ((top * 7) % 20) ? ink : paper;
  }
  if (isInside(x, y, [92, 92, 456, 256])) return cork;
  if (isInside(x, y, [76, 76, 488, 288])) return frame;
  return y > 420 ? floor : wall;
};

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A drawn notice board in place of a photograph, as PNG: the demo shows nobody's office and nobody's face. */
export const samplePhoto = (): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) rows.set(colourAt(x, y), y * (WIDTH * 3 + 1) + 1 + x * 3);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
