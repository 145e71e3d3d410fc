import type { Instrument, Violation } from './instrument';
import { unstorableSign } from './strange-sign';
import { fault } from './violation';

/** Texts anywhere in the instrument that no database and no workbook can keep. */
export const checkSigns = (instrument: Instrument): readonly Violation[] => signsIn(instrument, '');

const signsIn = (value: unknown, pointer: string): readonly Violation[] => {
  if (typeof value === 'string') {
    const sign = unstorableSign(value);
    if (sign === null) return [];
    return [fault(pointer, 'text.unstorable', `Teks ini memuat tanda yang tidak dapat disimpan: ${sign}; hapus tanda itu.`)]; // prettier-ignore
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => signsIn(inner, `${pointer}/${key}`));
};
