/** Enough to read a notice board in a photo; a phone's own photos are four times as large and heavier still. */
const LONGEST_SIDE = 2_000;
const QUALITY = 0.82;
/** Below this a line of 400 kbit/s needs eight seconds: not worth losing sharpness. */
const SMALL_BYTES = 400_000;
/** No phone takes such a photo: whatever bears the name of one is not drawn. */
const LARGEST_BYTES = 100_000_000;

/**
 * A photo as small as it may be, upright, without the place where it was taken. Anything that is no photo, or does not get
 * smaller, comes back as it was.
 */
export const shrinkPhoto = async (file: File): Promise<File> => {
  if (!/^image\/(?:jpeg|png|webp|heic|heif)$/.test(file.type) || file.size <= SMALL_BYTES) return file;
  if (file.size > LARGEST_BYTES) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const share = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * share);
    canvas.height = Math.round(picture.height * share);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!small || small.size >= file.size) return file;
    return new File([small], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
  } catch {
    // This browser cannot read it; the server will say whether it can.
    return file;
  }
};
