import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { bytesOf, FileTooLarge, sha256 } from '@app/platform';
import { inRowOrder, readPastResults, ReadingBusy, readSheets, type PastResultsReading } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertBodies } from '../public-bodies/insert-bodies';
import { matchBodies, type KnownBody, type MatchedRow } from './match-bodies';
import type { ImportPastYear, PastYearReport, ReadPastYear } from './past-year-views';
import { findKnownBodies, findRemembered } from './past-years.query';
import { settleRows, type SettledRow } from './settle-rows';

const mostBytes = 10 * 1_048_576;
const shownFaults = 300;
const mostShownErrors = 50;

/** Tables of earlier years on their way in: read and shown first, kept once a person agreed. */
@Injectable()
export class PastYearImportsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads a table and tells what it would become; nothing is kept. Throws `file.*`. */
  async read(actor: Actor, input: ReadPastYear): Promise<PastYearReport> {
    const organiserId = writerOf(actor);
    const bytes = await bytesIn(input);
    return transaction(this.dataSource, async (tx) => (await compare(tx, organiserId, input, bytes)).report);
  }

  /**
   * Keeps the table whose report was agreed to, with its file, whole or not at all. Throws `pastYear.faulty`,
   * `pastYear.moved`, `pastYear.invalid`, `pastYear.taken`.
   */
  async import(actor: Actor, input: ImportPastYear): Promise<{ readonly id: string }> {
    const organiserId = writerOf(actor);
    const bytes = await bytesIn(input);
    return transaction(this.dataSource, async (tx) => {
      const { report, bodies } = await compare(tx, organiserId, input, bytes);
      if (report.digest === null) throw problem.pastYearFaulty({ count: report.faults.length });
      if (report.digest !== input.digest) throw problem.pastYearMoved();
      const { rows, faults } = settleRows(report.rows, bodies, input);
      if (faults.length > 0) throw problem.pastYearInvalid({ errors: faults.slice(0, mostShownErrors) });
      const ids = await makeBodies(tx, actor, organiserId, rows);
      const id = newId();
      await insertYear(tx, { id, organiserId, userId: actor.userId, bytes, report }, input);
      await insertResults(tx, id, rows, ids);
      await audit(tx, actor, 'pastYear.imported', {
        pastYearId: id,
        year: input.year,
        rows: rows.length,
        created: ids.size,
        fileSha256: report.fileSha256,
      });
      return { id };
    });
  }
}

const writerOf = (actor: Actor): string => {
  const organiserId = organiserOf(actor);
  requireMay(actor, 'pastYear.write', { organiserId });
  return organiserId;
};

const bytesIn = async ({ fileName, content }: Pick<ReadPastYear, 'fileName' | 'content'>): Promise<Uint8Array> => {
  if (!/\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i.test(fileName)) throw problem.workbookExpected();
  const bytes = await bytesOf(content, mostBytes).catch((error: unknown) => {
    throw error instanceof FileTooLarge ? problem.fileTooLarge({ maxBytes: mostBytes }) : error;
  });
  if (bytes.byteLength === 0) throw problem.fileMissing();
  return bytes;
};

interface Compared {
  readonly report: PastYearReport;
  readonly bodies: readonly KnownBody[];
}

const compare = async (
  tx: Transaction,
  organiserId: string,
  { mapping, scale }: Pick<ReadPastYear, 'mapping' | 'scale'>,
  bytes: Uint8Array,
): Promise<Compared> => {
  const remembered = await findRemembered(tx, organiserId);
  const bodies = await findKnownBodies(tx, organiserId);
  const reading = await readTable(bytes, { mapping, scale, remembered });
  const rows = matchBodies(reading.rows, bodies);
  const faults = inRowOrder([...reading.faults, ...sameBody(rows, reading)]).slice(0, shownFaults);
  const fileSha256 = sha256(bytes);
  const count = (by: MatchedRow['by']): number => rows.filter((row) => row.by === by).length;
  const digested = [fileSha256, reading.mapping, scale, rows.map(({ row, body }) => [row, body?.id ?? null])];
  return {
    bodies,
    report: {
      sheets: reading.sheets,
      mapping: reading.mapping,
      columns: reading.columns,
      rows,
      counts: { rows: rows.length, byCode: count('code'), byName: count('name'), lost: count(null) },
      faults,
      warnings: reading.warnings.slice(0, shownFaults),
      fileSha256,
      digest: faults.length > 0 ? null : sha256(JSON.stringify(digested)),
    },
  };
};

