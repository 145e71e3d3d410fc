import ical from 'ical-generator';

/** One entry of a calendar file. */
export interface CalendarEntry {
  /** The same for the same thing for ever, so that a newer file moves the entry instead of adding one. */
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When it was written down as it is now; the later file wins. */
  readonly writtenAt: Date;
  readonly place: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** Seconds since 1970, which grow with every newer file. */
const SECOND_MS = 1_000;

/**
 * An iCalendar file (RFC 5545) with one entry, as every calendar on phones and desks takes it. Times are in UTC: each
 * calendar shows them by the clock of whoever looks.
 */
export const calendarFile = (name: string, entry: CalendarEntry): string => {
  const calendar = ical({ name, prodId: { company: 'Terbuka', product: 'terbuka', language: 'ID' } });
  calendar.createEvent({
    id: entry.uid,
    sequence: Math.floor(entry.writtenAt.getTime() / SECOND_MS),
    stamp: entry.writtenAt,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: entry.title,
    description: entry.text,
    ...(entry.place ? { location: entry.place } : {}),
    ...(entry.url ? { url: entry.url } : {}),
  });
  return calendar.toString();
};
