import { audit, may, organiserOf, problem, requireMay, type Action, type Actor } from '@app/access';
import { deadline, endOfDay, isCivilDate, type CalendarRules, type DayKind, type Weekday } from '@app/calendar';
import { newId, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueue } from '../jobs/job-queue';
import type { CalendarDayView, CalendarRulesView, CalendarView, DeadlineView } from './calendar-views';
import { findCalendarDays, loadCalendarRules, loadToday } from './calendar.query';
import { loadCalendar } from './load-calendar';

export interface CalendarDayInput {
  readonly date: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly source?: string | null;
}

export interface ChangeCalendarRules extends CalendarRules {
  /** Of the rules that were on screen. */
  readonly version: number;
  readonly weekend: readonly Weekday[];
  readonly reason: string;
}

/** Entries of an organiser's calendar: forty years of decrees. */
export const mostCalendarDays = 2_000;

/** An organiser's calendar of working days: its entries, its rules, and deadlines counted by them. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
  ) {}

  async show(actor: Actor): Promise<CalendarView> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = ownCalendar(actor, 'calendar.read');
      const days = await findCalendarDays(tx, organiserId);
      const rules = await loadCalendarRules(tx, organiserId);
      return { ...(await loadToday(tx, organiserId)), rules, days, mayWrite: may(actor, 'calendar.write', { organiserId }) }; // prettier-ignore
    });
  }

  /** Enters a day. Throws `calendarDay.taken`, `calendar.dateUnknown`, `calendar.full`. */
  async addDay(actor: Actor, input: CalendarDayInput): Promise<CalendarDayView> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = await lockCalendar(tx, actor);
      requireDate(input.date);
      await requireRoom(tx, organiserId, 1);
      const { date, kind, name } = { ...input, name: input.name.trim() };
      const source = input.source?.trim() || null;
      const id = newId();
      await tx.query(
        'insert into calendar_days (id, organiser_id, date, kind, name, source) values ($1, $2, $3, $4, $5, $6)',
        [id, organiserId, date, kind, name, source],
      );
      await this.jobs.enqueue(tx, 'move-request-deadlines', { organiserId });
      await audit(tx, actor, 'calendarDay.added', { date, kind, name, source });
      return { id, date, kind, name, source };
    });
  }

  /** Takes a day out of the calendar. */
  async removeDay(actor: Actor, id: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const organiserId = await lockCalendar(tx, actor);
      const [removed] = await tx.query<Omit<CalendarDayView, 'id'>[]>(
        `with gone as (delete from calendar_days where id = $1 and organiser_id = $2 returning *)
         select date::text, kind, name, source from gone`,
        [id, organiserId],
      );
      if (!removed) throw problem.notFound();
      await this.jobs.enqueue(tx, 'move-request-deadlines', { organiserId });
      await audit(tx, actor, 'calendarDay.removed', { ...removed });
    });
  }

  /** Another version of the rules. Throws `calendarRules.stale`. */
  async changeRules(actor: Actor, input: ChangeCalendarRules): Promise<CalendarRulesView> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = await lockCalendar(tx, actor);
      const before = await loadCalendarRules(tx, organiserId);
      if (before.version !== input.version) throw problem.calendarRulesStale();
      const [off, weekend, completeYears] = [tidy(input.off), tidy(input.weekend), tidy(input.completeYears)];
      const reason = input.reason.trim();
      await tx.query(
        `insert into calendar_rules (organiser_id, version, off, weekend, complete_years, reason, made_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [organiserId, before.version + 1, off, weekend, completeYears, reason, actor.userId],
      );
      await this.jobs.enqueue(tx, 'move-request-deadlines', { organiserId });
      await audit(tx, actor, 'calendarRules.changed', {
        off: off.join(','),
        weekend: weekend.join(','),
        completeYears: completeYears.join(','),
        reason,
      });
      return loadCalendarRules(tx, organiserId);
    });
  }

  /** The deadline of so many working days after a day, with the whole way to it. Throws `calendar.dateUnknown`. */
  async deadline(
    actor: Actor,
    { receivedOn, workingDays }: { readonly receivedOn: string; readonly workingDays: number },
  ): Promise<DeadlineView> {
    requireDate(receivedOn);
    return transaction(this.dataSource, async (tx) => {
      const { calendar, timeZone } = await loadCalendar(tx, ownCalendar(actor, 'calendar.read'));
      const counted = deadline(calendar, receivedOn, workingDays);
      return { ...counted, endsAt: new Date(endOfDay(counted.dueOn, timeZone)).toISOString() };
    });
  }
}

const ownCalendar = (actor: Actor, action: Extract<Action, `calendar.${string}`>): string => {
  const organiserId = organiserOf(actor);
  requireMay(actor, action, { organiserId });
  return organiserId;
};

/** The actor's calendar, for one writer at a time. */
export const lockCalendar = async (tx: Transaction, actor: Actor): Promise<string> => {
  const organiserId = ownCalendar(actor, 'calendar.write');
  await tx.query('select 1 from organisers where id = $1 for no key update', [organiserId]);
  return organiserId;
};

const requireDate = (date: string): void => {
  if (!isCivilDate(date) || date < '2000' || date > '2101') throw problem.calendarDateUnknown();
};

export const requireRoom = async (tx: Transaction, organiserId: string, more: number): Promise<void> => {
  const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from calendar_days where organiser_id = $1',
    [organiserId],
  );
  if (count + more > mostCalendarDays) throw problem.calendarFull({ most: mostCalendarDays });
};

const tidy = <T extends string | number>(values: readonly T[]): readonly T[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1)); // prettier-ignore
