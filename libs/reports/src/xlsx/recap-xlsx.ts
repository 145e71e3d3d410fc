import { columnLetter, createWorkbook, rowHeight, type Cell, type SheetFile, type WorkbookFile } from '@app/workbook';
import { toDouble } from '../exact-number';
import { count } from '../format';
import type { RecapCategory, RecapModel, RecapRow } from '../recap-model';
import type { ReportHead } from '../report-head';
import { finalFormula } from './final-formula';
import { bandHighlights, policyNames, writeMethodSheet, writeWeightSheet, type PolicyNames } from './policy-sheets';
import { bandCell, exactFinalCell, finalCell, roundedCell } from './score-cells';
import { exactCell } from './score-formula';
import { stageFormula } from './stage-formula';

const headRow = 6;
const weightRow = 7;
const nameWidth = 50;

interface StageLetters {
  readonly indicators: readonly string[];
  readonly stage: string;
}

/** Letters of the shown columns and, right of them, of the same ones before rounding. */
interface Layout {
  readonly shown: readonly StageLetters[];
  readonly final: string;
  readonly band: string;
  readonly printed: number;
  readonly exact: readonly StageLetters[];
  readonly exactFinal: string;
}

const layoutOf = ({ stages }: RecapCategory): Layout => {
  let next = 4;
  const take = (): string => columnLetter(next++);
  const block = (): readonly StageLetters[] =>
    stages.map(({ indicators }) => ({ indicators: indicators.map(take), stage: take() }));
  const shown = block();
  const [final, band] = [take(), take()];
  const printed = next - 1;
  take();
  return { shown, final, band, printed, exact: block(), exactFinal: take() };
};

const headRows = (category: RecapCategory): readonly (readonly Cell[])[] => {
  const head = (value: string): Cell => ({ value, style: 'head' });
  const muted = (value: string): Cell => ({ value, style: 'headMuted' });
  const gap: Cell = { value: null, style: 'plain' };
  const names = category.stages.flatMap(({ label, indicators }) => [
    ...indicators.map((indicator) => indicator.label),
    `Nilai ${label}`,
  ]);
  const weights = category.stages.flatMap(({ indicators }): Cell[] => [
    ...indicators.map(({ weight }): Cell => ({ value: toDouble(weight), style: 'weight' })),
    { value: null, style: 'weight' },
  ]);
  return [
    [
      ...['No.', 'Kode', 'Badan Publik', ...names, 'Nilai Akhir', 'Kualifikasi'].map(head),
      gap,
      ...[...names, 'Nilai akhir'].map((name) => muted(`${name} sebelum dibulatkan`)),
    ],
    [
      { value: null, style: 'weight' },
      { value: null, style: 'text' },
      { value: 'Bobot indikator dalam tahapnya', style: 'text' },
      ...weights,
      { value: null, style: 'weight' },
      { value: null, style: 'text' },
    ],
  ];
};

const range = (letters: readonly string[], row: number, fixed = false): string => {
  const at = (letter: string | undefined): string => (fixed ? `${letter ?? ''}$${row}` : `${letter ?? ''}${row}`);
  return `${at(letters[0])}:${at(letters.at(-1))}`;
};

interface Ground {
  readonly head: ReportHead;
  readonly category: RecapCategory;
  readonly layout: Layout;
  readonly names: PolicyNames;
}

const exactStageCell = ({ head, category, layout }: Ground, row: RecapRow, index: number, at: number): Cell => {
  const columns = category.stages[index];
  const stage = row.stages[index];
  const [shown, exact] = [layout.shown[index], layout.exact[index]];
  if (!columns || !stage?.exact || !shown || !exact) return { value: null, style: 'exact' };
  const cells = head.roundAt.includes('node') ? shown.indicators : exact.indicators;
  const ranges = { cells: range(cells, at), weights: range(shown.indicators, weightRow, true) };
  const formula = stageFormula(head, { columns, indicators: row.indicators[index] ?? [], stage }, ranges);
  return formula ? { value: { formula, result: toDouble(stage.exact) }, style: 'exact' } : exactCell(stage.exact);
};

