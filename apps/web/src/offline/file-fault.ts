/**
 * Why a file can never be evidence, as far as a phone can see before it is sent. The server looks again, and closer.
 * `locked`: nobody opens it without its password; `cutOff`: a PDF without its end; `notOpened`: one without a page.
 */
export type FileFault = 'kind' | 'oldOffice' | 'archive' | 'phonePhoto' | 'empty' | 'cutOff' | 'locked' | 'notOpened';

/** The endings that the server takes (`libs/evaluation/src/evidence/evidence-type.ts`). */
const taken = new Set(['pdf', 'jpg', 'jpeg', 'png', 'webp', 'mp4', 'docx', 'xlsx', 'odt', 'ods']);

const known: Readonly<Record<string, FileFault>> = {
  doc: 'oldOffice',
  xls: 'oldOffice',
  ppt: 'oldOffice',
  pptx: 'oldOffice',
  rtf: 'oldOffice',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  heic: 'phonePhoto',
  heif: 'phonePhoto',
};

/** A file's own last words lie within these. */
const TAIL_BYTES = 65_536;
const HEAD_BYTES = 4_096;
/** What is larger takes a phone too long to open: the server tells. */
const MOST_TO_OPEN_BYTES = 20_000_000;

const endingOf = ({ name }: File): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What its name and size tell, without a look inside; null where they speak for nothing against it. */
export const outerFault = (file: File): FileFault | null => {
  const ending = endingOf(file);
  if (!taken.has(ending)) return (Object.hasOwn(known, ending) && known[ending]) || 'kind';
  return file.size === 0 ? 'empty' : null;
};

/** What is wrong inside a file that is not too large; null where nothing is, or where it cannot be read now. */
export const innerFault = async (file: File): Promise<FileFault | null> =>
  endingOf(file) === 'pdf' ? pdfFault(file).catch(() => null) : null;

const pdfFault = async (file: File): Promise<FileFault | null> => {
  const head = await textOf(file.slice(0, HEAD_BYTES));
  // What only bears the name of a PDF is told apart by the server, which says what it is.
  if (!head.startsWith('%PDF-')) return null;
  const tail = await textOf(file.slice(-TAIL_BYTES));
  if (!tail.includes('%%EOF')) return 'cutOff';
  // A whole one says at its end where its pages are listed; only the others, and what may be locked, are worth the time.
  const isDoubtful = (head + tail).includes('/Encrypt') || !tail.includes('startxref');
  return isDoubtful && file.size <= MOST_TO_OPEN_BYTES ? openingFault(file) : null;
};

const textOf = async (part: Blob): Promise<string> => new TextDecoder('latin1').decode(await part.arrayBuffer());

/**
 * Many a PDF is encrypted or damaged and opens to everyone: only trying tells. That the reader itself could not be had is
 * not the file's fault.
 */
const openingFault = async (file: File): Promise<FileFault | null> => {
  const { openPdf } = await import('../parts/viewer/open-pdf');
  try {
    (await openPdf(await file.arrayBuffer())).close();
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'fault' in error)) return null;
    if (error.fault === 'locked') return 'locked';
    return error.cause instanceof Error && error.cause.name === 'InvalidPDFException' ? 'notOpened' : null;
  }
};
