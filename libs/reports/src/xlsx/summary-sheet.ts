import { columnLetter, type Cell, type SheetFile, type WorkbookFile } from '@app/workbook';
import type { RankingCategory, RankingModel } from '../ranking-model';

/** Where a category's ranking stands, as the summary counts it. */
export interface CategoryRange {
  readonly category: RankingCategory;
  /** Quoted sheet name. */
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  /** Letter of the band column. */
  readonly band: string;
}

const headRow = 8;

const head = (value: string): Cell => ({ value, style: 'head' });

const counted = (range: CategoryRange, column: string, result: number): Cell => {
  if (range.last < range.first) return { value: 0, style: 'integer' };
  const cells = `${range.sheet}!$${range.band}$${range.first}:$${range.band}$${range.last}`;
  return { value: { formula: `COUNTIF(${cells},${column}$${headRow})`, result }, style: 'integer' };
};

const total = (column: string, first: number, last: number, result: number): Cell => ({
  value: { formula: `SUM(${column}${first}:${column}${last})`, result },
  style: 'integer',
});

const writeSignature = (sheet: SheetFile, model: RankingModel, width: number): void => {
  const signatory = model.head.letterhead?.signatories[0];
  if (!signatory) return;
  const at = Math.max(0, width - 3);
  const line = (value: string, style: Cell['style'] = 'plain'): void => {
    const row = sheet.row([
      ...Array.from({ length: at }, (): Cell => ({ value: null, style: 'plain' })),
      { value, style },
    ]);
    sheet.merge(row, at + 1, width);
  };
  sheet.row([]);
  line(model.head.placeAndDate);
  line(signatory.role);
  for (let blank = 0; blank < 4; blank += 1) sheet.row([]);
  line(signatory.name, 'strong');
  if (signatory.nip) line(`NIP ${signatory.nip}`);
};

/** The first sheet: how many bodies of each category reached which band, counted by formula from the other sheets. */
export const writeSummarySheet = (book: WorkbookFile, model: RankingModel, ranges: readonly CategoryRange[]): void => {
  const { bands } = model.head;
  const width = bands.length + 4;
  const sheet = book.addSheet({
    key: 'Ringkasan',
    name: 'Ringkasan',
    widths: [34, ...bands.map(() => 15), 14, 14, 12],
    landscape: true,
    paper: model.head.paper,
    frozen: { rows: headRow, columns: 1 },
    footer: `${model.head.periodTitle} · ${model.head.standing}`,
  });
  const lines = model.head.letterhead?.lines ?? [model.head.organiser];
  sheet.row([{ value: lines.join(' · '), style: 'hint' }]);
  sheet.row([{ value: model.head.title, style: 'title' }]);
  sheet.row([{ value: model.head.periodTitle, style: 'subtitle' }]);
  sheet.row([{ value: `${model.head.organiser} · ${model.head.standing}`, style: 'hint' }]);
  sheet.row([{ value: `Dicetak ${model.head.printedOn}`, style: 'hint' }]);
  sheet.row([]);
  sheet.row([{ value: 'Jumlah badan publik menurut kualifikasi', style: 'section' }]);
  sheet.row(
    [
      head('Kategori'),
      ...bands.map(({ label }) => head(label)),
      head('Diperingkat'),
      head('Tidak diperingkat'),
      head('Jumlah'),
    ],
    32,
  );
  const [first, last] = [headRow + 1, headRow + ranges.length];
  for (const [index, range] of ranges.entries()) sheet.row(categoryCells(range, bands.length, first + index));
  const columns = Array.from({ length: width - 1 }, (_, index) => columnLetter(index + 2));
  const totals = [...model.bands.map(({ bodies }) => bodies), model.ranked, model.unranked, model.participants];
  if (ranges.length > 0) {
    sheet.row([head('Jumlah'), ...columns.map((column, index) => total(column, first, last, totals[index] ?? 0))]);
  }
  writeSignature(sheet, model, width);
  sheet.close();
};

const categoryCells = (range: CategoryRange, bands: number, at: number): readonly Cell[] => {
  const { category } = range;
  const [ranked, unranked] = [category.rows.length, category.unranked.length];
  const [rankedColumn, unrankedColumn] = [columnLetter(bands + 2), columnLetter(bands + 3)];
  return [
    { value: category.label, style: 'text' },
    ...category.bands.map(({ bodies }, index) => counted(range, columnLetter(index + 2), bodies)),
    { value: { formula: `SUM(B${at}:${columnLetter(bands + 1)}${at})`, result: ranked }, style: 'integer' },
    { value: unranked, style: 'integer' },
    { value: { formula: `${rankedColumn}${at}+${unrankedColumn}${at}`, result: ranked + unranked }, style: 'integer' },
  ];
};
