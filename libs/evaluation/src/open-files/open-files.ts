import { MadeFiles, type Config, type Workshop } from '@app/platform';
import { canonicalJson } from '@app/scoring';
import type { PeriodDocument, ResultDocument, SheetLine } from '@app/scoring';
import {
  csvHead,
  csvLine,
  itemRows,
  itemTable,
  questionRows,
  questionTable,
  rankingRows,
  rankingTable,
  writeOpenWorkbook,
  type OpenCell,
  type OpenSheet,
  type OpenTable,
} from '@app/workbook';
import type { Provider } from '@nestjs/common';
import { CONFIG } from '@app/office';

/** Where published files are kept: a `MadeFiles` of @app/platform. */
export const OPEN_FILES = Symbol('open files');

export const openFilesProvider: Provider = {
  provide: OPEN_FILES,
  inject: [CONFIG],
  useFactory: (config: Config): MadeFiles => new MadeFiles(`${config.dataDir}/open-files`),
};

/** Above this many rows the items are in `items.csv` only: a workbook would be slow to make and slower to open. */
export const mostItemRows = 300_000;

/** One body's frozen sheet, as the determination keeps it. */
export interface FrozenSheet {
  readonly subjectId: string;
  readonly sheet: SheetLine | null;
}

/** A determination with everything that its published files are made from. */
export interface OpenFacts {
  readonly period: PeriodDocument;
  readonly result: ResultDocument;
  /** The signed statement; null for what was determined before determinations were signed. */
  readonly signed: object | null;
  readonly decidedAt: string;
  readonly resultSha256: string;
  /** The sheets in the order of the result, read piece by piece. */
  readonly sheets: () => AsyncIterable<FrozenSheet>;
}

/** Rows of each table, by the name of the table. */
export type RowCounts = Readonly<Record<string, number>>;

/** Writes all files of a determination but their descriptions; the same of it each time, byte for byte. */
export const makeOpenFiles = async (workshop: Workshop, facts: OpenFacts): Promise<RowCounts> => {
  const { period, result, signed } = facts;
  await workshop.write('period.json', [canonicalJson(period)]);
  await workshop.write('result.json', [canonicalJson(result)]);
  await workshop.write('sheets.jsonl', sheetLines(facts));
  if (signed) await workshop.write('determination.json', [canonicalJson(signed)]);
  const ranking = rankingTable(period);
  const items = itemTable(period.period.stages);
  const counts: Record<string, number> = {};
  const write = async ({ table, rows }: OpenSheet): Promise<void> => {
    const counted = { rows: 0 };
    await workshop.write(`${table.name}.csv`, csvText(table, rows, counted));
    counts[table.name] = counted.rows;
  };
  const sheets: readonly OpenSheet[] = [
    { table: ranking, rows: rankingRows(period, result) },
    { table: items, rows: itemsOf(facts) },
    { table: questionTable, rows: questionRows(period) },
  ];
  for (const sheet of sheets) await write(sheet);
  await writeTables(workshop, facts, { ranking, items, itemRows: counts[items.name] ?? 0 });
  return counts;
};

interface Tables {
  readonly ranking: OpenTable;
  readonly items: OpenTable;
  readonly itemRows: number;
}

const writeTables = async (workshop: Workshop, facts: OpenFacts, tables: Tables): Promise<void> => {
  const { period, result, decidedAt } = facts;
  const { title, organiser, year, decimals } = period.period;
  const whole = tables.itemRows <= mostItemRows;
  const sheets: readonly OpenSheet[] = [
    { table: tables.ranking, rows: rankingRows(period, result) },
    ...(whole ? [{ table: tables.items, rows: itemsOf(facts) }] : []),
    { table: questionTable, rows: questionRows(period) },
  ];
  const lines = [
    `${organiser}, tahun ${year}`,
    'Lisensi CC BY 4.0: boleh dipakai, dibagikan, dan diolah dengan menyebut sumbernya.',
    `SHA-256 masukan: ${result.inputSha256}`,
    ...(whole ? [] : [`Nilai setiap butir ada ${tables.itemRows} baris dan hanya tersedia dalam items.csv.`]),
  ];
  const head = { title, lines, decimals, publishedAt: new Date(decidedAt) };
  const counts = await writeOpenWorkbook(workshop.pathOf('tables.xlsx'), head, sheets);
  if (counts[0] !== result.results.length)
    throw new RangeError(`workbook has ${counts[0]} rows of ${result.results.length}`);
};

async function* csvText(table: OpenTable, rows: OpenSheet['rows'], counted: { rows: number }): AsyncIterable<string> {
  yield csvHead(table.fields);
  for await (const row of rows) {
    counted.rows += 1;
    yield csvLine(row);
  }
}

async function* itemsOf({ period, result, sheets }: OpenFacts): AsyncIterable<readonly OpenCell[]> {
  const subjects = new Map(result.results.map((subject) => [subject.id, subject]));
  for await (const { subjectId, sheet } of sheets()) {
    const subject = subjects.get(subjectId);
    if (subject) yield* itemRows(period.period.stages, subject, sheet);
  }
}

/** One line a body, in the order of the results, each with the hash that the result names; as the command `score --sheets` writes them. */
async function* sheetLines({ result, sheets }: OpenFacts): AsyncIterable<string> {
  const hashes = new Map(result.results.map(({ id, sheetSha256 }) => [id, sheetSha256]));
  for await (const { subjectId: id, sheet } of sheets())
    yield `${canonicalJson({ id, sha256: hashes.get(id) ?? null, sheet })}\n`;
}
