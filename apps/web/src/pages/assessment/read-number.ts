import type { Decimal } from '@app/instrument';
import type { Language } from '../../i18n/language';

/** What a typed number can mean: one thing, two things that a person has to choose between, or nothing. */
export type NumberReading =
  | { readonly number: Decimal }
  /** `1.250`: with thousands it is 1250, with a point 1.25. */
  | { readonly grouped: Decimal; readonly pointed: Decimal }
  | null;

/** Thousands and decimals as each language writes them. */
const signs = { id: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

const plain = /^-?\d+$/;
const oneSign = /^(-?\d+)([.,])(\d+)$/;
const manyGroups = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})+$/;
const groupsAndPoint = /^-?\d{1,3}(?:(\.)\d{3}(?:\.\d{3})*,\d+|(,)\d{3}(?:,\d{3})*\.\d+)$/;

/**
 * Reads a number as it was typed, in either language's way. Three digits after the sign that groups thousands here may be
 * thousands or a decimal: to guess would multiply an answer by a thousand, so that nothing is guessed.
 */
export const readNumber = (typed: string, language: Language): NumberReading => {
  const text = typed.replace(/[\s\u00a0]/g, '').replace(/%$/, '');
  if (plain.test(text)) return { number: text };
  if (manyGroups.test(text)) return { number: text.replace(/[.,]/g, '') };
  const both = groupsAndPoint.exec(text);
  if (both) return { number: both[1] ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '') };
  const [, whole = '', sign, rest = ''] = oneSign.exec(text) ?? [];
  if (!sign) return null;
  const pointed = `${whole}.${rest}`;
  const mayGroup = sign === signs[language].group && rest.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole);
  return mayGroup ? { grouped: `${whole}${rest}`, pointed } : { number: pointed };
};
