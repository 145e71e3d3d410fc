import { SaxesParser } from 'saxes';
import { refuse, refuseDamaged } from './refusal';

/** An element's attributes by local name. */
export interface Attributes {
  get(name: string): string | undefined;
}

/** What a part's reader hears, names without their namespace prefix. Text may come in several pieces. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  text(piece: string): void;
  close(name: string): void;
  /** A text, tag or comment goes on beyond what a workbook holds; refuses the file, with the place if it is known. */
  overlong(): never;
}

/** Eight times the longest text of a cell; the parser gathers what has not ended yet, and one text may not fill the memory. */
const longestUntold = 256 * 1024;
const deepest = 200;

const options = { xmlns: false, position: false, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (given: Readonly<Record<string, string>>): Attributes => ({
  get: (wanted) => given[wanted] ?? given[Object.keys(given).find((name) => localName(name) === wanted) ?? ''],
});

/**
 * Reads XML as it arrives, for the little that spreadsheets use: elements, attributes, text, CDATA. Prefixes may stand
 * for anything. Throws a `WorkbookRefused` at a DTD, at any entity but the five of XML, and at what is not well-formed.
 */
export class XmlReader {
  private readonly parser = new SaxesParser(options);
  private depth = 0;
  /** Where the parser stood when it last told something. */
  private toldUpTo = 0;

  constructor(private readonly events: XmlEvents) {
    const { parser } = this;
    const told = (): void => void (this.toldUpTo = parser.position);
    const text = (piece: string): void => {
      told();
      if (this.depth > 0) events.text(piece);
    };
    parser.on('error', refuseDamaged);
    parser.on('doctype', refuseDtd);
    parser.on('comment', told);
    parser.on('processinginstruction', told);
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('opentag', ({ name, attributes }) => {
      told();
      this.depth += 1;
      if (this.depth > deepest) refuseDamaged();
      events.open(localName(name), attributesOf(attributes));
    });
    parser.on('closetag', ({ name }) => {
      told();
      this.depth -= 1;
      events.close(localName(name));
    });
  }

  write(piece: string): void {
    this.parser.write(piece);
    if (this.parser.position - this.toldUpTo > longestUntold) this.events.overlong();
  }

  end(): void {
    this.parser.close();
  }
}

const refuseDtd = (): never =>
  refuse('file.dtd', 'Berkas ini memuat definisi dokumen (DTD) yang tidak pernah ada dalam buku kerja biasa. Simpan ulang dengan Excel atau LibreOffice.'); // prettier-ignore
