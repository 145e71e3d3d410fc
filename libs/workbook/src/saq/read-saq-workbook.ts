import type { Item } from '@app/instrument';
import { readSheets } from '../sheets/read-sheets';
import type { Refusal } from '../sheets/refusal';
import type { ReadingLimits } from '../sheets/sheet-rows';
import { readAnswers, readIdentity, type ReadIdentity, type SaqAnswers } from './read-saq';

/** Wide enough for the largest questionnaire with every element in a row, and for notes that people make beside it. */
const limits: ReadingLimits = { rows: 5_000, columns: 60, cells: 60_000, milliseconds: 4_000 };

/** A filled workbook: whose it says it is, and what it says of the items of a questionnaire. */
export interface SaqFile {
  readonly identity: ReadIdentity | null;
  readonly answersTo: (items: readonly Item[]) => SaqAnswers | null;
}

/**
 * Reads the workbook of a questionnaire from someone we do not know. Never rejects for what is in the file, only with
 * `ReadingBusy` where too many others are being read.
 */
export const readSaqWorkbook = async (bytes: Uint8Array): Promise<SaqFile | { readonly refusal: Refusal }> => {
  const reading = await readSheets(bytes, limits);
  if ('refusal' in reading) return reading;
  const { sheets } = reading;
  return { identity: readIdentity(sheets), answersTo: (items) => readAnswers(sheets, items) };
};
