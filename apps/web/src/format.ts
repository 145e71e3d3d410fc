import type { Decimal } from '@app/instrument';
import type { Language } from './i18n/language';

const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** Names that Indonesians know their zones by; other zones show their own short name. */
const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** A decimal text as people read it: `"1234.50"` → `1.234,50`. Never passes through a float. */
export const formatDecimal = (value: Decimal, language: Language): string => {
  const [whole = '0', fraction] = value.split('.');
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
};

/** Reads what a person typed, either `96,5` or `96.5`; null where it is no decimal number. */
export const parseDecimal = (typed: string): Decimal | null => {
  const text = typed.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
};

export const formatCount = (value: number, language: Language): string => formatDecimal(String(value), language);

const clock = (date: Date, timeZone: string, language: Language): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  return language === 'id' ? parts.replace(':', '.') : parts;
};

/** `14.02`, in the organiser's zone. */
export const formatTime = (instant: string, timeZone: string, language: Language): string =>
  clock(new Date(instant), timeZone, language);

/** `12 November 2025`. */
export const formatDate = (instant: string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );

/** `12 November 2025 pukul 16.00 WIB`. */
export const formatDateTime = (instant: string, timeZone: string, language: Language): string => {
  const zone = zoneNames[timeZone] ?? timeZone;
  const at = language === 'id' ? 'pukul' : 'at';
  return `${formatDate(instant, timeZone, language)} ${at} ${formatTime(instant, timeZone, language)} ${zone}`;
};

/** `2,4 MB`; a kilobyte has 1,000 bytes, as phones show it. */
export const formatBytes = (bytes: number, language: Language): string => {
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = inUnit(bytes);
  return `${formatDecimal(size < 10 ? size.toFixed(1) : size.toFixed(0), language)} ${unit}`;
};

const inUnit = (bytes: number): readonly [number, string] => {
  if (bytes < 1_000_000) return [bytes / 1000, 'kB'];
  return bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
};

/** What is left until a deadline, in the one unit that matters; null once it has passed. */
export const timeLeft = (
  deadline: string,
  now: number,
): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } | null => {
  const minutes = Math.floor((new Date(deadline).getTime() - now) / 60_000);
  if (minutes < 0) return null;
  if (minutes >= 48 * 60) return { unit: 'days', count: Math.floor(minutes / 1440) };
  if (minutes >= 120) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'minutes', count: minutes };
};
