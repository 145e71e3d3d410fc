import type { Decimal } from '@app/instrument';

/**
 * A decimal text as Indonesians write it: `"1234.50"` → `"1.234,50"`.
 * The digits are those libs/scoring made; nothing is rounded or padded here.
 */
export const decimalComma = (value: Decimal): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
};

/** A count with dots between thousands: 1234 → `"1.234"`. */
export const count = (value: number): string => decimalComma(String(value));

const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `"12 November 2025"` of an ISO instant or date, in the organiser's zone. */
export const longDate = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(iso));

/** `"12 November 2025 pukul 16.05 WIB"` of an ISO instant, in the organiser's zone. */
export const longDateTime = (iso: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const time = parts.format(new Date(iso)).replace(':', '.');
  return `${longDate(iso, timeZone)} pukul ${time} ${zoneNames[timeZone] ?? timeZone}`;
};

/** `"a, b, dan c"`. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('id-ID', { type: 'conjunction' }).format(words);

/** Orders names as people look them up: without case, and "Badan 2" before "Badan 10". */
export const compareNames = new Intl.Collator('id-ID', { numeric: true, sensitivity: 'base' }).compare;
