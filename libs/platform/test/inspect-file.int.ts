import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { bytesOf, inspectBytes, inspectFile, PictureUnreadable, redrawPicture } from '../src';
import { openPdf } from '../src/files/pdf-reader';
import { paperPdf } from './paper-pdf';
import { zipOf } from './zip-of';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terbuka-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (content: Buffer): Promise<string> => {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return path;
};

const pdf = paperPdf();
const hollow = Buffer.from('%PDF-1.4\n<html><script>1</script></html>\n%%EOF');
const types = '<Types><Override PartName="/word/document.xml"/></Types>';
const docx = { '[Content_Types].xml': types, 'word/document.xml': '<w/>' };
const odt = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': '<m/>',
  'content.xml': '<c/>',
};
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');

test.each([
  ['a PDF', pdf, 'application/pdf'],
  [
    'a PDF with bytes after its end, as scanners leave them',
    Buffer.concat([pdf, Buffer.alloc(500)]),
    'application/pdf',
  ],
  ['a PDF that speaks of HTML inside', Buffer.concat([Buffer.from('%PDF-1.4 <html> '), pdf]), 'application/pdf'],
  ['a Word document', zipOf(docx), `${OPEN_XML}.wordprocessingml.document`],
  [
    'a Word document whose main part lies far behind',
    zipOf({ '[Content_Types].xml': types, 'docProps/app.xml': 'x'.repeat(9_000), 'word/document.xml': '<w/>' }),
    `${OPEN_XML}.wordprocessingml.document`,
  ],
  [
    'an Excel workbook',
    zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
    `${OPEN_XML}.spreadsheetml.sheet`,
  ],
  ['an OpenDocument text', zipOf(odt), 'application/vnd.oasis.opendocument.text'],
])('%s is what it seems', async (_, content, type) => {
  expect(await inspectFile(await written(content))).toEqual({ type, fault: null });
});

test.each([
  ['a PDF that is an archive too', Buffer.concat([pdf, zipOf({ 'a.txt': 'x' })]), 'archiveInside'],
  ['a PDF that ends as a page', Buffer.concat([pdf, Buffer.from('<script>alert(1)</script>')]), 'pageInside'],
  ['an archive under the name of nothing', zipOf({ 'a.txt': 'x' }), 'archiveInside'],
  ['an archive with a folder called word', zipOf({ 'word/a.txt': 'x' }), 'archiveInside'],
  ['a Word document with macros', zipOf({ ...docx, 'word/vbaProject.bin': 'x' }), 'macros'],
  [
    'one that declares macros',
    zipOf({ ...docx, '[Content_Types].xml': '<T ContentType="application/vnd.ms-word.document.macroEnabled"/>' }),
    'macros',
  ],
  ['an OpenDocument text with Basic', zipOf({ ...odt, 'Basic/script.xlb': 'x' }), 'macros'],
  ['a locked OpenDocument text', zipOf({ ...odt, 'META-INF/manifest.xml': '<encryption-data/>' }), 'locked'],
  ['a document locked by Word', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'latin1'), 'locked'],
  ['a PDF of which only the first line is there', Buffer.from('%PDF-1.4 broken'), 'cutOff'],
  ['a PDF cut off on the way', pdf.subarray(0, 30), 'cutOff'],
  ['a PDF that is only a page of HTML', hollow, 'notOpened'],
  ['a PDF of one object and no page', Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'), 'notOpened'],
  ['an archive cut short', zipOf(docx).subarray(0, 60), 'broken'],
  ['a photo of an iPhone', heic, 'phonePhoto'],
])('%s is found out', async (_, content, fault) => {
  expect(await inspectFile(await written(content))).toMatchObject({ fault });
});

test('a paper in memory is opened as one on disk is', async () => {
  expect(await inspectBytes(pdf)).toEqual({ type: 'application/pdf', fault: null });
  expect(await inspectBytes(hollow)).toMatchObject({ fault: 'notOpened' });
});

