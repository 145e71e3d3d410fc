import { join } from 'node:path';
import { usualLimits } from '../sheets/sheets-reading';
import { runInThread } from '../sheets/run-in-thread';
import { refusedReading, type InstrumentReading } from './read-form-file';

/**
 * Reads an instrument from the bytes of an XLSForm workbook, and tells everything that is wrong with it at once, the
 * linter's findings included. A file that is refused before its content is looked at has one fault, `file.*`.
 * Never rejects for what is in the file, only with `ReadingBusy` where too many others are being read.
 */
export const readInstrumentWorkbook = async (bytes: Uint8Array): Promise<InstrumentReading> => {
  const entry = join(__dirname, 'instrument-thread');
  const reading = await runInThread<InstrumentReading>(entry, { bytes }, usualLimits.milliseconds);
  return 'refusal' in reading ? refusedReading(reading.refusal) : reading;
};
