import { basename, dirname, join } from 'node:path';
import { parseJson, sha256OfFile } from '@app/platform';
import type { PeriodDocument, ResultDocument, ScoredPeriod } from '@app/scoring';
import {
  csvHead,
  csvLine,
  itemRows,
  itemTable,
  questionRows,
  questionTable,
  rankingRows,
  rankingTable,
  type OpenCell,
  type OpenTable,
} from '@app/workbook';
import { FaultList, WrongDocument } from './fault-list';
import { readBytes } from './read-document';

/** A published file as the `datapackage.json` beside it describes it. */
interface Described {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
  readonly hash: string;
}

const isDescribed = (value: unknown): value is Omit<Described, 'file'> => {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, hash } = value as Record<string, unknown>;
  // A name alone: a description that somebody sent must not lead anywhere else on this disk.
  const isName = typeof path === 'string' && path !== '' && !/[/\\]|^\./.test(path);
  return isName && typeof bytes === 'number' && typeof hash === 'string' && /^sha256:[0-9a-f]{64}$/.test(hash);
};

const suffix = 'datapackage.json';

/** Whether somebody names the description of a whole package instead of a single result. */
export const isPackage = (file: string): boolean => basename(file).endsWith(suffix);

/** The files that a `datapackage.json` describes, beside it, with what the browser set before all their names. */
export const readPackage = (file: string): readonly Described[] => {
  const faults = new FaultList();
  const parsed = parseJson(readBytes(file, faults));
  if ('faults' in parsed) faults.add(...parsed.faults);
  const value = 'value' in parsed ? (parsed.value as { readonly resources?: unknown } | null) : null;
  const resources = Array.isArray(value?.resources) ? (value.resources as readonly unknown[]) : [];
  if (faults.total === 0 && (resources.length === 0 || !resources.every(isDescribed)))
    faults.add({ path: '/resources', code: 'package.shape', message: 'Ini bukan keterangan data terbuka Terbuka.' });
  if (faults.total > 0) throw new WrongDocument(file, faults);
  const prefix = basename(file).slice(0, -suffix.length);
  return resources.filter(isDescribed).map((one) => ({ ...one, file: join(dirname(file), prefix + one.path) }));
};

/** The file of that name; throws `WrongDocument` where the package has none. */
export const fileNamed = (described: readonly Described[], path: string): string => {
  const found = described.find((one) => one.path === path);
  if (found) return found.file;
  const faults = new FaultList();
  faults.add({ path: '/resources', code: 'package.incomplete', message: `Tidak menyebut ${path}.` });
  throw new WrongDocument(suffix, faults);
};

/** The first file that is not what its description says, in words; null where all are. */
export const faultOfFiles = async (described: readonly Described[]): Promise<string | null> => {
  for (const { path, file, hash } of described) {
    readBytes(file);
    const found = await sha256OfFile(file);
    if (`sha256:${found}` !== hash)
      return `${path} bukan berkas yang diumumkan (SHA-256 tertulis ${hash.slice(7)}, berkas ini ${found}).`;
  }
  return null;
};

interface Recomputed {
  readonly period: PeriodDocument;
  readonly result: ResultDocument;
  readonly scored: ScoredPeriod;
}

/** The first table that says something else than what was computed again, in words; null where none does. */
export const faultOfTables = (described: readonly Described[], recomputed: Recomputed): string | null => {
  for (const [path, lines] of tablesOf(recomputed)) {
    const file = described.find((one) => one.path === path)?.file;
    const written = file && readBytes(file).toString('utf8');
    if (written !== undefined && written !== lines) return `${path} ${firstOddLine(written, lines)}`;
  }
  return null;
};

const tablesOf = ({ period, result, scored }: Recomputed): readonly (readonly [string, string])[] => {
  const { stages } = period.period;
  const items = result.results.flatMap((subject) => itemRows(stages, subject, scored.sheetOf(subject.id)));
  return [
    ['ranking.csv', csvOf(rankingTable(period), rankingRows(period, result))],
    ['items.csv', csvOf(itemTable(stages), items)],
    ['questions.csv', csvOf(questionTable, questionRows(period))],
  ];
};

const csvOf = ({ fields }: OpenTable, rows: readonly (readonly OpenCell[])[]): string =>
  csvHead(fields) + rows.map(csvLine).join('');

const firstOddLine = (written: string, expected: string): string => {
  const [own, other] = [written.split('\r\n'), expected.split('\r\n')];
  const at = other.findIndex((line, index) => line !== own[index]);
  const line = at === -1 ? other.length : at;
  return `baris ${line + 1} tertulis ${JSON.stringify(own[line] ?? 'tidak ada')}, hitung ulang ${JSON.stringify(other[line] ?? 'tidak ada')}.`;
};
