const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const ascii = (head: Uint8Array, from: number, until: number): string =>
  String.fromCharCode(...head.subarray(from, Math.min(until, head.length)));

/** Brands of the ISO base media format that are an MP4; `qt  ` and `heic` are other things. */
const MP4_BRAND = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|mmp4|3gp.|3g2.)/;

const byFirstBytes: readonly (readonly [type: string, matches: (head: Uint8Array) => boolean])[] = [
  ['application/pdf', (head) => ascii(head, 0, 5) === '%PDF-'],
  ['image/jpeg', (head) => ascii(head, 0, 3) === '\xff\xd8\xff'],
  ['image/png', (head) => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/webp', (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP'],
  ['video/mp4', (head) => ascii(head, 4, 8) === 'ftyp' && MP4_BRAND.test(ascii(head, 8, 12))],
];

/**
 * What the first bytes of a file say it is, among the kinds that offices use; null where they say nothing of the sort.
 * A few signatures read here by hand: a general detector knows hundreds of kinds that would only be refused.
 */
export const sniffFile = (head: Uint8Array): string | null => {
  const found = byFirstBytes.find(([, matches]) => matches(head));
  if (found) return found[0];
  return ascii(head, 0, 4) === 'PK\x03\x04' ? officeType(head) : null;
};

/** An OpenDocument file says its type in its first entry; an Open XML one by the folder that its parts lie in. */
const officeType = (head: Uint8Array): string => {
  const names = entryNames(head);
  if (names[0] === 'mimetype') {
    const said = /^application\/vnd\.oasis\.opendocument\.[a-z-]+/.exec(ascii(head, 38, 138));
    return said ? said[0].replace(/PK$/, '') : 'application/zip';
  }
  if (names.some((name) => name.startsWith('word/'))) return `${OPEN_XML}.wordprocessingml.document`;
  if (names.some((name) => name.startsWith('xl/'))) return `${OPEN_XML}.spreadsheetml.sheet`;
  return 'application/zip';
};

/** Names in the local headers that begin within the head. */
const entryNames = (head: Uint8Array): string[] => {
  const view = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const names: string[] = [];
  for (let at = view.indexOf('PK\x03\x04'); at >= 0 && at + 30 <= view.length; at = view.indexOf('PK\x03\x04', at + 4))
    names.push(view.toString('latin1', at + 30, at + 30 + view.readUInt16LE(at + 26)));
  return names;
};
