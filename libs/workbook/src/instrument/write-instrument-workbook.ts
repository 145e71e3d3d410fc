import type { Instrument } from '@app/instrument';

/** Writes an instrument as an XLSForm workbook to `path`. Rejects with the file system's error. */
export const writeInstrumentWorkbook = (_instrument: Instrument, _path: string): Promise<void> =>
  Promise.reject(new Error('not built yet'));

/** Writes a small worked example to fill in. Rejects with the file system's error. */
export const writeInstrumentTemplate = (_path: string): Promise<void> => Promise.reject(new Error('not built yet'));