const rowCells = (
  ground: Ground,
  row: RecapRow,
  place: { readonly number: number; readonly at: number },
): readonly Cell[] => {
  const { head, layout, names } = ground;
  const { at } = place;
  const computed = finalFormula(
    head,
    names,
    row,
    (index, rounded) => `${(rounded ? layout.shown : layout.exact)[index]?.stage ?? ''}${at}`,
  );
  const shown = row.stages.flatMap((stage, index) => [
    ...(row.indicators[index] ?? []).map((cell, column) =>
      roundedCell(head, cell, `${layout.exact[index]?.indicators[column] ?? ''}${at}`),
    ),
    roundedCell(head, stage, `${layout.exact[index]?.stage ?? ''}${at}`),
  ]);
  const exact = row.stages.flatMap((_, index) => [
    ...(row.indicators[index] ?? []).map((cell): Cell =>
      cell.exact === null ? { value: null, style: 'exact' } : exactCell(cell.exact),
    ),
    exactStageCell(ground, row, index, at),
  ]);
  return [
    { value: place.number, style: 'integer' },
    { value: row.id, style: 'text' },
    { value: row.name, style: 'wrapped' },
    ...shown,
    finalCell(head, row, computed, `${layout.exactFinal}${at}`),
    bandCell(row, `${layout.final}${at}`, names),
    { value: null, style: 'plain' },
    ...exact,
    exactFinalCell(row, computed),
  ];
};

const addSheet = (book: WorkbookFile, model: RecapModel, category: RecapCategory, layout: Layout): SheetFile => {
  const columns = layout.shown.flatMap(({ indicators, stage }) => [...indicators, stage]);
  return book.addSheet({
    key: `category:${category.code}`,
    name: category.label,
    widths: [6, 18, nameWidth, ...columns.map(() => 13), 12, 22, 3, ...columns.map(() => 16), 16],
    landscape: true,
    paper: model.head.paper,
    frozen: { rows: weightRow, columns: 3 },
    titleRows: { from: headRow, to: weightRow },
    printedColumns: layout.printed,
    footer: `${model.head.periodTitle} · ${category.label} · ${model.head.standing}`,
  });
};

const writeCategory = async (
  book: WorkbookFile,
  model: RecapModel,
  category: RecapCategory,
  names: PolicyNames,
): Promise<void> => {
  const layout = layoutOf(category);
  const sheet = addSheet(book, model, category, layout);
  const left =
    category.left > 0
      ? ` ${count(category.left)} badan publik tidak dinilai, belum diverifikasi, atau mengundurkan diri tidak dimuat.`
      : '';
  sheet.row([{ value: model.head.title, style: 'title' }]);
  sheet.row([{ value: `Kategori ${category.label} · ${model.head.periodTitle}`, style: 'subtitle' }]);
  sheet.row([{ value: `${model.head.organiser} · ${model.head.standing}`, style: 'hint' }]);
  sheet.row([
    {
      value: `Nilai tahap dihitung dari indikator di kolom kanan (sebelum dibulatkan) dan baris bobot.${left}`,
      style: 'hint',
    },
  ]);
  sheet.row([]);
  for (const [index, cells] of headRows(category).entries()) sheet.row(cells, index === 0 ? 56 : undefined);
  const first = weightRow + 1;
  for (const [index, row] of category.rows.entries()) {
    const cells = rowCells({ head: model.head, category, layout, names }, row, {
      number: index + 1,
      at: first + index,
    });
    sheet.row(cells, rowHeight([row.name, nameWidth]));
    await sheet.drained();
  }
  const last = weightRow + category.rows.length;
  if (last >= first) {
    sheet.filter(`A${weightRow}:${layout.band}${last}`);
    sheet.highlight(`${layout.band}${first}:${layout.band}${last}`, bandHighlights(model.head));
  }
  sheet.close();
};

const formulaNotes = (model: RecapModel): readonly string[] => [
  'Nilai tahap adalah rata-rata berbobot indikator yang dihitung (indikator yang tidak berlaku keluar dari pembagi); nilai akhir, kualifikasi, dan pembulatan juga rumus.',
  'Nilai indikator sebelum pembulatan dimuat di kolom kanan sebagai pecahan eksak. Tahap dengan nilai tambahan atau tanpa rincian memuat nilainya langsung.',
  `Dimuat ${count(model.rowCount)} badan publik.`,
];

/** Writes the recap as a workbook: indicators, stages, final and band, live from the indicators up. */
export const writeRecapXlsx = async (model: RecapModel, path: string): Promise<{ readonly rowCount: number }> => {
  const { head } = model;
  const book = createWorkbook(path, {
    decimals: head.decimals,
    createdAt: new Date(head.printedAt),
    title: head.title,
  });
  const names = policyNames(head);
  for (const name of ['Bobot', 'Metode']) book.reserve(name, name);
  for (const category of model.categories) await writeCategory(book, model, category, names);
  writeWeightSheet(book, head, names);
  writeMethodSheet(book, head, formulaNotes(model));
  await book.close();
  return { rowCount: model.rowCount };
};
