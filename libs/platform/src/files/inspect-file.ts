import { open, type FileHandle } from 'node:fs/promises';
import { sniffFile } from '../sniff-file';
import { inspectOffice } from './inspect-office';
import type { HiddenFault, Inspected } from './inspected';
import { openPdf } from './pdf-reader';

const HEAD_BYTES = 4_100;
/** A ZIP's last record, with the longest comment it may carry, lies within these. */
const TAIL_BYTES = 65_557;
const ZIP_END = 'PK\x05\x06';
const PDF_END = '%%EOF';
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const MARKUP = /<\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|\?php)\b/i;

/** Looks at a whole file on disk: what it is, and what else it would be to another program. */
export async function inspectFile(path: string): Promise<Inspected> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await readAt(file, 0, Math.min(size, HEAD_BYTES));
    const type = sniffFile(head);
    if (type === null) return { type, fault: unknownFault(head.toString('latin1')) };
    if (type === 'application/zip' || type.startsWith('application/vnd.')) return await inspectOffice(path, type);
    const from = Math.max(0, size - TAIL_BYTES);
    const tail = (await readAt(file, from, size - from)).toString('latin1');
    return { type, fault: tailFault(type, tail) ?? (await pdfFault(type, path)) };
  } finally {
    await file.close();
  }
}

/** The same of what lies in memory, which is no document of an office program. */
export const inspectBytes = async (bytes: Buffer): Promise<Inspected> => {
  const type = sniffFile(bytes.subarray(0, HEAD_BYTES));
  if (type === null) return { type, fault: null };
  const tail = bytes.subarray(-TAIL_BYTES).toString('latin1');
  return { type, fault: tailFault(type, tail) ?? (await pdfFault(type, bytes)) };
};

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const unknownFault = (head: string): HiddenFault | null => {
  // Word and Excel lock a document by putting it into a compound file, which their formats of 1997 are too.
  if (head.startsWith(COMPOUND_FILE)) return 'locked';
  return /^....ftyp(?:heic|heix|hevc|mif1|msf1)/s.test(head) ? 'phonePhoto' : null;
};

/**
 * A PDF, picture or film that ends as an archive is a program to whoever opens it as one; one that ends as a page, a page. A
 * PDF without its last line was cut off on the way, or never was one.
 */
const tailFault = (type: string, tail: string): HiddenFault | null => {
  if (tail.includes(ZIP_END)) return 'archiveInside';
  const isPdf = type === 'application/pdf';
  const end = tail.lastIndexOf(PDF_END);
  if (isPdf && end < 0) return 'cutOff';
  const ended = isPdf ? tail.slice(end) : tail;
  return MARKUP.test(ended) && type !== 'video/mp4' ? 'pageInside' : null;
};

/** The first and last words of a PDF are easily written; only opening it tells that there are pages between them. */
const pdfFault = async (type: string, file: string | Buffer): Promise<HiddenFault | null> =>
  type === 'application/pdf' && (await openPdf(file)) === 'broken' ? 'notOpened' : null;
