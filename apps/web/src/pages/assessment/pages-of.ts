/** What is larger takes a phone too long to look through. */
const MOST_BYTES = 20_000_000;

/**
 * How many pages this PDF has, at an address of ours or here; null where that cannot be found out now: then a page is
 * taken as it is said.
 */
export const pagesOf = async (from: string | Blob, mediaType: string): Promise<number | null> => {
  if (mediaType !== 'application/pdf' || (typeof from !== 'string' && from.size > MOST_BYTES)) return null;
  try {
    const { openPdf } = await import('../../parts/viewer/open-pdf');
    const sheets = await openPdf(typeof from === 'string' ? from : await from.arrayBuffer());
    const { count } = sheets;
    sheets.close();
    return count;
  } catch {
    return null;
  }
};
