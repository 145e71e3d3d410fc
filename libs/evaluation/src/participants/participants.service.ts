import { problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { bytesOf, FileTooLarge, sha256, writtenBytes } from '@app/platform';
import {
  inRowOrder,
  ReadingBusy,
  readParticipantsWorkbook,
  writeParticipantsWorkbook,
  type ParticipantsReading,
  type WrittenParticipant,
} from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriod, type LoadedPeriod } from '../periods/load-period';
import { applyParticipants } from './apply-participants';
import {
  participantDifference,
  type FieldChange,
  type KnownParticipant,
  type ParticipantDifference,
} from './participant-difference';
import { shownLines, type ParticipantsApplied, type ParticipantsReport } from './participant-views';
import { categoriesOf, findParticipants } from './participants.query';

export interface ParticipantsFileInput {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface ParticipantsImport extends ParticipantsFileInput {
  /** Of the report that was agreed to. */
  readonly digest: string;
  /** Whether those that the file does not name leave; only while the period is a draft. */
  readonly removeMissing: boolean;
}

const mostBytes = 10 * 1_048_576;

/** Who takes part, as workbooks: in, compared, and out. */
@Injectable()
export class ParticipantsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads a list and tells what it would do; nothing is kept. Throws `file.*`, `period.notOpen`, `access.*`. */
  async read(actor: Actor, periodId: string, file: ParticipantsFileInput): Promise<ParticipantsReport> {
    await transaction(this.dataSource, (tx) => loadChangeable(tx, actor, periodId, false));
    const reading = await readFile(file);
    return transaction(this.dataSource, async (tx) => {
      const period = await loadChangeable(tx, actor, periodId, false);
      return reportOf(reading, await compare(tx, period, reading));
    });
  }

  /** Applies the list whose report was agreed to, whole or not at all. Throws `participants.invalid`, `participants.moved`, and as {@link read}. */
  async import(actor: Actor, periodId: string, input: ParticipantsImport): Promise<ParticipantsApplied> {
    await transaction(this.dataSource, (tx) => loadChangeable(tx, actor, periodId, false));
    const reading = await readFile(input);
    return transaction(this.dataSource, async (tx) => {
      const period = await loadChangeable(tx, actor, periodId, true);
      const difference = await compare(tx, period, reading);
      const { digest, faults } = reportOf(reading, difference);
      if (digest === null) throw problem.participantsInvalid({ count: faults.length });
      if (digest !== input.digest) throw problem.participantsMoved();
      if (input.removeMissing && period.state !== 'draft') throw problem.periodNotDraft();
      return applyParticipants(tx, actor, period, {
        wanted: difference.wanted,
        missing: input.removeMissing ? difference.missing : [],
      });
    });
  }

  /** The participants as a workbook that can be imported again. */
  async workbook(actor: Actor, periodId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { period, known } = await transaction(this.dataSource, async (tx) => {
      const loaded = await loadPeriod(tx, actor, periodId, { action: 'period.write' });
      return { period: loaded, known: await findParticipants(tx, loaded) };
    });
    const rows = known.filter(({ assessmentId }) => assessmentId !== null);
    return { name: `peserta-${period.code}.xlsx`, bytes: await bytesWith(period, rows.map(writtenOf)) };
  }

  /** An empty list with the period's categories, to fill in. */
  async template(actor: Actor, periodId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const period = await transaction(this.dataSource, (tx) =>
      loadPeriod(tx, actor, periodId, { action: 'period.write' }),
    );
    return { name: `templat-peserta-${period.code}.xlsx`, bytes: await bytesWith(period, []) };
  }
}

const loadChangeable = async (tx: Transaction, actor: Actor, id: string, lock: boolean): Promise<LoadedPeriod> => {
  const period = await loadPeriod(tx, actor, id, { action: 'period.write', lock });
  if (period.state !== 'draft' && period.state !== 'open') throw problem.periodNotOpen();
  return period;
};

const readFile = async ({ fileName, content }: ParticipantsFileInput): Promise<ParticipantsReading> => {
  if (!/\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i.test(fileName)) throw problem.workbookExpected();
  const bytes = await bytesOf(content, mostBytes).catch((error: unknown) => {
    throw error instanceof FileTooLarge ? problem.fileTooLarge({ maxBytes: mostBytes }) : error;
  });
  if (bytes.byteLength === 0) throw problem.fileMissing();
  return readParticipantsWorkbook(bytes).catch((error: unknown) => {
    throw error instanceof ReadingBusy ? problem.fileBusy() : error;
  });
};

const compare = async (
  tx: Transaction,
  period: LoadedPeriod,
  reading: ParticipantsReading,
): Promise<ParticipantDifference> =>
  participantDifference(reading, {
    categories: categoriesOf(period),
    known: await findParticipants(tx, period),
    isOpen: period.state === 'open',
  });

const reportOf = (reading: ParticipantsReading, difference: ParticipantDifference): ParticipantsReport => {
  const { wanted, missing } = difference;
  const faults = inRowOrder([...reading.faults, ...difference.faults]).slice(0, shownLines);
  const counts = { new: 0, joining: 0, changed: 0, unchanged: 0, missing: missing.length };
  for (const { fate } of wanted) counts[fate] += 1;
  const lines = wanted
    .filter(({ fate }) => fate !== 'unchanged')
    .map((one) => ({ row: one.row, code: one.code, name: one.name, fate: one.fate, changes: shownChanges(one) }));
  const gone = missing.map(({ code, name }) => ({ code, name }));
  return {
    faults,
    warnings: inRowOrder([...reading.warnings, ...difference.warnings]).slice(0, shownLines),
    counts,
    lines: lines.slice(0, shownLines),
    missing: gone.slice(0, shownLines),
    digest: faults.length > 0 ? null : sha256(JSON.stringify([wanted.map(digested), gone])),
  };
};

const readFields = ['kind', 'category', 'parentCode', 'regionCode', 'group', 'officerName', 'email', 'phone', 'website', 'language'] as const; // prettier-ignore

/** Of a body nobody knew, everything that was read; of one that joins, its category as well. */
const shownChanges = (one: ParticipantDifference['wanted'][number]): readonly FieldChange[] => {
  const read = (field: (typeof readFields)[number]): readonly FieldChange[] =>
    one[field] === null ? [] : [{ field, before: null, after: one[field] }];
  if (one.fate === 'new') return readFields.flatMap(read);
  return one.fate === 'joining' && one.known?.category == null ? [...read('category'), ...one.changes] : one.changes;
};

const digested = ({ known, ...one }: ParticipantDifference['wanted'][number]): object => ({
  ...one,
  assessmentId: known?.assessmentId ?? null,
});

const bytesWith = (period: LoadedPeriod, rows: readonly WrittenParticipant[]): Promise<Uint8Array> => {
  const categories = categoriesOf(period).map(({ code }) => code);
  return writtenBytes('.xlsx', (path) =>
    writeParticipantsWorkbook({ title: `Peserta ${period.title}`, rows, categories }, path),
  );
};

const writtenOf = ({ bodyId: _, assessmentId: __, ...one }: KnownParticipant): WrittenParticipant => one;
