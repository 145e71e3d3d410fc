import { columnLetter } from '../column-letter';
import type { WorkbookFile } from '../workbook-file';

/** Lists of texts that cells offer, kept on a sheet of their own: a list inside a cell's rule holds 255 characters at most. */
export class ChoiceLists {
  private readonly rows: (readonly string[])[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly sheetName: string;

  constructor(private readonly book: WorkbookFile) {
    this.sheetName = book.reserve('choices', 'Pilihan');
  }

  /** The cells that will hold these texts. */
  reference(texts: readonly string[]): string {
    const key = JSON.stringify(texts);
    const known = this.rowOf.get(key) ?? this.rows.push(texts);
    this.rowOf.set(key, known);
    return `'${this.sheetName}'!$A$${known}:$${columnLetter(texts.length)}$${known}`;
  }

  /** Writes the sheet, once everything has asked. */
  write(): void {
    const widths = Array.from({ length: Math.max(1, ...this.rows.map(({ length }) => length)) }, () => 24);
    const sheet = this.book.addSheet({ key: 'choices', name: 'Pilihan', widths, landscape: true, paper: 'F4', footer: 'Pilihan', hidden: true, locked: true }); // prettier-ignore
    for (const texts of this.rows) sheet.row(texts.map((value) => ({ value, style: 'text' })));
    sheet.close();
  }
}
