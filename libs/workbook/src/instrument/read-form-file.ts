import type { Instrument } from '@app/instrument';
import { usualLimits } from '../sheets/sheets-reading';
import { readWorkbook } from '../sheets/read-workbook';
import type { Refusal } from '../sheets/refusal';
import { FaultBook } from './fault-book';
import type { FileFault } from './file-fault';
import { tellLint } from './lint-faults';
import { formSheets, readForm } from './read-form';

export interface InstrumentReading {
  /** Null as long as there are faults. */
  readonly instrument: Instrument | null;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}

/** Reads an instrument here and now; time and memory are for the thread to bound. */
export const readFormFile = async (bytes: Uint8Array): Promise<InstrumentReading> => {
  const reading = await readWorkbook({ bytes, limits: usualLimits, only: formSheets });
  if ('refusal' in reading) return refusedReading(reading.refusal);
  const book = new FaultBook();
  const read = readForm(reading.sheets, book);
  if (read) tellLint(read, book);
  const { faults, warnings } = book;
  return { instrument: read && faults.length === 0 ? read.instrument : null, faults, warnings };
};

/** A file that is refused whole has one fault. */
export const refusedReading = ({ code, message, sheet, cell }: Refusal): InstrumentReading => ({
  instrument: null,
  faults: [{ sheet: sheet ?? '', cell: cell ?? null, header: null, code, message }],
  warnings: [],
});
