/**
 * Why a file can never be evidence, as far as a phone can see before it is sent. The server looks again, and closer.
 * `locked`: nobody opens it without its password; `cutOff`: a PDF without its end.
 */
export type FileFault = 'kind' | 'oldOffice' | 'archive' | 'phonePhoto' | 'empty' | 'cutOff' | 'locked';

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
  return (head + tail).includes('/Encrypt') && file.size <= MOST_TO_OPEN_BYTES && (await isLocked(file))
    ? 'locked'
    : null;
};

const textOf = async (part: Blob): Promise<string> => new TextDecoder('latin1').decode(await part.arrayBuffer());

/** Many a PDF is encrypted and opens to everyone: only trying tells. */
const isLocked = async (file: File): Promise<boolean> => {
  const { openPdf } = await import('../parts/viewer/open-pdf');
  try {
    (await openPdf(await file.arrayBuffer())).close();
    return false;
  } catch (error) {
    return error instanceof Error && 'fault' in error && error.fault === 'locked';
  }
};
