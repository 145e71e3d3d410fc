import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A page of the demo as a body would scan and attach it; the same bytes for the same words. */
export const sampleLetter = async (title: string, lines: readonly string[]): Promise<Uint8Array> => {
  const letter = await PDFDocument.create();
  letter.setTitle(title);
  letter.setCreationDate(new Date(0));
  letter.setModificationDate(new Date(0));
  const page = letter.addPage([595, 842]);
  const font = await letter.embedFont(StandardFonts.Helvetica);
  const whole = [`${title.toUpperCase()} (CONTOH)`, '', ...lines, '', 'Dokumen ini dibuat untuk data contoh Terbuka.'];
  whole.forEach((text, at) => page.drawText(text, { x: 72, y: 760 - at * 22, size: 12, font }));
  return letter.save();
};

/** The statement that an item does not apply. */
export const statementLetter = (bodyName: string): Promise<Uint8Array> =>
  sampleLetter('Surat Pernyataan', [
    `Yang bertanda tangan di bawah ini, pimpinan ${bodyName},`,
    'menyatakan bahwa kegiatan yang dimaksud pada butir kuesioner ini',
    'tidak ada pada tahun penilaian.',
  ]);
