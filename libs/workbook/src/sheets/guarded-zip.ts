import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { refuseOtherKinds, refuseOtherPackages } from './file-kind';
import { refuse, refuseDamaged, WorkbookRefused } from './refusal';

/** Largest upload, all its parts unpacked, and most parts; a 10,000-row workbook has about 15 MB in 20 parts. */
const largestFile = 20 * 1024 * 1024;
const largestUnpacked = 64 * 1024 * 1024;
const mostEntries = 2_000;

/**
 * Honest sheets pack to a tenth or a fiftieth; deflate's utmost is a thousandth. Parts that are quick to read may pack as
 * they like: what is wrong with them is told at its cell.
 */
const highestRatio = 250;
const smallPart = 16 * 1024 * 1024;

/** A zip whose directory has been found harmless. */
export interface GuardedZip {
  readonly names: ReadonlySet<string>;
  /** The part's bytes in pieces; refuses when they are not what the directory promised. */
  read(name: string, onPiece: (piece: Buffer) => void): Promise<void>;
}

/**
 * Opens a workbook's container without unpacking anything: bombs, encrypted files, doubled or climbing names, macros,
 * links to other workbooks and embedded objects are refused by its directory. Throws {@link WorkbookRefused}.
 */
export const openGuardedZip = async (bytes: Uint8Array): Promise<GuardedZip> => {
  if (bytes.byteLength > largestFile) {
    refuse('file.tooLarge', 'Berkas lebih dari 20 MB. Hapus gambar dan lembar yang tidak perlu, lalu unggah lagi.');
  }
  refuseOtherKinds(bytes);
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = await readDirectory(zip);
    return { names: new Set(entries.keys()), read: (name, onPiece) => readEntry(zip, entries.get(name), onPiece) };
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    return refuseDamaged();
  }
};

const readDirectory = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > mostEntries) refuseBomb();
  const entries = new Map<string, Entry>();
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    checkEntry(entry, unpacked);
    const key = entry.fileName.toLowerCase();
    if (names.has(key)) refuseDamaged();
    names.add(key);
    entries.set(entry.fileName, entry);
  }
  refuseOtherPackages(new Set(entries.keys()));
  return entries;
};

const checkEntry = (entry: Entry, unpackedSoFar: number): void => {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) {
    refuse('file.encrypted', 'Buku kerja ini dilindungi kata sandi. Hapus kata sandinya, simpan, lalu unggah lagi.');
  }
  if (unpackedSoFar > largestUnpacked) refuseBomb();
  if (uncompressedSize > smallPart && uncompressedSize > compressedSize * highestRatio) refuseBomb();
  refuseActiveParts(fileName.toLowerCase());
};

const refuseBomb = (): never =>
  refuse(
    'file.tooLargeUnpacked',
    'Isi berkas ini jauh lebih besar daripada buku kerja biasa. Salin lembar yang diperlukan ke buku kerja baru, lalu unggah lagi.',
  );

/** Parts that run, reach out or carry other files. We would never open them; whoever gets the file on from us might. */
const refuseActiveParts = (name: string): void => {
  if (/(?:^|\/)(?:vbaproject|vbadata)[^/]*\.(?:bin|xml)$|^xl\/macrosheets\/|^xl\/dialogsheets\//.test(name)) {
    refuse('file.macros', 'Buku kerja ini berisi makro. Simpan sebagai "Buku Kerja Excel (.xlsx)" tanpa makro, lalu unggah lagi.'); // prettier-ignore
  }
  if (name.startsWith('xl/externallinks/')) {
    refuse('file.externalLinks', 'Buku kerja ini mengambil isi dari berkas lain. Di Excel pilih Data → Edit Tautan → Putuskan Tautan, simpan, lalu unggah lagi.'); // prettier-ignore
  }
  if (/^xl\/(?:embeddings|activex|ctrlprops)\//.test(name)) {
    refuse('file.embeddings', 'Buku kerja ini berisi berkas atau kendali yang disematkan. Hapus objek itu, simpan, lalu unggah lagi.'); // prettier-ignore
  }
};

const readEntry = async (zip: ZipFile, entry: Entry | undefined, onPiece: (piece: Buffer) => void): Promise<void> => {
  if (!entry) return refuseDamaged();
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) onPiece(piece as Buffer);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    refuseDamaged();
  }
};
