import type { CalendarRules, Deadline, DayKind, Weekday } from '@app/calendar';

export interface CalendarDayView {
  readonly id: string;
  readonly date: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly source: string | null;
}

/** The rules in force, as a version that names who changed them last and why. */
export interface CalendarRulesView extends CalendarRules {
  readonly weekend: readonly Weekday[];
  readonly version: number;
  readonly reason: string | null;
  /** Null: the installation, when the organiser was made. */
  readonly madeBy: string | null;
  readonly madeAt: string;
}

export interface CalendarView {
  /** Today by the database's clock, in the organiser's zone. */
  readonly today: string;
  readonly timeZone: string;
  readonly rules: CalendarRulesView;
  /** All of them, by date. */
  readonly days: readonly CalendarDayView[];
  readonly mayWrite: boolean;
}

/** A deadline with the instant at which it is over. */
export interface DeadlineView extends Deadline {
  /** Exclusive: midnight after the last day in the organiser's zone. */
  readonly endsAt: string;
}
