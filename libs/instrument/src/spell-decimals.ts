import { decimalPattern } from './compare-decimal';
import type { Violation } from './instrument';

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** Where decimals stand in each part of the formats. Everything else that is a number is a count and stays one. */
const decimalKeys = new Set(['weight', 'fraction', 'min', 'max', 'zeroAt', 'fullAt', 'from', 'scale', 'atLeast', 'moreThan', 'number', 'score']); // prettier-ignore

/**
 * Turns the JSON numbers of policy and instruments into text by their shortest decimal form (RULINGS 9), in place: the
 * document was just read and belongs to nobody else. Numbers such as 1e21, whose shortest form is no plain decimal, are faults.
 */
export const spellDecimals = (value: unknown, pointer: string): Violation[] => {
  if (!isMembers(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const member = value[key];
    const here = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (typeof member === 'number' && decimalKeys.has(key)) return spellDecimal(value, key, here);
    // A quota's keys are names of groups, whatever they look like, and its numbers are counts.
    return key === 'each' ? [] : spellDecimals(member, here);
  });
};

/** The same for one number, the member `key` of `holder`. */
export const spellDecimal = (holder: Members, key: string, pointer: string): Violation[] => {
  const text = String(holder[key]);
  if (!decimalPattern.test(text)) {
    const message = `Angka ${text} harus ditulis sebagai teks desimal biasa, misalnya "12.5".`;
    return [{ path: pointer, code: 'number.notPlain', message }];
  }
  holder[key] = text;
  return [];
};
