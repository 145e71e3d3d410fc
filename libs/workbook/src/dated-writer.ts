import { stream } from 'exceljs';

type Appended = (content: unknown, place: { readonly name: string; readonly date?: Date }) => unknown;

/** The library has no word for it: said of each part, on its way into the file. */
const onTheWay = (book: object, change: (append: Appended) => Appended): void => {
  const { zip } = book as { readonly zip: { append: Appended } };
  zip.append = change(zip.append.bind(zip));
};

/** The library writes its first part while the book is being begun, so that nothing else comes before. */
const BookWriter = stream.xlsx.WorkbookWriter as unknown as new (options: object) => {
  readonly created: Date;
  addThemes(): Promise<void>;
};

/** A part that is dated by the clock would make another file of the same facts each time. */
class DatedWriter extends BookWriter {
  override addThemes(): Promise<void> {
    onTheWay(this, (append) => (content, place) => append(content, { ...place, date: this.created }));
    return super.addThemes();
  }
}

/** A writer to `path` whose file is the same bytes of the same content. */
export const datedWriter = (path: string, created: Date): stream.xlsx.WorkbookWriter =>
  new DatedWriter({
    filename: path,
    created,
    modified: created,
    useStyles: true,
    useSharedStrings: false,
  }) as unknown as stream.xlsx.WorkbookWriter;

/** Sheets stay as they are: none is added, removed, renamed or uncovered. */
export const lockStructure = (book: object): void =>
  onTheWay(
    book,
    (append) => (content, place) =>
      append(
        typeof content === 'string' && place.name.endsWith('xl/workbook.xml')
          ? content.replace(/<workbookPr[^>]*\/>/, '$&<workbookProtection lockStructure="1"/>')
          : content,
        place,
      ),
  );
