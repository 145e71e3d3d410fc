import type { Instrument } from '@app/instrument';
import { readSheets, usualLimits } from '../sheets/read-sheets';
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

/**
 * Reads an instrument from the bytes of an XLSForm workbook, and tells everything that is wrong with it at once, the
 * linter's findings included. A file that is refused before its content is looked at has one fault, `file.*`.
 * Never rejects for what is in the file.
 */
export const readInstrumentWorkbook = async (bytes: Uint8Array): Promise<InstrumentReading> => {
  const reading = await readSheets(bytes, usualLimits, formSheets);
  if ('sheets' in reading) {
    const book = new FaultBook();
    const read = readForm(reading.sheets, book);
    if (read) tellLint(read, book);
    const { faults, warnings } = book;
    return { instrument: read && faults.length === 0 ? read.instrument : null, faults, warnings };
  }
  const { code, message, sheet = '', cell = null } = reading.refusal;
  return { instrument: null, faults: [{ sheet, cell, header: null, code, message }], warnings: [] };
};
