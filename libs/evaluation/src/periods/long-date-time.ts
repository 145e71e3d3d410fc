const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `12 November 2025 pukul 16.00 WIB`, in the organiser's zone. */
export const longDateTime = (instant: string, timeZone: string): string => {
  const moment = new Date(instant);
  const date = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return `${date.format(moment)} pukul ${clock.format(moment).replace(':', '.')} ${zoneNames[timeZone] ?? timeZone}`;
};
