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
