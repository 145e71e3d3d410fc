/** What clocks in a zone show at an instant, as a `datetime-local` field writes it: `2026-11-12T16:00`. */
export const toLocal = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** The instant at which clocks in a zone show `2026-11-12T16:00`; null where the text is no time. */
export const toInstant = (local: string, timeZone: string): string | null => {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00Z`) : NaN;
  if (Number.isNaN(asUtc)) return null;
  const shown = Date.parse(`${toLocal(new Date(asUtc).toISOString(), timeZone)}:00Z`);
  return new Date(asUtc - (shown - asUtc)).toISOString();
};

/** The end of a window as a field writes it: midnight stands as the last minute of the day before, as people say it. */
export const toLocalEnd = (instant: string, timeZone: string): string => {
  const local = toLocal(instant, timeZone);
  return local.endsWith('T00:00') ? toLocal(new Date(Date.parse(instant) - 60_000).toISOString(), timeZone) : local;
};

/** The instant at which such a window ends: `23:59` is the end of that day. */
export const toInstantEnd = (local: string, timeZone: string): string | null => {
  const instant = toInstant(local, timeZone);
  if (instant === null || !local.endsWith('T23:59')) return instant;
  return new Date(Date.parse(instant) + 60_000).toISOString();
};
