import { columnLetter, createWorkbook, rowHeight, type Cell, type SheetFile, type WorkbookFile } from '@app/workbook';
import { count, decimalComma } from '../format';
import type { RankingCategory, RankingModel, RankingRow } from '../ranking-model';
import type { ReportHead } from '../report-head';
import { finalFormula } from './final-formula';
import { bandHighlights, policyNames, writeMethodSheet, writeWeightSheet, type PolicyNames } from './policy-sheets';
import { bandCell, exactFinalCell, finalCell, roundedCell } from './score-cells';
import { exactCell, fixedCell } from './score-formula';
import { writeSummarySheet } from './summary-sheet';

/** Above this many bodies in a category a live rank would make a workbook slow, since each looks at all others. */
export const liveRankLimit = 5000;

/** Where everything stands on a category's sheet; columns are letters. */
interface Layout {
  readonly group: boolean;
  readonly stages: readonly string[];
  readonly final: string;
  readonly band: string;
  readonly notes: string;
  readonly exactStages: readonly string[];
  readonly exactFinal: string;
  readonly printed: number;
}

const headRow = 6;
const nameWidth = 50;
const noteWidth = 64;

const categoryKey = ({ code }: RankingCategory): string => `category:${code}`;

const layoutOf = ({ head }: RankingModel, { grouped }: RankingCategory): Layout => {
  let next = grouped ? 5 : 4;
  const take = (): string => columnLetter(next++);
  const stages = head.stages.map(take);
  const [final, band, notes] = [take(), take(), take()];
  const printed = next - 1;
  take();
  return {
    group: grouped,
    stages,
    final,
    band,
    notes,
    printed,
    exactStages: head.stages.map(take),
    exactFinal: take(),
  };
};

const headCells = (model: RankingModel, layout: Layout): readonly Cell[] => {
  const head = (value: string): Cell => ({ value, style: 'head' });
  const muted = (value: string): Cell => ({ value, style: 'headMuted' });
  return [
    ...['Peringkat', 'Kode', 'Badan Publik', ...(layout.group ? ['Kelompok'] : [])].map(head),
    ...model.head.stages.map(({ label, weight }) => head(`${label} (bobot ${decimalComma(weight)})`)),
    ...['Nilai Akhir', 'Kualifikasi', 'Catatan'].map(head),
    { value: null, style: 'plain' },
    ...model.head.stages.map(({ label }) => muted(`${label} sebelum dibulatkan`)),
    muted('Nilai akhir sebelum dibulatkan'),
  ];
};

const noteText = ({ notes, gateNotes }: RankingRow): string => [...notes, ...gateNotes].join('; ');

