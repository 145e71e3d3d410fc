import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';

/** A picture of more points would take a gigabyte of memory to open; no phone of today makes one. */
const MOST_POINTS = 60_000_000;

/** The file is no picture that can be opened, or one too large to. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

sharp.concurrency(1);
sharp.cache(false);

let turn: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture, given by its path or whole, anew: upright, in its own format: its points are kept, and nothing else of the file. Place and time,
 * the camera's number, thumbnails, and whatever was hidden behind the picture are gone. One at a time, so that many at
 * once need the memory of one. Throws PictureUnreadable.
 */
export const redrawPicture = async (picture: string | Buffer, type: string): Promise<Readable> => {
  const drawn = turn.then(() => redraw(picture, type));
  turn = drawn.catch(() => undefined);
  return Readable.from([await drawn]);
};

/** No letterhead prints more points than this, each way. */
const LOGO_POINTS = 800;

/**
 * Draws the picture of a letterhead anew as a PNG of at most 800 points each way: its points, and nothing else of the
 * file. Throws PictureUnreadable. The caller knows by its first bytes that it is a PNG or a JPEG.
 */
export const drawLogo = async (picture: Buffer): Promise<Buffer> => {
  const drawn = turn.then(() => fit(picture, LOGO_POINTS, (small) => small.png()));
  turn = drawn.catch(() => undefined);
  return drawn;
};

/** Enough for a picture a third of a page wide. */
const SMALL_POINTS = 640;

/**
 * Draws a picture small, as a JPEG of at most 640 points each way on white, for a page that shows many. Throws
 * PictureUnreadable.
 */
export const drawSmall = async (picture: Buffer): Promise<Buffer> => {
  const drawn = turn.then(() =>
    fit(picture, SMALL_POINTS, (small) => small.flatten({ background: '#fff' }).jpeg({ quality: 75 })),
  );
  turn = drawn.catch(() => undefined);
  return drawn;
};

async function fit(source: Buffer, points: number, draw: (small: sharp.Sharp) => sharp.Sharp): Promise<Buffer> {
  try {
    const upright = sharp(source, { limitInputPixels: MOST_POINTS, failOn: 'error', animated: false }).rotate();
    return await draw(
      upright.resize({ width: points, height: points, fit: 'inside', withoutEnlargement: true }),
    ).toBuffer();
  } catch (error) {
    throw new PictureUnreadable('not a picture, or too large', { cause: error });
  }
}

/** The best first; where that makes the file larger than it came, the next. */
const QUALITIES = [90, 80, 70] as const;

async function redraw(source: string | Buffer, type: string): Promise<Buffer> {
  const picture = sharp(source, { limitInputPixels: MOST_POINTS, failOn: 'error', animated: false }).rotate();
  try {
    if (type === 'image/png') return await picture.png().toBuffer();
    const { chromaSubsampling = '4:2:0' } = await picture.metadata();
    const draw = (quality: number): Promise<Buffer> =>
      (type === 'image/webp'
        ? picture.clone().webp({ quality })
        : picture.clone().jpeg({ quality, chromaSubsampling })
      ).toBuffer();
    return await smallEnough(draw, typeof source === 'string' ? (await stat(source)).size : source.length);
  } catch (error) {
    throw new PictureUnreadable('not a picture, or too large', { cause: error });
  }
}

/** A picture that was shrunk to fit a limit must not grow past it by being drawn anew. */
const smallEnough = async (draw: (quality: number) => Promise<Buffer>, most: number): Promise<Buffer> => {
  const [best, ...rest] = QUALITIES;
  let drawn = await draw(best);
  for (const quality of rest) {
    if (drawn.length <= most) break;
    drawn = await draw(quality);
  }
  return drawn;
};
