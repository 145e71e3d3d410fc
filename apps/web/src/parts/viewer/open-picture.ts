import { scaleFor, type Sheets, ViewRefused } from './sheets';

/** Opens a picture as a document of one page. Throws {@link ViewRefused}. */
export const openPicture = async (url: string): Promise<Sheets> => {
  const picture = new Image();
  picture.src = url;
  await picture.decode().catch(() => {
    throw new ViewRefused('broken');
  });
  return {
    count: 1,
    draw: async (_, canvas, look) => {
      const lies = look.quarterTurns % 2 === 1;
      const { naturalWidth, naturalHeight } = picture;
      const size = lies
        ? { width: naturalHeight, height: naturalWidth }
        : { width: naturalWidth, height: naturalHeight };
      const scale = scaleFor(size, look);
      canvas.width = Math.floor(size.width * scale);
      canvas.height = Math.floor(size.height * scale);
      const pen = canvas.getContext('2d');
      pen?.translate(canvas.width / 2, canvas.height / 2);
      pen?.rotate((look.quarterTurns * Math.PI) / 2);
      pen?.scale(scale, scale);
      pen?.drawImage(picture, -naturalWidth / 2, -naturalHeight / 2);
    },
    words: async () => '',
    close: () => picture.removeAttribute('src'),
  };
};