test('a PDF is taken that readers mend, or that only its password opens', async () => {
  const whole = await PDFDocument.create();
  whole.addPage();
  const saved = Buffer.from(await whole.save({ useObjectStreams: false })).toString('latin1');
  const wrongPlace = Buffer.from(saved.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
  const locked = paperPdf().toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]`);
  const lock = `4 0 obj\n<</Filter/Standard/V 1/R 2/P -1/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>\nendobj\n`;
  const withLock = Buffer.from(locked.replace('3 0 obj', `${lock}3 0 obj`), 'latin1');
  for (const content of [wrongPlace, withLock])
    expect(await inspectFile(await written(content))).toEqual({ type: 'application/pdf', fault: null });
});

test('one that takes more time than a file may have is taken, and the next is opened', async () => {
  const long = paperPdf('', Buffer.from('9 0 obj\n<<>>\nendobj\n'.repeat(300_000)));
  expect(await openPdf(long, 1)).toBe('unsure');
  expect((await inspectFile(await written(hollow))).fault).toBe('notOpened');
});

test.each([
  ['a page of HTML', Buffer.from('<html><script>1</script>')],
  ['HTML before a PDF', Buffer.concat([Buffer.from('<html>'), pdf])],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a GIF that is an archive too', Buffer.concat([Buffer.from('GIF89a'), zipOf({ 'a.class': 'x' })])],
  ['a RAR archive', Buffer.from('Rar!\x1a\x07\x01\x00')],
  ['a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
  ['nothing at all', Buffer.alloc(0)],
])('%s is of no kind we take', async (_, content) => {
  expect((await inspectFile(await written(content))).type).toBeNull();
});

const photo = (): sharp.Sharp => sharp({ create: { width: 40, height: 20, channels: 3, background: '#0b5d4e' } });
const redrawn = async (content: Buffer, type: string): Promise<Buffer> =>
  Buffer.from(await bytesOf(await redrawPicture(await written(content), type), 1_000_000));

test('a phone’s photo is kept upright, without its place, its time and its camera', async () => {
  const exif = { IFD0: { Make: 'Ponsel' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 7/1 30/1' } };
  const sent = await photo().withExif(exif).withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer();
  expect((await sharp(sent).metadata()).exif?.includes('Ponsel')).toBe(true);
  const kept = await redrawn(sent, 'image/jpeg');
  const { width, height, orientation, exif: left, xmp, iptc } = await sharp(kept).metadata();
  expect({ width, height, orientation, left, xmp, iptc }).toEqual({ width: 20, height: 40 });
  expect(kept.includes('Ponsel')).toBe(false);
});

test.each(['png', 'jpeg', 'webp'] as const)(
  'of a %s with a page behind it only the picture is kept',
  async (format) => {
    const sent = Buffer.concat([await photo().toFormat(format).toBuffer(), Buffer.from('<script>alert(1)</script>')]);
    const kept = await redrawn(sent, `image/${format}`);
    expect(kept.includes('script')).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format, width: 40, height: 20 });
  },
);

test.each(['jpeg', 'webp'] as const)(
  'a %s that was shrunk already does not grow by being drawn anew',
  async (format) => {
    const noise = sharp({ create: { width: 500, height: 400, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }); // prettier-ignore
    const sent = await noise.toFormat(format, { quality: 82 }).toBuffer();
    const kept = await redrawn(sent, `image/${format}`);
    expect(kept.length).toBeLessThanOrEqual(sent.length);
    expect(await sharp(kept).metadata()).toMatchObject({ format, width: 500, height: 400 });
  },
);

test('a bomb of points and a picture cut short are refused, not drawn', async () => {
  const bomb = await sharp({ create: { width: 9_000, height: 7_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(redrawn(bomb, 'image/png')).rejects.toThrow(PictureUnreadable);
  const whole = await photo().resize(800, 800).jpeg().toBuffer();
  await expect(redrawn(whole.subarray(0, 300), 'image/jpeg')).rejects.toThrow(PictureUnreadable);
});
