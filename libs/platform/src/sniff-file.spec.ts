import { sniffFile } from './sniff-file';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A ZIP's local header, as far as a reader of names needs it. */
const entry = (name: string, content = ''): string => {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(name.length, 26);
  return header.toString('latin1') + name + content;
};

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

test.each([
  ['a PDF', '%PDF-1.7\n', 'application/pdf'],
  ['a JPEG', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['a PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['a WEBP', 'RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['an MP4', '\x00\x00\x00\x20ftypisom', 'video/mp4'],
  ['a QuickTime film', '\x00\x00\x00\x20ftypqt  ', null],
  ['a sound', 'RIFF\x10\x00\x00\x00WAVE', null],
  [
    'a DOCX',
    entry('[Content_Types].xml', 'x'.repeat(500)) + entry('word/document.xml'),
    `${OPEN_XML}.wordprocessingml.document`,
  ],
  ['an XLSX', entry('_rels/.rels') + entry('xl/workbook.xml'), `${OPEN_XML}.spreadsheetml.sheet`],
  [
    'an ODT',
    entry('mimetype', 'application/vnd.oasis.opendocument.text') + entry('content.xml'),
    'application/vnd.oasis.opendocument.text',
  ],
  [
    'an ODS',
    entry('mimetype', 'application/vnd.oasis.opendocument.spreadsheet') + entry('x'),
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  ['a book', entry('mimetype', 'application/epub+zip'), 'application/zip'],
  ['any other archive', entry('setup.exe'), 'application/zip'],
  ['a program', 'MZ\x90\x00', null],
  ['text', 'bukan apa-apa', null],
  ['nothing', '', null],
])('%s', (_, head, expected) => {
  expect(sniffFile(bytes(head))).toBe(expected);
});
