import { PDFDocument, StandardFonts } from 'pdf-lib';

/** The statement that an item does not apply, as a body would scan and attach it; the same bytes for the same body. */
export const statementLetter = async (bodyName: string): Promise<Uint8Array> => {
  const letter = await PDFDocument.create();
  letter.setTitle('Surat Pernyataan');
  letter.setCreationDate(new Date(0));
  letter.setModificationDate(new Date(0));
  const page = letter.addPage([595, 842]);
  const font = await letter.embedFont(StandardFonts.Helvetica);
  const lines = [
    'SURAT PERNYATAAN (CONTOH)',
    '',
    `Yang bertanda tangan di bawah ini, pimpinan ${bodyName},`,
    'menyatakan bahwa kegiatan yang dimaksud pada butir kuesioner ini',
    'tidak ada pada tahun penilaian.',
    '',
    'Dokumen ini dibuat untuk data contoh Terbuka.',
  ];
  lines.forEach((text, at) => page.drawText(text, { x: 72, y: 760 - at * 22, size: 12, font }));
  return letter.save();
};
