import { zipOf, type ZipPart } from './zip-of';

/** A cell as programs write it: text, a number with a style, or XML of one's own (beginning with `<c`). */
export type RawCell = string | number | null;

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** The dialects: where texts are kept, how parts are called, which prefix elements have. */
export interface Dialect {
  readonly texts: 'shared' | 'inline';
  readonly part: (index: number) => string;
  readonly prefix: string;
  /** Whether rows and cells say where they are. */
  readonly isPlaced: boolean;
}

export const excel: Dialect = {
  texts: 'shared',
  part: (index) => `worksheets/sheet${index + 1}.xml`,
  prefix: '',
  isPlaced: true,
};
export const googleSheets: Dialect = { ...excel, part: (index) => `/xl/worksheets/sheet${9 - index}.xml` };
export const bareWriter: Dialect = {
  texts: 'inline',
  part: (index) => `worksheets/lembar-${index}.xml`,
  prefix: 'x:',
  isPlaced: false,
};

/** Styles 1 to 5: a date, a percentage, a date with a format of its own, text, and four digits. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0000"/></numFmts><fonts count="1"><font/></fonts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="49"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

const sheetXml = ({ rows }: RawSheet, dialect: Dialect, strings: string[]): string => {
  const { prefix, isPlaced } = dialect;
  const cell = (value: RawCell, at: string): string => {
    if (value === null) return '';
    if (typeof value === 'string' && value.startsWith('<c')) return value;
    const place = isPlaced ? ` r="${at}"` : '';
    if (typeof value === 'number') return `<${prefix}c${place}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
    if (dialect.texts === 'inline') {
      return `<${prefix}c${place} t="inlineStr"><${prefix}is><${prefix}t>${escape(value)}</${prefix}t></${prefix}is></${prefix}c>`;
    }
    return `<c${place} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const body = rows.map((cells, row) => {
    const inner = cells.map((value, column) => cell(value, `${letters(column)}${row + 1}`)).join('');
    return `<${prefix}row${isPlaced ? ` r="${row + 1}" spans="1:9"` : ''}>${inner}</${prefix}row>`;
  });
  const space = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return `${head}<${prefix}worksheet ${space}="${main}"><${prefix}sheetData>${body.join('')}</${prefix}sheetData></${prefix}worksheet>`;
};

const stringXml = (text: string): string =>
  text.startsWith('<') ? `<si>${text}</si>` : `<si><t xml:space="preserve">${escape(text)}</t></si>`;

/** The parts of a workbook, to be changed before they are zipped. */
export const partsOf = (sheets: readonly RawSheet[], dialect: Dialect = excel): readonly ZipPart[] => {
  const strings: string[] = [];
  const path = (index: number): string => dialect.part(index);
  const full = (index: number): string => (path(index).startsWith('/') ? path(index).slice(1) : `xl/${path(index)}`);
  const bodies = sheets.map((sheet, index) => ({ name: full(index), content: sheetXml(sheet, dialect, strings) }));
  const { prefix } = dialect;
  const space = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const listed = sheets.map(
    ({ name }, index) => `<${prefix}sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="${path(index)}"/>`,
  );
  return [
    { name: '[Content_Types].xml', content: `${head}<Types xmlns="x"/>` },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${pack}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<${prefix}workbook ${space}="${main}" xmlns:r="${office}"><${prefix}sheets>${listed.join('')}</${prefix}sheets></${prefix}workbook>`,
    },
    ...bodies,
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${pack}">${relations.join('')}<Relationship Id="rId98" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: styles },
    {
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst xmlns="${main}">${strings.map(stringXml).join('')}</sst>`,
    },
  ];
};

export const workbookOf = (sheets: readonly RawSheet[], dialect: Dialect = excel): Buffer =>
  zipOf(partsOf(sheets, dialect));
