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
