/** Excel keeps and shows fifteen digits; beyond them is the noise of binary fractions. */
const significantDigits = 15;

/** `1.5e-7` → `0.00000015`: decimals are written out everywhere in Terbuka. */
const writtenOut = (text: string): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  return match ? shifted(match[1] ?? '', match[2] ?? '', match[3] ?? '', Number(match[4])) : text;
};

/** A decimal's digits with the point moved right by `places`, without needless zeros. */
const shifted = (sign: string, whole: string, part: string, places: number): string => {
  const digits = `${whole}${part}`.padEnd(whole.length + places, '0').padStart(part.length - places + 1, '0');
  const point = digits.length - Math.max(0, part.length - places);
  const rest = digits.slice(point).replace(/0+$/, '');
  return `${sign}${digits.slice(0, point).replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}`;
};

/** The shortest decimal that is this number as a spreadsheet shows it: `0.28999999999999998` → `0.29`. Null for no number. */
export const numberText = (raw: string): string | null => {
  const number = raw.trim() === '' ? NaN : Number(raw);
  if (!Number.isFinite(number)) return null;
  if (Number.isSafeInteger(number)) return String(number === 0 ? 0 : number);
  return writtenOut(String(Number(number.toPrecision(significantDigits))));
};

/** `0.125` → `12.5%`, by moving the point, never by multiplying. */
export const percentText = (decimal: string): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  return match ? `${shifted(match[1] ?? '', match[2] ?? '', match[3] ?? '', 2)}%` : `${decimal}%`;
};

const dayInMs = 86_400_000;

/**
 * A serial day as `2026-01-31`, with ` 13:05` where it has a time, or only the time below one day.
 * Excel believes in a 29 February 1900, so days before March 1900 are one off; nobody writes them.
 */
export const dateText = (serial: number, from1904: boolean): string | null => {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(start + Math.round((serial * dayInMs) / 1000) * 1000);
  if (Number.isNaN(moment.getTime())) return null;
  const [date = '', clock = ''] = moment.toISOString().slice(0, 19).split('T');
  const time = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  if (serial < 1) return time;
  return serial % 1 === 0 ? date : `${date} ${time}`;
};
