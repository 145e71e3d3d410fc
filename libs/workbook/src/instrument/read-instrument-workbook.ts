import type { Instrument } from '@app/instrument';
import type { FileFault } from './file-fault';

export interface InstrumentReading {
  /** Null as long as there are faults. */
  readonly instrument: Instrument | null;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}

/** Reads an instrument from the bytes of an `.xlsx`; never throws for what is in the file. */
export const readInstrumentWorkbook = (_bytes: Uint8Array): Promise<InstrumentReading> =>
  Promise.reject(new Error('not built yet'));
