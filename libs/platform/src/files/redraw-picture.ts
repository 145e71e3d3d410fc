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

async function redraw(source: string | Buffer, type: string): Promise<Buffer> {
  const picture = sharp(source, { limitInputPixels: MOST_POINTS, failOn: 'error', animated: false }).rotate();
  try {
    if (type === 'image/png') return await picture.png().toBuffer();
    if (type === 'image/webp') return await picture.webp({ quality: 90 }).toBuffer();
    return await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
  } catch (error) {
    throw new PictureUnreadable('not a picture, or too large', { cause: error });
  }
}
