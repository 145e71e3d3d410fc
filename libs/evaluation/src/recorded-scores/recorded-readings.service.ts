import { problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { bytesOf, FileTooLarge } from '@app/platform';
import {
  inRowOrder,
  readPastResults,
  ReadingBusy,
  readSheets,
  type PastResultsReading,
  type ReadSheet,
} from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { matchBodies, type KnownBody, type MatchedRow } from '../past-years/match-bodies';
import { findRecordedLines } from './recorded-scores.query';
import { openStage } from './recorded-scores.service';
import type { ReadScore, ReadScores, RecordedLine } from './recorded-views';

export interface ScoresFile {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const mostBytes = 10 * 1_048_576;
const mostShown = 300;

/** A table of scores given elsewhere: read, matched with the bodies of the period and shown; keeping it is an act of its own. */
@Injectable()
export class RecordedReadingsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Nothing is kept. Throws `file.*`, `stage.unknown`, `period.notOpen`. */
  async read(actor: Actor, periodId: string, stageCode: string, file: ScoresFile): Promise<ReadScores> {
    await transaction(this.dataSource, (tx) => openStage(tx, actor, periodId, stageCode));
    const bytes = await bytesIn(file);
    return transaction(this.dataSource, async (tx) => {
      const { max } = await openStage(tx, actor, periodId, stageCode);
      const reading = await readTable(bytes, max);
      const lines = await findRecordedLines(tx, periodId, stageCode);
      const rows = matchBodies(reading.rows, await findBodies(tx, periodId)).map((row) => readOf(row, lines));
      const twice = rows.filter(({ assessmentId }, index) => assessmentId !== null && rows.findIndex((one) => one.assessmentId === assessmentId) < index); // prettier-ignore
      const repeated = twice.map(({ row, bodyName }) => ({ sheet: reading.mapping?.sheet ?? '', cell: String(row), header: null, code: 'recordedScore.twice', message: `${bodyName ?? ''} tertulis dua kali. Hapus salah satu barisnya.` })); // prettier-ignore
      return {
        rows,
        faults: inRowOrder([...reading.faults, ...repeated]).slice(0, mostShown),
        warnings: reading.warnings.slice(0, mostShown),
      };
    });
  }
}

const bytesIn = async ({ fileName, content }: ScoresFile): Promise<Uint8Array> => {
  if (!/\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i.test(fileName)) throw problem.workbookExpected();
  const bytes = await bytesOf(content, mostBytes).catch((error: unknown) => {
    throw error instanceof FileTooLarge ? problem.fileTooLarge({ maxBytes: mostBytes }) : error;
  });
  if (bytes.byteLength === 0) throw problem.fileMissing();
  return bytes;
};

const readTable = async (bytes: Uint8Array, scale: string): Promise<PastResultsReading> => {
  const reading = await readSheets(bytes).catch((error: unknown) => {
    throw error instanceof ReadingBusy ? problem.fileBusy() : error;
  });
  if ('sheets' in reading) return readScores(reading.sheets, scale);
  const { code, message, sheet, cell } = reading.refusal;
  const faults = [{ sheet: sheet ?? '', cell: cell ?? null, header: null, code, message }];
  return { sheets: [], mapping: null, columns: [], rows: [], faults, warnings: [] };
};

/** A table of one stage may head its scores with the stage's name: where it has one such column and no other, that is it. */
const readScores = (sheets: readonly ReadSheet[], scale: string): PastResultsReading => {
  const options = { mapping: null, remembered: {}, scale };
  const reading = readPastResults(sheets, options);
  const fields = Object.entries(reading.mapping?.fields ?? {});
  const [only, second] = fields.filter(([, field]) => field === 'stage');
  if (!reading.mapping || !only || second || fields.some(([, field]) => field === 'score')) return reading;
  const mapping = { ...reading.mapping, fields: { ...reading.mapping.fields, [only[0]]: 'score' as const } };
  return readPastResults(sheets, { ...options, mapping });
};

/** Bodies of the period, each under the id of its assessment. */
const findBodies = (tx: Transaction, periodId: string): Promise<KnownBody[]> =>
  tx.query<KnownBody[]>(
    `select a.id, b.code, b.name, b.region_code as "regionCode" from assessments a join public_bodies b on b.id = a.public_body_id
      where a.period_id = $1 and a.state <> 'withdrawn' order by b.code`,
    [periodId],
  );

const readOf = ({ row, name, code, score, body }: MatchedRow, lines: readonly RecordedLine[]): ReadScore => ({
  row,
  name,
  code,
  score,
  assessmentId: body?.id ?? null,
  bodyName: body?.name ?? null,
  before: lines.find(({ assessmentId }) => assessmentId === body?.id)?.score ?? null,
});
