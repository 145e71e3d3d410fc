import { longestCellText } from '../cell-text';
import type { GuardedZip } from './guarded-zip';
import { readXml } from './package-parts';
import { refuse } from './refusal';
import type { XmlEvents } from './xml-reader';

/** Excel's longest text in a file that writes every sign as `_x0041_`. */
export const longestWrittenText = 7 * longestCellText;

/** Refuses the file for one text; `what` begins the sentence. */
export const refuseLongText = (what: string, place: { sheet?: string; cell?: string } = {}): never =>
  refuse(
    'file.cellTooLong',
    `${what} lebih dari ${longestCellText.toLocaleString('id-ID')} huruf, batas Excel sendiri. Persingkat, lalu unggah lagi.`,
    place,
  );

/** `_x000D_` stands for a sign that XML cannot hold, `_x005F_` for an underscore that would look like one. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/**
 * Collects the text of one string, rich or plain, leaving out phonetic readings. Of a text beyond Excel's limit it
 * keeps only that it is too long.
 */
export class StringCollector implements Pick<XmlEvents, 'open' | 'text' | 'close'> {
  private collected = '';
  private isInText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    if (name === 't') this.isInText = this.phonetic === 0;
  }

  text(piece: string): void {
    if (this.isInText && this.collected.length <= longestWrittenText) this.collected += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    if (name === 't') this.isInText = false;
  }

  /** The text so far, or null where it is too long; begins anew. */
  take(): string | null {
    const { collected } = this;
    this.collected = '';
    if (collected.length > longestWrittenText) return null;
    const text = unescaped(collected);
    return text.length > longestCellText ? null : text;
  }
}

/** The workbook's table of texts; null stands for one that is too long. */
export const readSharedStrings = async (zip: GuardedZip, part: string | null): Promise<readonly (string | null)[]> => {
  const strings: (string | null)[] = [];
  if (part === null) return strings;
  const collector = new StringCollector();
  await readXml(zip, part, {
    open: (name) => collector.open(name),
    text: (piece) => collector.text(piece),
    close: (name) => {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
    overlong: () => refuseLongText('Salah satu teks dalam berkas ini'),
  });
  return strings;
};
