import type { Decimal } from '@app/instrument';
import type { Language } from './i18n/language';
import { toLocal } from './parts/zoned-time';

/** The zones of Indonesia, which turn no clock: what people call them, and their hours east of Greenwich. */
const zones: Readonly<Record<string, { readonly name: string; readonly hours: number }>> = {
  'Asia/Jakarta': { name: 'WIB', hours: 7 },
  'Asia/Pontianak': { name: 'WIB', hours: 7 },
  'Asia/Makassar': { name: 'WITA', hours: 8 },
  'Asia/Jayapura': { name: 'WIT', hours: 9 },
};

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** `WIB`; a zone that Indonesians have no name for is called what it is called. */
export const zoneName = (timeZone: string): string => zones[timeZone]?.name ?? timeZone;

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

/**
 * What clocks and calendars of a zone show, as if it were UTC. Reckoned where the zone allows it: the browser's own
 * formatter takes a cheap phone longer to build than the page around it takes to draw.
 */
const inZone = (instant: string, timeZone: string): Date => {
  const date = new Date(instant);
  const zone = zones[timeZone];
  return zone ? new Date(date.getTime() + zone.hours * 3_600_000) : new Date(`${toLocal(instant, timeZone)}Z`);
};

/** `14.02`, in the organiser's zone. */
export const formatTime = (instant: string, timeZone: string, language: Language): string => {
  const clock = inZone(instant, timeZone).toISOString().slice(11, 16);
  return language === 'id' ? clock.replace(':', '.') : clock;
};

/** `12 November 2025`. */
export const formatDate = (instant: string, timeZone: string, language: Language): string => {
  const date = inZone(instant, timeZone);
  return `${date.getUTCDate()} ${months[language][date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

/** `12 November 2025 pukul 16.00 WIB`. */
export const formatDateTime = (instant: string, timeZone: string, language: Language): string => {
  const at = language === 'id' ? 'pukul' : 'at';
  return `${formatDate(instant, timeZone, language)} ${at} ${formatTime(instant, timeZone, language)} ${zoneName(timeZone)}`;
};

const MINUTE_MS = 60_000;

/**
 * The end of a window, which is exclusive: midnight is told as the last minute of the day before, as people call it.
 * `14 Desember 2026 pukul 23.59 WIB`.
 */
export const formatEnd = (instant: string, timeZone: string, language: Language): string => {
  const isMidnight = toLocal(instant, timeZone).endsWith('T00:00');
  const last = isMidnight ? new Date(Date.parse(instant) - MINUTE_MS).toISOString() : instant;
  return formatDateTime(last, timeZone, language);
};

/** Sizes are told as phones and offices count them, so that a limit of 10 MB reads 10 MB everywhere. */
const KIB = 1024;

/** `2,4 MB`. */
export const formatBytes = (bytes: number, language: Language): string => {
  if (bytes < KIB) return `${bytes} B`;
  const [size, unit] = inUnit(bytes);
  return `${formatDecimal(size < 10 ? size.toFixed(1) : size.toFixed(0), language)} ${unit}`;
};

const inUnit = (bytes: number): readonly [number, string] => {
  if (bytes < KIB ** 2) return [bytes / KIB, 'KB'];
  return bytes < KIB ** 3 ? [bytes / KIB ** 2, 'MB'] : [bytes / KIB ** 3, 'GB'];
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
