import { auditAll, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { bytesOf, FileTooLarge, sha256 } from '@app/platform';
import { readHolidays, writeHolidays, type HolidaysReading } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueue } from '../jobs/job-queue';
import { insertCalendarDays } from './begin-calendar';
import { calendarDifference, type CalendarDifference, type CalendarFate, type WantedDay } from './calendar-difference';
import type { CalendarDayView } from './calendar-views';
import { findCalendarDays } from './calendar.query';
import { lockCalendar, requireRoom } from './calendars.service';

export interface CalendarLine {
  readonly row: number;
  readonly date: string;
  readonly kind: CalendarDayView['kind'];
  readonly name: string;
  readonly fate: CalendarFate;
  readonly kindBefore: CalendarDayView['kind'] | null;
}

/** What a file would do; nothing is kept. */
export interface CalendarReport {
  readonly faults: HolidaysReading['faults'];
  readonly counts: Readonly<Record<CalendarFate | 'missing', number>>;
  /** Lines that do something. */
  readonly lines: readonly CalendarLine[];
  readonly missing: readonly CalendarDayView[];
  /** Names exactly this difference, so that nothing else is applied; null as long as there are faults. */
  readonly digest: string | null;
}

export interface CalendarApplied {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface CalendarImport {
  readonly content: AsyncIterable<Uint8Array>;
  /** Of the report that was agreed to. */
  readonly digest: string;
  /** Whether decreed days of the file's years that it does not name are taken out. */
  readonly removeMissing: boolean;
}

const mostBytes = 1_048_576;
const shownFaults = 300;

/** An organiser's calendar as a file: in, compared, and out. */
@Injectable()
export class CalendarFilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
  ) {}

  /** Reads a file and tells what it would do. Throws `file.*`. */
  async read(actor: Actor, content: AsyncIterable<Uint8Array>): Promise<CalendarReport> {
    const organiserId = organiserOf(actor);
    requireMay(actor, 'calendar.write', { organiserId });
    const reading = await readFile(content);
    return transaction(this.dataSource, async (tx) => {
      const days = await findCalendarDays(tx, organiserId);
      return reportOf(reading, calendarDifference(reading.rows, days));
    });
  }

  /** Applies the file whose report was agreed to, whole or not at all. Throws `calendarImport.invalid`, `calendarImport.moved`, `calendar.full`. */
  async import(actor: Actor, input: CalendarImport): Promise<CalendarApplied> {
    requireMay(actor, 'calendar.write', { organiserId: organiserOf(actor) });
    const reading = await readFile(input.content);
    return transaction(this.dataSource, async (tx) => {
      const organiserId = await lockCalendar(tx, actor);
      const difference = calendarDifference(reading.rows, await findCalendarDays(tx, organiserId));
      const { digest, faults } = reportOf(reading, difference);
      if (digest === null) throw problem.calendarImportInvalid({ count: faults.length });
      if (digest !== input.digest) throw problem.calendarImportMoved();
      await this.jobs.enqueue(tx, 'move-request-deadlines', { organiserId });
      return apply(tx, actor, organiserId, {
        wanted: difference.wanted,
        missing: input.removeMissing ? difference.missing : [],
      });
    });
  }

  /** The calendar as CSV that can be read again. */
  async file(actor: Actor): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'calendar.read', { organiserId });
      const days = await findCalendarDays(tx, organiserId);
      return { name: 'kalender.csv', bytes: new TextEncoder().encode(writeHolidays(days)) };
    });
  }
}

const readFile = async (content: AsyncIterable<Uint8Array>): Promise<HolidaysReading> => {
  const bytes = await bytesOf(content, mostBytes).catch((error: unknown) => {
    throw error instanceof FileTooLarge ? problem.fileTooLarge({ maxBytes: mostBytes }) : error;
  });
  if (bytes.byteLength === 0) throw problem.fileMissing();
  return readHolidays(bytes);
};

const reportOf = ({ faults }: HolidaysReading, { wanted, missing }: CalendarDifference): CalendarReport => {
  const counts = { new: 0, changed: 0, unchanged: 0, missing: missing.length };
  for (const { fate } of wanted) counts[fate] += 1;
  const agreed = [wanted.map(({ row: _, ...day }) => day), missing];
  return {
    faults: faults.slice(0, shownFaults),
    counts,
    lines: wanted.filter(({ fate }) => fate !== 'unchanged').map(lineOf),
    missing,
    digest: faults.length > 0 ? null : sha256(JSON.stringify(agreed)),
  };
};

const lineOf = ({ row, date, kind, name, fate, known }: WantedDay): CalendarLine => ({
  row,
  date,
  kind,
  name,
  fate,
  kindBefore: known?.kind ?? null,
});

const apply = async (
  tx: Transaction,
  actor: Actor,
  organiserId: string,
  { wanted, missing }: CalendarDifference,
): Promise<CalendarApplied> => {
  const added = wanted.filter(({ fate }) => fate === 'new');
  const changed = wanted.filter(({ fate }) => fate === 'changed');
  await tx.query('delete from calendar_days where organiser_id = $1 and id = any($2)', [
    organiserId,
    missing.map(({ id }) => id),
  ]);
  await requireRoom(tx, organiserId, added.length);
  await insertCalendarDays(tx, organiserId, added);
  for (const { known, kind, name, source } of changed)
    await tx.query('update calendar_days set kind = $2, name = $3, source = $4 where id = $1', [known?.id, kind, name, source]); // prettier-ignore
  await auditAll(tx, actor, 'calendarDay.added', added.map(audited));
  await auditAll(tx, actor, 'calendarDay.changed', changed.map(audited));
  await auditAll(tx, actor, 'calendarDay.removed', missing.map(audited));
  return { added: added.length, changed: changed.length, removed: missing.length };
};

const audited = ({ date, kind, name, source }: Omit<CalendarDayView, 'id'>) => ({ date, kind, name, source });
