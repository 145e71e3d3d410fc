import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';

const millimetre = 72 / 25.4;
const size = 7;

/** How many pages a PDF has. */
export const pageCount = async (pdf: Uint8Array): Promise<number> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();

/** Joins parts into one document and, unless told otherwise, numbers its pages "Halaman x dari y". Joining drops tags and bookmarks. */
export const mergeParts = async (
  parts: readonly Uint8Array[],
  title: string,
  { numbered = true }: { readonly numbered?: boolean } = {},
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const whole = await PDFDocument.create();
  for (const part of parts) {
    const source = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await whole.copyPages(source, source.getPageIndices())) whole.addPage(page);
  }
  const font = await whole.embedFont(StandardFonts.Helvetica);
  const pages = whole.getPages();
  for (const [index, page] of numbered ? pages.entries() : []) {
    const text = `Halaman ${index + 1} dari ${pages.length}`;
    const x = page.getWidth() - 16 * millimetre - font.widthOfTextAtSize(text, size);
    page.drawText(text, { x, y: 8 * millimetre, size, font, color: rgb(0.36, 0.4, 0.46) });
  }
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage('id');
  whole.setCreator('Terbuka');
  return { pdf: await whole.save({ useObjectStreams: true }), pages: pages.length };
};
