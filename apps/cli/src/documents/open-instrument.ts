import type { Instrument, Violation } from '@app/instrument';
import { readInstrumentWorkbook, type FileFault } from '@app/workbook';
import { FaultList, WrongDocument } from './fault-list';
import { instrumentNamed } from './named-instrument';
import { readBytes } from './read-document';

/** An instrument, and what reading its file already objects to; places there are cells of the workbook. */
export interface OpenedInstrument {
  readonly instrument: Instrument;
  readonly warnings: readonly Violation[];
}

/**
 * Opens an instrument by the name of its JSON document, of its workbook (`.xlsx`), or by the code of a built-in; a file of
 * that name comes first. Throws `WrongDocument`.
 */
export const openInstrument = (name: string): Promise<OpenedInstrument> =>
  name.toLowerCase().endsWith('.xlsx')
    ? openWorkbook(name)
    : Promise.resolve({ instrument: instrumentNamed(name), warnings: [] });

const openWorkbook = async (name: string): Promise<OpenedInstrument> => {
  const { instrument, faults, warnings } = await readInstrumentWorkbook(readBytes(name));
  if (instrument) return { instrument, warnings: warnings.map((one) => ({ ...atCell(one), severity: 'warning' })) };
  const list = new FaultList();
  list.add(...faults.map(atCell));
  throw new WrongDocument(name, list);
};

const atCell = ({ sheet, cell, code, message }: FileFault): Violation => ({
  path: [sheet, cell].filter((part) => part !== null && part !== '').join('!'),
  code,
  message,
});
