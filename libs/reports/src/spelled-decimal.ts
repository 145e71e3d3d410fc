import type { Decimal } from '@app/instrument';
import { numberWords } from './spelled-date';

const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;

/** A score in words, digit by digit after the comma: `"91.60"` → `"sembilan puluh satu koma enam nol"`. */
export const decimalWords = (value: Decimal): string => {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const after = [...fraction].map((digit) => digits[Number(digit)] ?? '').join(' ');
  return `${value.startsWith('-') ? 'minus ' : ''}${numberWords(Number(whole))}${after ? ` koma ${after}` : ''}`;
};