interface Place {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

const rankCell = (row: RankingRow, layout: Layout, { first, last, at }: Place): Cell => {
  if (row.rank !== row.scoreRank)
    return fixedCell(row.rank, 'integer', 'nilai sama, peringkat dipisahkan menurut aturan periode');
  if (last - first + 1 > liveRankLimit) return { value: row.rank, style: 'integer' };
  const range = `$${layout.final}$${first}:$${layout.final}$${last}`;
  return { value: { formula: `RANK(${layout.final}${at},${range},0)`, result: row.rank }, style: 'integer' };
};

interface Ground {
  readonly head: ReportHead;
  readonly layout: Layout;
  readonly names: PolicyNames;
}

const rowCells = ({ head, layout, names }: Ground, row: RankingRow, place: Place): readonly Cell[] => {
  const { at } = place;
  const computed = finalFormula(
    head,
    names,
    row,
    (index, rounded) => `${(rounded ? layout.stages : layout.exactStages)[index] ?? ''}${at}`,
  );
  return [
    rankCell(row, layout, place),
    { value: row.id, style: 'text' },
    { value: row.name, style: 'wrapped' },
    ...(layout.group ? [{ value: row.group, style: 'text' } as const] : []),
    ...row.stages.map((stage, index) => roundedCell(head, stage, `${layout.exactStages[index] ?? ''}${at}`)),
    finalCell(head, row, computed, `${layout.exactFinal}${at}`),
    bandCell(row, `${layout.final}${at}`, names),
    { value: noteText(row) || null, style: 'wrapped' },
    { value: null, style: 'plain' },
    ...row.stages.map(({ exact }): Cell => (exact === null ? { value: null, style: 'exact' } : exactCell(exact))),
    exactFinalCell(row, computed),
  ];
};

const writeUnranked = (sheet: SheetFile, category: RankingCategory, layout: Layout): void => {
  if (category.unranked.length === 0) return;
  sheet.row([]);
  sheet.row([{ value: 'Tidak diperingkat', style: 'section' }]);
  for (const { id, name, group, reason } of category.unranked) {
    const blanks = Array.from({ length: layout.stages.length + 2 }, (): Cell => ({ value: null, style: 'text' }));
    sheet.row([
      { value: '–', style: 'centre' },
      { value: id, style: 'text' },
      { value: name, style: 'text' },
      ...(layout.group ? [{ value: group, style: 'text' } as const] : []),
      ...blanks,
      { value: reason, style: 'wrapped' },
    ]);
  }
};

const widthsOf = (layout: Layout): readonly number[] => [
  10,
  18,
  nameWidth,
  ...(layout.group ? [14] : []),
  ...layout.stages.map(() => 13),
  12,
  22,
  noteWidth,
  3,
  ...layout.exactStages.map(() => 17),
  17,
];

const addCategorySheet = (
  book: WorkbookFile,
  model: RankingModel,
  category: RankingCategory,
  layout: Layout,
): SheetFile =>
  book.addSheet({
    key: categoryKey(category),
    name: category.label,
    widths: widthsOf(layout),
    landscape: true,
    paper: model.head.paper,
    frozen: { rows: headRow, columns: 3 },
    titleRows: { from: headRow, to: headRow },
    printedColumns: layout.printed,
    footer: `${model.head.periodTitle} · ${category.label} · ${model.head.standing}`,
  });

const writeCategory = async (
  book: WorkbookFile,
  model: RankingModel,
  category: RankingCategory,
  names: PolicyNames,
): Promise<void> => {
  const layout = layoutOf(model, category);
  const sheet = addCategorySheet(book, model, category, layout);
  sheet.row([{ value: model.head.title, style: 'title' }]);
  sheet.row([{ value: `Kategori ${category.label} · ${model.head.periodTitle}`, style: 'subtitle' }]);
  sheet.row([{ value: `${model.head.organiser} · ${model.head.standing}`, style: 'hint' }]);
  sheet.row([
    {
      value: `${count(category.rows.length)} badan publik diperingkat. Nilai, kualifikasi, dan peringkat adalah rumus; bobot ada di lembar Bobot.`,
      style: 'hint',
    },
  ]);
  sheet.row([]);
  sheet.row(headCells(model, layout), 42);
  const [first, last] = [headRow + 1, headRow + category.rows.length];
  for (const [index, row] of category.rows.entries()) {
    sheet.row(
      rowCells({ head: model.head, layout, names }, row, { first, last, at: first + index }),
      rowHeight([row.name, nameWidth], [noteText(row), noteWidth]),
    );
    await sheet.drained();
  }
  if (category.rows.length > 0) {
    sheet.filter(`A${headRow}:${layout.notes}${last}`);
    sheet.highlight(`${layout.band}${first}:${layout.band}${last}`, bandHighlights(model.head));
  }
  writeUnranked(sheet, category, layout);
  sheet.close();
};

const formulaNotes = (model: RankingModel): readonly string[] => [
  'Nilai akhir, nilai tahap, kualifikasi, dan peringkat adalah rumus. Kolom kanan memuat nilai sebelum pembulatan sebagai pecahan eksak; kolom itu tidak ikut dicetak.',
  'Angka yang tampil sebelum dihitung ulang adalah angka resmi; menghitung ulang tanpa mengubah bobot memberi angka yang sama.',
  'Sel dengan komentar "Ditulis sebagai nilai tetap" tidak ikut berubah: kualifikasi yang diturunkan karena syarat, dan peringkat yang dipisahkan menurut aturan nilai sama.',
  ...(model.categories.some(({ rows }) => rows.length > liveRankLimit)
    ? [`Kategori dengan lebih dari ${count(liveRankLimit)} badan publik memuat peringkat sebagai angka, bukan rumus.`]
    : []),
];

/** Writes the ranking as a workbook whose scores, bands and ranks are live formulas. Gives the number of ranked rows. */
export const writeRankingXlsx = async (model: RankingModel, path: string): Promise<{ readonly rowCount: number }> => {
  const { head } = model;
  const book = createWorkbook(path, {
    decimals: head.decimals,
    createdAt: new Date(head.printedAt),
    title: head.title,
  });
  const names = policyNames(head);
  for (const name of ['Ringkasan', 'Bobot', 'Metode']) book.reserve(name, name);
  const ranges = model.categories.map((category) => ({
    category,
    sheet: `'${book.reserve(categoryKey(category), category.label)}'`,
    first: headRow + 1,
    last: headRow + category.rows.length,
    band: layoutOf(model, category).band,
  }));
  writeSummarySheet(book, model, ranges);
  for (const category of model.categories) await writeCategory(book, model, category, names);
  writeWeightSheet(book, head, names);
  writeMethodSheet(book, head, formulaNotes(model));
  await book.close();
  return { rowCount: model.ranked };
};
