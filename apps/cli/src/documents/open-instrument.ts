import type { Instrument, Violation } from '@app/instrument';
import { readInstrumentWorkbook, type FileFault } from '@app/workbook';
import { FaultList, WrongDocument } from './fault-list';
import { instrumentNamed } from './named-instrument';
import { readBytes } from './read-document';

/** A finding, and the cell of the workbook it is about. */
export type CellViolation = Violation & Partial<Pick<FileFault, 'sheet' | 'cell'>>;

/** An instrument, and what reading its workbook already warns of; places there are cells. */
export interface OpenedInstrument {
  readonly instrument: Instrument;
  readonly warnings: readonly CellViolation[];
}

/** Workbooks of every kind: what reads `.xlsx` says of the others how to make them one. */
const workbookName = /\.(?:xls[xmb]?|ods|csv)$/i;

/**
 * Opens an instrument by the name of its JSON document, of its workbook (`.xlsx`), or by the code of a built-in; a file of
 * that name comes first. Throws `WrongDocument`.
 */
export const openInstrument = (name: string): Promise<OpenedInstrument> =>
  workbookName.test(name) ? openWorkbook(name) : Promise.resolve({ instrument: instrumentNamed(name), warnings: [] });

const openWorkbook = async (name: string): Promise<OpenedInstrument> => {
  const reading = await readInstrumentWorkbook(readBytes(name));
  const warnings = reading.warnings.map((one) => ({ ...atCell(one), severity: 'warning' as const }));
  if (reading.instrument) return { instrument: reading.instrument, warnings };
  const list = new FaultList();
  list.add(...reading.faults.map(atCell));
  throw new WrongDocument(name, list, warnings);
};

const atCell = ({ sheet, cell, code, message }: FileFault): CellViolation => ({
  path: cellOf({ sheet, cell }),
  sheet,
  cell,
  code,
  message,
});

/** `survey!B5`; the sheet alone where no cell is meant, nothing where the file as a whole is. */
export const cellOf = ({ sheet, cell }: Pick<CellViolation, 'sheet' | 'cell'>): string =>
  [sheet, cell].filter(Boolean).join('!');

/**
 * The linter's findings with the cells that reading the workbook told for them, then what only reading found: each once.
 * The reader runs the same linter, so that a finding there is the same by its code and its words.
 */
export const joinFindings = (
  findings: readonly Violation[],
  told: readonly CellViolation[],
): readonly CellViolation[] => {
  const left = [...told];
  const placed = findings.map((finding): CellViolation => {
    const at = left.findIndex(({ code, message }) => code === finding.code && message === finding.message);
    const [{ sheet, cell } = {}] = at === -1 ? [] : left.splice(at, 1);
    return sheet === undefined ? finding : { ...finding, sheet, cell: cell ?? null };
  });
  return [...placed, ...left];
};
