const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `12 November 2025 pukul 16.00 WIB`: an instant in the words of a notice. Pure. */
export const longInstant = (iso: string, timeZone: string): string => {
  const date = new Intl.DateTimeFormat('id-ID', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const at = new Date(iso);
  return `${date.format(at)} pukul ${time.format(at).replace(':', '.')} ${zoneNames[timeZone] ?? timeZone}`;
};

/** The end of a window, which is exclusive: midnight is told as the last minute of the day before. Pure. */
export const longEnd = (iso: string, timeZone: string): string => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isMidnight = clock.format(new Date(iso)) === '00:00';
  return longInstant(isMidnight ? new Date(Date.parse(iso) - 60_000).toISOString() : iso, timeZone);
};
