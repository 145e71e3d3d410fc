import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { HiddenFault, Inspected } from './inspected';

const MOST_ENTRIES = 10_000;
/** The lists of parts that are read; every other part is only named. */
const MOST_LIST_BYTES = 2 * 1_048_576;

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const mainParts: readonly (readonly [part: string, type: string])[] = [
  ['word/document.xml', `${OPEN_XML}.wordprocessingml.document`],
  ['xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet`],
];
const PROGRAMS = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/|\.(?:exe|dll|js|vbs|bat|cmd|scr|jar|ps1)$/i;

/**
 * What an archive is: an office document, one with macros inside, one locked by a password, or only an archive. Only the
 * list of its parts is unpacked, and not more of it than it may be long.
 */
export async function inspectOffice(path: string, sniffed: string): Promise<Inspected> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) return { type: sniffed, fault: 'broken' };
  try {
    return await inspectParts(zip, sniffed);
  } catch {
    return { type: sniffed, fault: 'broken' };
  } finally {
    zip.close();
  }
}

async function inspectParts(zip: ZipFile, sniffed: string): Promise<Inspected> {
  if (zip.entryCount > MOST_ENTRIES) return { type: sniffed, fault: 'archiveInside' };
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  const type = mainParts.find(([part]) => parts.has(part))?.[1] ?? sniffed;
  const main = mainParts.find(([, of]) => of === type)?.[0] ?? 'content.xml';
  const list = parts.get(type.startsWith(OPEN_XML) ? '[Content_Types].xml' : 'META-INF/manifest.xml');
  if (!list || !parts.has(main)) return { type, fault: 'archiveInside' };
  return { type, fault: faultOf([...parts.keys()], await textOf(zip, list)) };
}

const faultOf = (names: readonly string[], list: string): HiddenFault | null => {
  if (names.some((name) => PROGRAMS.test(name)) || /macroEnabled|vbaProject/i.test(list)) return 'macros';
  return list.includes('encryption-data') ? 'locked' : null;
};

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MOST_LIST_BYTES) throw new RangeError('The list of parts is too long');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
