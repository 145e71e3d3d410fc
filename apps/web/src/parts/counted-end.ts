import type { Deadline } from '../api/calendar-types';
import { useResource } from '../use-resource';

const DAY_MS = 86_400_000;

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Where to ask for the end of a window that opens at this local time; null where one of the two is not whole yet. */
export const countedEndPath = (from: string, workingDays: string): string | null => {
  const count = Number(workingDays);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(from) || !Number.isInteger(count) || count < 1 || count > 250) return null;
  // The first day of a window counts, a day of receipt does not.
  const query = new URLSearchParams({ receivedOn: shifted(from.slice(0, 10), -1), workingDays: String(count) });
  return `/api/calendar/deadline?${query}`;
};

/** The end of the last day, as a `datetime-local` field writes it. */
export const endOf = (dueOn: string): string => `${dueOn}T23:59`;

/** The end of a window by the organiser's calendar as it is now. */
export interface CountedEnd {
  readonly deadline: Deadline;
  /** Local time of the organiser's zone. */
  readonly until: string;
}

export const useCountedEnd = (from: string, workingDays: string): CountedEnd | null => {
  const { value } = useResource<Deadline>(countedEndPath(from, workingDays));
  return value && { deadline: value, until: endOf(value.dueOn) };
};
