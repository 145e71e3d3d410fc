import {
  applicableItems,
  askedWhen,
  placedItemsOf,
  type InstrumentNode,
  type Item,
  type ItemValue,
} from '@app/instrument';
import { columnLetter } from '../column-letter';
import type { Cell, ParagraphsCell, SheetFile, WorkbookFile } from '../workbook-file';
import { clearing, elementKey, filesOnly, headings, isLocked, type SaqBase, type SaqContent } from './saq-content';
import { no, offersOf, wordsOf, yes } from './answer-words';
import { conditionFormula } from './condition-formula';
import type { ChoiceLists } from './choice-lists';
import { questionParagraphs } from './question-words';

const widths = [9, 52, 20, 20, 27, 6.5, 27, 6.5, 22] as const;
const answerColumn = 'C';
const noteColumn = 'D';
const lastColumn = columnLetter(widths.length);
const headingRow = 1;

/** One row of the sheet that is filled in. */
type Line =
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'element'; readonly item: Item; readonly code: string; readonly text: string };

/** The questions put to a body, under the headings of their nodes, each element of a checklist in a row of its own. */
const linesOf = ({ instrument, bodyKind }: SaqContent): readonly Line[] => {
  const asked = new Set(askedOf({ instrument, bodyKind }));
  const opened = new Set<InstrumentNode>();
  return placedItemsOf(instrument)
    .filter(({ item }) => asked.has(item))
    .flatMap(({ item, path }): Line[] => {
      const fresh = path.filter((node) => !opened.has(node));
      for (const node of fresh) opened.add(node);
      const groups = fresh.map((node) => ({ kind: 'group', title: `${node.code}. ${node.text.id}` }) as const);
      const elements = item.kind === 'checklist' ? item.elements : [];
      return [
        ...groups,
        { kind: 'item', item },
        ...elements.map(({ code, text }) => ({ kind: 'element', item, code, text: text.id }) as const),
      ];
    });
};

/** The items that a body fills in itself, whatever its answers. */
export const askedOf = ({ instrument, bodyKind }: Pick<SaqContent, 'instrument' | 'bodyKind'>): readonly Item[] =>
  applicableItems(instrument, bodyKind).filter(({ filledBy }) => filledBy !== 'assessor');

/** Writes the sheet that is filled in. */
export const writeQuestionSheet = (book: WorkbookFile, content: SaqContent, lists: ChoiceLists): void => {
  const sheet = book.addSheet({
    key: 'questions',
    name: 'Isian',
    widths,
    landscape: true,
    paper: 'F4',
    frozen: { rows: headingRow, columns: 1 },
    titleRows: { from: headingRow, to: headingRow },
    footer: `${content.head.bodyName} · ${content.head.periodTitle}`,
    locked: true,
  });
  sheet.row(
    Object.values(headings).map((value) => ({ value, style: 'head' })),
    30,
  );
  const lines = linesOf(content);
  const bases = new Map(content.identity.bases.map((base) => [base.itemCode, base]));
  for (const line of lines) {
    const number = writeLine(sheet, content, line, line.kind === 'group' ? undefined : bases.get(line.item.code));
    if (line.kind !== 'group' && !isLocked(content, line.item.code)) offerAnswers(sheet, line, number, lists);
  }
  greyUnasked(sheet, content, lines);
  sheet.close();
};

const writeLine = (sheet: SheetFile, content: SaqContent, line: Line, base: SaqBase | undefined): number => {
  if (line.kind === 'group') return writeGroup(sheet, line.title);
  if (line.kind === 'element') return writeElement(sheet, line, base?.value ?? null, isLocked(content, line.item.code)); // prettier-ignore
  return writeItem(sheet, content, line.item, base ?? { value: null, note: null });
};

const writeItem = (
  sheet: SheetFile,
  content: SaqContent,
  item: Item,
  { value, note }: Pick<SaqBase, 'value' | 'note'>,
): number => {
  const isShut = isLocked(content, item.code);
  const paragraphs = questionParagraphs(item, { instrument: content.instrument, isLocked: isShut });
  const kept = (content.evidence[item.code] ?? []).join('\n');
  const answer = wordsOf(item, value);
  const extra = isShut ? 'fixed' : 'extra';
  const open: Cell = { value: null, style: extra };
  const shut: Cell = { value: null, style: 'fixed' };
  const cells: Cell[] = [
    { value: item.code, style: 'fixed' },
    { value: { paragraphs }, style: 'fixed' },
    { value: answer, style: isShut ? 'fixed' : item.kind === 'number' ? 'fill' : 'fillText' },
    { value: note, style: extra },
    ...(takesLinks(item) ? [open, open, open, open] : [{ ...shut, value: filesOnly }, shut, shut, shut]),
    { value: kept || null, style: 'fixed' },
  ];
  const texts = [
    [paragraphs, widths[1]],
    [plain(String(answer ?? '')), widths[2]],
    [plain(note ?? ''), widths[3]],
    [plain(takesLinks(item) ? '' : filesOnly), widths[4]],
    [plain(kept), widths[8]],
  ] as const;
  return sheet.row(cells, heightOf(texts));
};

