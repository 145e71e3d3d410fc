import type { SlotView } from './consultation-views';

const zones: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** A time as letters say it, e.g. `Kamis, 3 Desember 2026 pukul 09.00–09.30 WIB`. */
export const slotWords = ({ startsAt, endsAt }: Pick<SlotView, 'startsAt' | 'endsAt'>, timeZone: string): string => {
  const day = new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const time = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone });
  const [from, until] = [new Date(startsAt), new Date(endsAt)];
  return `${day.format(from)} pukul ${time.format(from)}–${time.format(until)} ${zones[timeZone] ?? timeZone}`;
};
