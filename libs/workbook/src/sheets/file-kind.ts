import { refuse } from './refusal';

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const has = (bytes: Uint8Array, text: string, encoding: BufferEncoding): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding));

const saveAsXlsx = 'Buka dengan Excel atau LibreOffice, pilih Simpan Sebagai, jenis "Excel (.xlsx)", lalu unggah lagi.';

/** Tells what a file that is no `.xlsx` is, by its first bytes, and what to do; lets everything in a zip pass. */
export const refuseOtherKinds = (bytes: Uint8Array): void => {
  if (bytes.byteLength === 0) refuse('file.empty', 'Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOldOffice(bytes);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) refuse('file.notWorkbook', `Ini berkas PDF, bukan buku kerja Excel.`);
  const head = Buffer.from(bytes.subarray(0, 512)).toString('utf8').replace(/^\ufeff/, '').trimStart(); // prettier-ignore
  if (head.startsWith('<')) {
    refuse('file.notWorkbook', `Ini halaman web atau XML yang dinamai seperti buku kerja, bukan .xlsx. ${saveAsXlsx}`);
  }
  if (head.startsWith('{')) refuse('file.notWorkbook', 'Ini berkas JSON, bukan .xlsx. Unggah dengan nama .json.');
  if (isText(bytes.subarray(0, 4096))) {
    refuse('file.notWorkbook', `Ini berkas teks atau CSV, bukan .xlsx. ${saveAsXlsx}`);
  }
  refuse('file.notWorkbook', `Berkas ini bukan buku kerja .xlsx. ${saveAsXlsx}`);
};

/** The old binary format and encrypted workbooks share one container. */
const refuseOldOffice = (bytes: Uint8Array): never =>
  has(bytes, 'EncryptedPackage', 'utf16le')
    ? refuse('file.encrypted', 'Buku kerja ini dilindungi kata sandi. Hapus kata sandinya, simpan, lalu unggah lagi.')
    : refuse('file.notWorkbook', `Ini buku kerja Excel lama (.xls), bukan .xlsx. ${saveAsXlsx}`);

const isText = (bytes: Uint8Array): boolean => bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));

/** Zip files that hold something else: told by the names inside. */
export const refuseOtherPackages = (names: ReadonlySet<string>): void => {
  if (names.has('word/document.xml')) refuse('file.notWorkbook', 'Ini dokumen Word (.docx), bukan buku kerja .xlsx.');
  if (names.has('ppt/presentation.xml')) {
    refuse('file.notWorkbook', 'Ini presentasi PowerPoint (.pptx), bukan buku kerja .xlsx.');
  }
  if (names.has('xl/workbook.bin'))
    refuse('file.notWorkbook', `Ini buku kerja biner (.xlsb), bukan .xlsx. ${saveAsXlsx}`);
  if (names.has('content.xml') && names.has('mimetype')) {
    refuse('file.notWorkbook', `Ini lembar sebar OpenDocument (.ods), bukan .xlsx. ${saveAsXlsx}`);
  }
  if (!names.has('[Content_Types].xml')) {
    refuse('file.notWorkbook', `Berkas zip ini bukan buku kerja .xlsx. ${saveAsXlsx}`);
  }
};