/** As the import judges links: an item whose every kind is a file counts none. */
const takesLinks = ({ evidence }: Item): boolean => !evidence?.anyOf.every((kind) => kind === 'file');

const writeGroup = (sheet: SheetFile, title: string): number => {
  const number = sheet.row([
    { value: null, style: 'group' },
    { value: title, style: 'group' },
    ...widths.slice(2).map((): Cell => ({ value: null, style: 'group' })),
  ]);
  sheet.merge(number, 2, widths.length);
  return number;
};

const writeElement = (
  sheet: SheetFile,
  { item, code, text }: Extract<Line, { kind: 'element' }>,
  value: ItemValue | null,
  isShut: boolean,
): number => {
  const isTicked = value !== null && 'elements' in value && value.elements.some((one) => one.toUpperCase() === code.toUpperCase()); // prettier-ignore
  const words = plain(`– ${text}`);
  return sheet.row(
    [
      { value: elementKey(item.code, code), style: 'fixed' },
      { value: `– ${text}`, style: 'fixed' },
      { value: isTicked ? yes : null, style: isShut ? 'fixed' : 'fillText' },
      ...widths.slice(3).map((): Cell => ({ value: null, style: 'fixed' })),
    ],
    heightOf([[words, widths[1]]]),
  );
};

const plain = (text: string): ParagraphsCell['paragraphs'] =>
  text.split('\n').map((one) => ({ text: one, look: 'muted' }) as const);

/** Points of a line, and letters of it for each letter of the column's width. */
const looks = { strong: { line: 13.5, letters: 0.98 }, muted: { line: 12, letters: 1.16 } } as const;
const tallestRow = 400;

/** Room for the longest of the cells, since not every program measures wrapped rows itself. */
const heightOf = (cells: readonly (readonly [ParagraphsCell['paragraphs'], number])[]): number => {
  const heights = cells.map(([paragraphs, width]) =>
    paragraphs.reduce((sum, { text, look }) => {
      const { line, letters } = looks[look];
      return sum + line * Math.max(1, Math.ceil(text.length / (width * letters)));
    }, 6),
  );
  return Math.min(tallestRow, Math.max(...heights));
};

const offerAnswers = (
  sheet: SheetFile,
  line: Exclude<Line, { kind: 'group' }>,
  row: number,
  lists: ChoiceLists,
): void => {
  const cell = `${answerColumn}${row}`;
  if (line.kind === 'element') return sheet.offerFrom(cell, lists.reference([yes, no]));
  const { item } = line;
  if (item.kind === 'number') sheet.bound(cell, { integer: item.integer ?? false, ...boundsOf(item) });
  else if (item.kind !== 'text') sheet.offerFrom(cell, lists.reference(offersOf(item)));
  sheet.offer(`${noteColumn}${row}`, [clearing]);
};

const boundsOf = ({ min, max }: Extract<Item, { kind: 'number' }>): { min?: string; max?: string } => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** Greys what is not asked as long as its condition does not hold. */
const greyUnasked = (sheet: SheetFile, { instrument }: SaqContent, lines: readonly Line[]): void => {
  const rowOf = new Map(lines.flatMap((line, index) => (line.kind === 'group' ? [] : [[keyOf(line), index + headingRow + 1] as const]))); // prettier-ignore
  const cellAt = (key: string): string | undefined => {
    const row = rowOf.get(key);
    return row === undefined ? undefined : `$${answerColumn}$${row}`;
  };
  const cells = { item: cellAt, element: (item: string, element: string) => cellAt(elementKey(item, element)) };
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'item') continue;
    const condition = askedWhen(line.item, instrument);
    const formula = condition ? conditionFormula(condition, cells, instrument) : null;
    const first = index + headingRow + 1;
    const last = first + (line.item.kind === 'checklist' ? line.item.elements.length : 0);
    if (formula !== null) sheet.grey(`A${first}:${lastColumn}${last}`, `NOT(${formula})`);
  }
};

const keyOf = (line: Exclude<Line, { kind: 'group' }>): string =>
  line.kind === 'item' ? line.item.code : elementKey(line.item.code, line.code);
