import { itemsOf } from '@app/instrument';
import { CellsTooLong, writeInstrumentWorkbook } from '@app/workbook';
import { exitStatus, readArguments, WrongUsage, type Command } from '../command';
import { FaultList, WrongDocument } from '../documents/fault-list';
import { builtInCodes, instrumentNamed } from '../documents/named-instrument';
import { objectionTo, writeOutputs } from '../documents/write-outputs';

const usage = `terbuka export-instrument INSTRUMEN BERKAS.xlsx

Menulis instrumen sebagai buku kerja XLSForm (survey, choices, settings, Petunjuk), untuk disunting di Excel,
LibreOffice, atau Google Sheets. import-instrument membacanya kembali.
INSTRUMEN adalah berkas JSON, atau salah satu instrumen bawaan: ${builtInCodes}.`;

const run = async (args: readonly string[]): Promise<number> => {
  const [name = '', file = ''] = readArguments(args, ['instrumen', 'berkas .xlsx']).positionals;
  const objection = file.toLowerCase().endsWith('.xlsx') ? objectionTo([file], name) : `${file} harus bernama .xlsx.`;
  if (objection !== null) throw new WrongUsage(objection);
  const instrument = instrumentNamed(name);
  const render = (draft: string): Promise<void> =>
    writeInstrumentWorkbook(instrument, draft).catch((error: unknown) => explain(error, name));
  await writeOutputs([{ file, render }]);
  process.stdout.write(`${instrument.code}: ${itemsOf(instrument).length} butir ditulis ke ${file}.\n`);
  return exitStatus.fine;
};

/** Throws `WrongDocument` with the cells that do not fit. */
const explain = (error: unknown, name: string): never => {
  if (!(error instanceof CellsTooLong)) throw error;
  const faults = new FaultList();
  faults.add(...error.faults);
  throw new WrongDocument(name, faults);
};

export const command: Command = { usage, run };