/** A file that is refused whole has one fault. */
const readTable = async (
  bytes: Uint8Array,
  options: Parameters<typeof readPastResults>[1],
): Promise<PastResultsReading> => {
  const reading = await readSheets(bytes).catch((error: unknown) => {
    throw error instanceof ReadingBusy ? problem.fileBusy() : error;
  });
  if ('sheets' in reading) return readPastResults(reading.sheets, options);
  const { code, message, sheet, cell } = reading.refusal;
  const faults = [{ sheet: sheet ?? '', cell: cell ?? null, header: null, code, message }];
  return { sheets: [], mapping: null, columns: [], rows: [], faults, warnings: [] };
};

/** Two rows that both were recognised as one body. */
const sameBody = (
  rows: readonly MatchedRow[],
  { mapping, columns }: PastResultsReading,
): PastResultsReading['faults'] => {
  const first = new Map<string, MatchedRow>();
  const column = columns.find(({ letter }) => mapping?.fields[letter] === 'name');
  return rows.flatMap((row) => {
    if (!row.body) return [];
    const other = first.get(row.body.id);
    if (!other) {
      first.set(row.body.id, row);
      return [];
    }
    const message = `Baris ini dan baris ${other.row} sama-sama dikenali sebagai ${row.body.name} (${row.body.code}). Betulkan kode atau nama salah satunya.`;
    return [{ sheet: mapping?.sheet ?? '', cell: `${column?.letter ?? 'A'}${row.row}`, header: column?.header ?? null, code: 'pastResults.sameBody', message }]; // prettier-ignore
  });
};

/** Ids of the bodies that were made, by the rows they came from. */
const makeBodies = async (
  tx: Transaction,
  actor: Actor,
  organiserId: string,
  rows: readonly SettledRow[],
): Promise<ReadonlyMap<number, string>> => {
  const wanted = rows.flatMap(({ row, make }) => (make ? [{ row: row.row, name: row.name, ...make }] : []));
  if (wanted.length === 0) return new Map();
  const ids = await insertBodies(
    tx,
    actor,
    organiserId,
    wanted.map(({ name, code, kind }) => ({ name, code, kind })),
  );
  return new Map(wanted.map(({ row }, index) => [row, ids[index] ?? '']));
};

interface Kept {
  readonly id: string;
  readonly organiserId: string;
  readonly userId: string;
  readonly bytes: Uint8Array;
  readonly report: PastYearReport;
}

const insertYear = async (
  tx: Transaction,
  { id, organiserId, userId, bytes, report }: Kept,
  { year, title, source, scale, fileName }: ImportPastYear,
): Promise<void> => {
  const headers = Object.fromEntries(report.columns.map(({ letter, header }) => [letter, header]));
  await tx.query(
    `insert into past_years (id, organiser_id, year, title, source, scale, mapping, row_count, file_name, file_sha256, size_bytes, file, imported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      organiserId,
      year,
      title,
      source,
      scale,
      JSON.stringify({ ...report.mapping, headers }),
      report.rows.length,
      fileName,
      report.fileSha256,
      bytes.byteLength,
      Buffer.from(bytes),
      userId,
    ],
  );
};

const insertResults = async (
  tx: Transaction,
  pastYearId: string,
  rows: readonly SettledRow[],
  made: ReadonlyMap<number, string>,
): Promise<void> => {
  const written = rows.map(({ row, bodyId }) => ({
    row: row.row,
    bodyId: bodyId ?? made.get(row.row) ?? null,
    code: row.code,
    name: row.name,
    category: row.category,
    final: row.score,
    band: row.band,
    rank: row.rank,
    stages: row.stages,
  }));
  await tx.query(
    `insert into past_results (past_year_id, row_number, public_body_id, code, name, category, final, band, rank, stages)
     select $1, r."row", r."bodyId", r.code, r.name, r.category, r.final, r.band, r.rank, r.stages
       from jsonb_to_recordset($2::jsonb) as r("row" integer, "bodyId" uuid, code text, name text, category text, final numeric,
            band text, rank integer, stages jsonb)`,
    [pastYearId, JSON.stringify(written)],
  );
};
